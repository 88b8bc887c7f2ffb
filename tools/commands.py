"""Keep docs/commands.md in step with the command line: what `--help` says of every command.

python -m tools.commands update     after changing an option or a sentence
python -m tools.commands check      fails where `update` would change the file
"""

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from tools.locked import ROOT

DOCUMENT = ROOT / "docs/commands.md"
WIDTH = 96
HEAD = """\
# Commands

What `bilingual-pub COMMAND --help` says of each; in Spanish where the computer's language is that.

<!-- Made by tools/commands.py: type make commands. -->
"""


def documented() -> str:
    """The whole document."""
    # The sentences are in the language of whoever loads them.
    os.environ["LANGUAGE"] = "en"
    from bilingual_pub.cli.commands import bilingual_pub

    parts = (f"\n## {name}\n```text\n{text}\n```\n" for name, text in helps(bilingual_pub))
    return HEAD + "".join(parts)


def helps(
    command: click.Command, name: str = "bilingual-pub", parent: click.Context | None = None
) -> Iterator[tuple[str, str]]:
    """A command's full name with its help, then those of the commands inside of it."""
    # Resilient, as for completion: nothing is asked for and nothing is started.
    context = command.make_context(
        name.rsplit(maxsplit=1)[-1], [], parent, terminal_width=WIDTH, resilient_parsing=True
    )
    yield name, command.get_help(context)
    if isinstance(command, click.Group):
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            if found is not None and not found.hidden:
                yield from helps(found, f"{name} {inner}", context)


def main() -> int:
    """Run the chosen verb; 1 where `check` finds the document out of step."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("verb", choices=["update", "check"])
    parser.add_argument("--document", type=Path, default=DOCUMENT)
    asked = parser.parse_args()
    text = documented()
    if asked.document.exists() and asked.document.read_text(encoding="utf-8") == text:
        return 0
    if asked.verb == "check":
        print(f"{asked.document.name} is out of date: type make commands", file=sys.stderr)
        return 1
    asked.document.write_text(text, encoding="utf-8")
    print(f"update: {asked.document.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
