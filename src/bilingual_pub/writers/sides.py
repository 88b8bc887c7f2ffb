"""What a template needs to know of each language, beside its rows."""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bilingual_pub.model import BilingualArticle, Head, Image, Meta
from bilingual_pub.settings import Settings
from bilingual_pub.writers.online import ONE_LANGUAGE, OnlineAddress, find_online, name_page_file
from bilingual_pub.writers.writer import Layout


@dataclass(frozen=True, slots=True)
class Side:
    """One language of a document: what stands above its column, and around it.

    `name` is `source` or `target`, the attribute of a row that holds its pieces. `contact` and
    `notice` are the organization's own words in this language; empty where it has none. `find_online` is
    where this language can be read on the web.
    """

    name: str
    lang: str
    title: str
    meta: Meta
    contact: str
    notice: str
    online: OnlineAddress | None


def make_sides(
    article: BilingualArticle, settings: Settings, layout: Layout, file: str
) -> tuple[Side, Side]:
    """Both sides, the source first; `file` is what the names of all files begin with."""

    def found(head: Head) -> OnlineAddress | None:
        lang = head.lang if ONE_LANGUAGE in layout.editions else ""
        return find_online(article, settings, name_page_file(file, lang))

    source, target = article.source, article.target
    return (
        _make_side("source", source, article.source_title, settings, found(source)),
        _make_side("target", target, article.target_title, settings, found(target)),
    )


def _make_side(name: str, head: Head, title: str, settings: Settings, place: OnlineAddress | None) -> Side:
    return Side(
        name=name,
        lang=head.lang,
        title=title,
        meta=head.meta,
        contact=pick_by_language(settings.organization.contact, head.lang),
        notice=pick_by_language(settings.notice, head.lang),
        online=place,
    )


def document_title(shown: Sequence[Side], file: str) -> str:
    """What programs call a document: the titles of the sides that it shows.

    Every PDF and every page needs a name (Matterhorn 06-003, WCAG 2.4.2): without a title, that of
    its file, which is nowhere printed and never translated.
    """
    titles = dict.fromkeys(side.title for side in shown if side.title)
    return " · ".join(titles) or file_title(file)


def file_title(file: str) -> str:
    """The name of a file as words.

    >>> file_title("water-notice_2")
    'Water notice 2'
    """
    seen = "".join(char if char.isprintable() else " " for char in file)
    words = " ".join(seen.replace("-", " ").replace("_", " ").split()) or "article"
    return words[:1].upper() + words[1:]


def pick_by_language(lines: Mapping[str, str], lang: str) -> str:
    """The line for a tag, or for its language alone: `es` speaks for `es-MX`."""
    return lines.get(lang) or lines.get(lang.split("-", maxsplit=1)[0], "")


def encode_picture(picture: Image) -> str:
    """A picture as a `data:` address, so that a document needs nothing from outside."""
    return f"data:{picture.media_type};base64,{b64encode(picture.data).decode()}"
