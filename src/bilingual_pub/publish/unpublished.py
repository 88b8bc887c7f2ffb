"""Review files that somebody has worked on are not written over before their words are safe."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from bilingual_pub.errors import BilingualPubError, OutputError
from bilingual_pub.locale import _
from bilingual_pub.memory.store import Memory
from bilingual_pub.memory.unit import Unit
from bilingual_pub.review import is_review, strip_review_name, read_draft, read_review
from bilingual_pub.translate import make_units


def refuse_to_lose(paths: Iterable[Path], memory: Memory | None) -> None:
    """Refuse to write over a review file with corrections that the memory has not.

    Raises:
        OutputError: there is one; the message says how to publish it.
    """
    for path in paths:
        if path.is_file() and is_review(path) and has_unpublished(path, memory):
            raise OutputError(
                _(
                    "{path} has corrections that are not published yet, so nothing was written over"
                    " it. Publish them with: bilingual-pub export {path}. Or move the file away."
                ).format(path=path)
            )


def has_unpublished(path: Path, memory: Memory | None) -> bool:
    """Whether a review file says something that neither its draft nor the memory says.

    One in which a row can't be understood may say anything.
    """
    name = strip_review_name(path)
    try:
        said = {strip_dates(unit) for unit in make_units(read_review(path).article, name)}
        said -= {strip_dates(unit) for unit in make_units(read_draft(path), name)}
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
