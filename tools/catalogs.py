"""Keep `locales/` in step with the code: `update` rewrites the catalogs, `check` only looks.

    python tools/catalogs.py update     after adding or changing a sentence; then translate it
    python tools/catalogs.py check      fails where `update` would change a file

English needs no translator: its catalog repeats the sentences as they stand in the code.
"""

import argparse
import io
import sys
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
LOCALES = ROOT / "locales"
TEMPLATE = LOCALES / "bilingual_pub.pot"
METHODS = {
    "src": [("**.py", "python")],
    "templates": [("**.jinja", "jinja2.ext:babel_extract")],
}
KEYWORDS = {"_": None, "ngettext": (1, 2), "say": (2,)}


def extracted() -> Catalog:
    """Every sentence of the code and the templates, with the file it stands in."""
    catalog = Catalog(
        project="bilingual_pub",
        header_comment="# Every sentence that a person sees. Made by tools/catalogs.py.",
        charset="utf-8",
        fuzzy=False,
    )
    for folder, methods in METHODS.items():
        found = extract_from_dir(
            ROOT / folder,
            method_map=methods,
            options_map={"**.jinja": {"trimmed": "true"}},
            keywords=KEYWORDS,
            comment_tags=("Translators:",),
            strip_comment_tags=True,
        )
        for name, _line, message, comments, context in sorted(found, key=lambda hit: hit[:2]):
            catalog.add(
                message,
                locations=[(f"{folder}/{name}", 0)],
                auto_comments=comments,
                context=context,
            )
    return catalog


def merged(path: Path, template: Catalog) -> Catalog:
    """A language's catalog with the sentences of the template, keeping every translation."""
    lang = path.parent.parent.name
    with path.open("rb") as file:
        catalog = read_po(file, locale=lang)
    catalog.update(template, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    return repeated(catalog) if lang == "en" else catalog


def repeated(catalog: Catalog) -> Catalog:
    """The catalog of English: every sentence as it stands in the code."""
    for message in sentences(catalog):
        message.string = message.id
    return catalog


def click_in_english() -> Catalog:
    """Click's words that we translate, in English, so that `LANGUAGE=en:es` stays English."""
    with (LOCALES / "es/LC_MESSAGES/click.po").open("rb") as file:
        catalog = read_po(file)
    catalog.locale = "en"
    return repeated(catalog)


def sentences(catalog: Catalog) -> Iterator[Message]:
    """The messages of a catalog without its header."""
    return (message for message in catalog if message.id)


def as_text(catalog: Catalog) -> str:
    """A catalog as it stands in its file: no dates and no line numbers, so that diffs are small."""
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=100, include_lineno=False, omit_header=False, sort_output=True)
    lines = buffer.getvalue().decode().splitlines(keepends=True)
    dated = tuple(
        f'"{field}:'
        for field in (
            "POT-Creation-Date",
            "PO-Revision-Date",
            "Generated-By",
            "Report-Msgid-Bugs-To",
            "Last-Translator",
            "Language-Team",
        )
    )
    return "".join(line for line in lines if not line.startswith(dated))


def wanted() -> dict[Path, str]:
    """What each catalog file should hold."""
    template = extracted()
    files = {TEMPLATE: as_text(template)}
    for path in sorted(LOCALES.glob("*/LC_MESSAGES/bilingual_pub.po")):
        # A catalog takes the template's messages as they are: each needs its own.
        files[path] = as_text(merged(path, deepcopy(template)))
    files[LOCALES / "en/LC_MESSAGES/click.po"] = as_text(click_in_english())
    return files


def main() -> int:
    """Run the chosen verb; 1 where `check` finds a file out of step."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("verb", choices=["update", "check"])
    verb = parser.parse_args().verb
    stale = [
        (path, text)
        for path, text in wanted().items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    for path, text in stale:
        if verb == "update":
            path.write_text(text, encoding="utf-8")
        print(f"{verb}: {path.relative_to(ROOT)}")
    return 1 if stale and verb == "check" else 0


if __name__ == "__main__":
    sys.exit(main())
