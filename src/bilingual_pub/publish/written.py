"""The files of an article: all made before the first is written."""

from dataclasses import replace
from pathlib import Path

from bilingual_pub.errors import OutputError
from bilingual_pub.locale import _
from bilingual_pub.publish.order import WRITE, ExportResult, ExportOptions, Progress, Session
from bilingual_pub.publish.sentence_pairs import add_sentence_pairs
from bilingual_pub.publish.unpublished import refuse_to_lose
from bilingual_pub.whole_file import write_atomically
from bilingual_pub.writers import load_writer

WITH_SENTENCES = frozenset({"html", "embed"})
"""The formats that can show which sentences go together."""


def write_handout(
    made: ExportResult, name: str, order: ExportOptions, tools: Session, progress: Progress = lambda _share: None
) -> ExportResult:
    """An article's handout with its files, which are written.

    What a person did is kept in the translation memory first: where the handout can't be written,
    the correction is not lost.

    Raises:
        BilingualPubError: one of its children, by what went wrong; no file has been changed then.
    """
    files = _make_files(made, name, order, progress)
    if made.by_person:
        tools.aids.remember(made.article, name)
    refuse_to_lose(files, tools.aids.memory())
    for path, data in files.items():
        write_atomically(path, data)
    return replace(made, files=tuple(files))


def _make_files(made: ExportResult, name: str, order: ExportOptions, progress: Progress) -> dict[Path, bytes]:
    files: dict[Path, bytes] = {}
    article = (
        add_sentence_pairs(made.article) if WITH_SENTENCES & {*order.formats} else made.article
    )
    for format_name in order.formats:
        some = load_writer(format_name).write(article, order.settings, order.layout, name)
        files.update({resolve_inside(order.output / name, file): data for file, data in some.items()})
        progress(WRITE / len(order.formats))
    return files


def resolve_inside(folder: Path, file: str) -> Path:
    """Where a file of an article goes: into its own folder, whatever a part of its name is from.

    Raises:
        OutputError: the name would lead out of it.
    """
    if Path(file).name != file:
        raise OutputError(
            _(
                "{file} was not written, because it would lie outside the article's own folder."
                " This is a fault of the program; please report it."
            ).format(file=file)
        )
    return folder / file
