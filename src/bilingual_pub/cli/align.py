"""`bilingual-pub align`: which parts of a text and its translation go together."""

import json
from pathlib import Path

import click

from bilingual_pub.cli.option_types import EngineName, LanguageCode
from bilingual_pub.files import write_atomically
from bilingual_pub.i18n import _
from bilingual_pub.publish import (
    AlignedFiles,
    AlignmentLevel,
    AlignmentRequest,
    EnginePool,
    align_files,
    draw_alignment,
)

FORMAT = "bilingual-pub-alignment/1"


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_(
        "Show which parts of a SOURCE and of its TRANSLATION match. Each line has the numbers of"
        " the parts in the source, a tab, and the numbers of the parts in the translation,"
        " counted from 0."
    ),
    short_help=_("Show which parts of a text and its translation match."),
)
@click.argument("source", metavar=_("SOURCE"), type=Path)
@click.argument("translation", metavar=_("TRANSLATION"), type=Path)
@click.option(
    "--from",
    "source_lang",
    type=LanguageCode(),
    help=_("Language of the source; detected if left out."),
)
@click.option(
    "--to",
    "target_lang",
    type=LanguageCode(),
    help=_("Language of the translation; detected if left out."),
)
@click.option(
    "--engine",
    type=EngineName(),
    default="auto",
    show_default=True,
    help=_("Translation engine used to compare the two texts."),
)
@click.option(
    "--level",
    type=click.Choice([str(level) for level in AlignmentLevel]),
    default=str(AlignmentLevel.BLOCK),
    show_default=True,
    help=_("What to align: blocks or sentences."),
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["tsv", "json"]),
    default="tsv",
    show_default=True,
    help=_("Format of the output."),
)
@click.option(
    "--plot",
    metavar=_("FILE.svg"),
    type=Path,
    help=_("Also draw the alignment in a picture."),
)
@click.option(
    "--force",
    is_flag=True,
    help=_("Align the files even if they do not look like translations of each other."),
)
def align(  # noqa: D103, PLR0913 - the help text is the docstring; one parameter an option
    *,
    source: Path,
    translation: Path,
    source_lang: str | None,
    target_lang: str | None,
    engine: str,
    level: str,
    form: str,
    plot: Path | None,
    force: bool,
) -> None:
    request = AlignmentRequest(
        source, translation, AlignmentLevel(level), source_lang, target_lang, force
    )
    with EnginePool(engine) as engines:
        found = align_files(request, engines)
    if plot:
        write_atomically(plot, draw_alignment(found, source.name, translation.name))
    click.echo(format_json(found) if form == "json" else format_table(found), nl=False)


def format_table(found: AlignedFiles) -> str:
    """A line a bead: numbers of the source, tab, numbers of the translation; empty for none."""
    return "".join(
        f"{format_numbers(bead.source)}\t{format_numbers(bead.target)}\n" for bead in found.beads()
    )


def format_numbers(of: tuple[int, ...]) -> str:
    """Numbers with commas between."""
    return ",".join(map(str, of))


def format_json(found: AlignedFiles) -> str:
    """The same for programs, with the texts and how sure each is."""
    source, target = found.texts()
    data = {
        "format": FORMAT,
        "source": {"lang": found.source.lang, "segments": source},
        "target": {"lang": found.target.lang, "segments": target},
        "beads": [
            {
                "source": list(bead.source),
                "target": list(bead.target),
                "score": round(bead.score, 4),
                "moved": bead.moved,
            }
            for bead in found.beads()
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
