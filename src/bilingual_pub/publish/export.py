"""One article, the whole way: read, made in one of three ways, and written, all files or none.

A handout that is not a draft, or a review that a person wrote in, is never overwritten in silence.
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from bilingual_pub.errors import BilingualPubError, OutputError
from bilingual_pub.files import write_atomically
from bilingual_pub.formats import get_writable
from bilingual_pub.i18n import _
from bilingual_pub.memory import Memory, Unit
from bilingual_pub.publish.article import translate_source
from bilingual_pub.publish.key_facts import add_key_facts
from bilingual_pub.publish.options import (
    WRITING_SHARE,
    ExportOptions,
    ExportResult,
    Progress,
    Session,
)
from bilingual_pub.publish.sentences import add_sentence_pairs
from bilingual_pub.recognition import is_review, make_slug, strip_review_name
from bilingual_pub.translation import make_units, make_withdrawn_units
from bilingual_pub.writers import hear_remarks


def publish_article(
    source: Path, options: ExportOptions, session: Session, progress: Progress = lambda _share: None
) -> ExportResult:
    """Read an article, translate it and write every file that was ordered.

    A review file that somebody has worked on is published as it came back, and what was corrected
    in it goes into the translation memory.

    Raises:
        BilingualPubError: one of its children, by what went wrong; no file has been changed then.
    """
    # Each way loads much that the two others have no need of.
    if is_review(source):
        from bilingual_pub.publish.review_file import read_reviewed_article

        made = read_reviewed_article(source, session, progress)
    elif options.translation:
        from bilingual_pub.publish.aligned import align_article

        made = align_article(source, options, session, progress)
    else:
        made = translate_source(source, options, session, progress)
    return write_handout(made, make_slug(source), options, session, progress)


def write_handout(
    made: ExportResult,
    name: str,
    options: ExportOptions,
    session: Session,
    progress: Progress = lambda _share: None,
) -> ExportResult:
    """An article's handout with its files, which are written.

    What a person did is kept in the translation memory first: where the handout can't be written,
    the correction is not lost.

    Raises:
        BilingualPubError: one of its children, by what went wrong; no file has been changed then.
    """
    with hear_remarks() as remarks:
        files = _make_files(made, name, options, progress)
    if made.by_person:
        session.resources.remember(made.article, name, made.withdrawn)
    refuse_to_lose(files, session.resources.memory())
    for path, data in files.items():
        write_atomically(path, data)
    return replace(made, files=tuple(files), notes=(*made.notes, *remarks))


def _make_files(
    made: ExportResult, name: str, options: ExportOptions, progress: Progress
) -> dict[Path, bytes]:
    files: dict[Path, bytes] = {}
    formats = [get_writable(name) for name in options.formats]
    article = made.article
    if any(one.shows_sentences for one in formats):
        article = add_sentence_pairs(article)
    article = add_key_facts(article, options.layout, options.settings)
    for one in formats:
        some = one.load_writer().write(article, options.settings, options.layout, name)
        files.update(
            {resolve_inside(options.output / name, file): data for file, data in some.items()}
        )
        progress(WRITING_SHARE / len(options.formats))
    return files


def resolve_inside(folder: Path, file: str) -> Path:
    """Where a file of an article goes: into its own folder, whatever a part of its name is from.

    Raises:
        OutputError: the name would lead out of it.
    """
    if Path(file).name != file:
        raise OutputError(
            _(
                "{file} was not written, because it would end up outside the article's own"
                " folder. This is a bug in the program; please report it."
            ).format(file=file)
        )
    return folder / file


def refuse_to_lose(paths: Iterable[Path], memory: Memory | None) -> None:
    """Refuse to write over a review file with corrections that the memory has not.

    Raises:
        OutputError: there is one; the message says how to publish it.
    """
    for path in paths:
        if path.is_file() and is_review(path) and has_unpublished(path, memory):
            raise OutputError(
                _(
                    "{path} has corrections that are not published yet, so it was not"
                    " overwritten. To publish them, run: bilingual-pub export {path}. Or move the"
                    " file to another folder."
                ).format(path=path)
            )


def has_unpublished(path: Path, memory: Memory | None) -> bool:
    """Whether a review file says something that neither its draft nor the memory says.

    One in which a row can't be understood may say anything.
    """
    from bilingual_pub.publish.review_file import read_draft, read_review

    name = strip_review_name(path)
    try:
        came_back = read_review(path)
        said = {strip_dates(unit) for unit in make_units(came_back.article, name)}
        said -= {strip_dates(unit) for unit in make_units(read_draft(path), name)}
        taken_back = make_withdrawn_units(came_back.article, name, came_back.withdrawn)
        said |= {strip_dates(unit) for unit in taken_back}
    except BilingualPubError:
        return True
    return not all(memory is not None and is_known(memory, unit) for unit in said)


def strip_dates(unit: Unit) -> Unit:
    """A unit without what the same words may differ in: who approved it, when, and who wrote it."""
    return replace(unit, approval=None, origin="", changed=None)


def is_known(memory: Memory, unit: Unit) -> bool:
    """Whether the memory has a translation, in its place and as approved as it is."""
    place = (unit.document, unit.before, unit.after)
    hit = memory.exact(unit.source, unit.source_lang, unit.target_lang, *place)
    return hit is not None and (hit.unit.target, hit.unit.state) == (unit.target, unit.state)
