"""The last steps that documents of office programs share: blocks, language, title, author, date."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bilingual_pub.lang import detect_language
from bilingual_pub.model import Note, join_text
from bilingual_pub.readers.document_properties import judge_language, judge_meta, judge_title
from bilingual_pub.readers.html import collapse_spaces, collect_blocks, take_own_title
from bilingual_pub.readers.reading import Draft, Source

if TYPE_CHECKING:
    from lxml.html import HtmlElement


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says of itself; `days` are as ISO 8601 writes them, the surest first."""

    title: str = ""
    author: str = ""
    days: tuple[str, ...] = ()


def make_draft(  # noqa: PLR0913, PLR0917 - all that a document is made of
    root: "HtmlElement",
    source: Source,
    pictures: Mapping[str, bytes],
    headline: str,
    languages: Counter[str],
    properties: Properties,
    notes: Iterable[Note],
) -> Draft:
    """The draft of a document that was turned into HTML.

    `pictures` are those in it, `headline` is the title by its looks, and `languages` counts letters
    by the tag of the language that they are marked as.

    Raises:
        InputError: it is past a limit.
    """
    blocks = collect_blocks(root, replace(source, folder=None, pictures=pictures), "")
    lang = judge_language(languages, join_text(blocks))
    # What programs keep as the title is often that of the document it was made from.
    title = _find_title(root) or ("" if headline else judge_title(properties.title))
    said = f"{title}\n{join_text(blocks)}"
    meta = judge_meta(properties.author, properties.days, said, lang or detect_language(said))
    return take_own_title(Draft(blocks, title, lang, meta, headline=headline, notes=tuple(notes)))


def _find_title(root: "HtmlElement") -> str:
    """What stands in the paragraph with the style of a title."""
    head = next(iter(root.xpath("//h1[@class='title']")), None)
    return "" if head is None else collapse_spaces("".join(head.itertext()))
