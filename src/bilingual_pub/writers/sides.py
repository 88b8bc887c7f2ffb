"""What a template needs to know of each language, beside its rows."""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass

from bilingual_pub.model import BilingualArticle, Head, Image, Meta
from bilingual_pub.settings import Settings


@dataclass(frozen=True, slots=True)
class Side:
    """One language of a document: what stands above its column, and around it.

    `name` is `source` or `target`, the attribute of a row that holds its pieces. `contact` and
    `notice` are the organization's own words in this language; empty where it has none.
    """

    name: str
    lang: str
    title: str
    meta: Meta
    contact: str
    notice: str


def sides(article: BilingualArticle, settings: Settings) -> tuple[Side, Side]:
    """Both sides, the source first."""
    return (
        _side("source", article.source, article.source_title, settings),
        _side("target", article.target, article.target_title, settings),
    )


def _side(name: str, head: Head, title: str, settings: Settings) -> Side:
    return Side(
        name=name,
        lang=head.lang,
        title=title,
        meta=head.meta,
        contact=in_language(settings.organization.contact, head.lang),
        notice=in_language(settings.notice, head.lang),
    )


def in_language(lines: Mapping[str, str], lang: str) -> str:
    """The line for a tag, or for its language alone: `es` speaks for `es-MX`."""
    return lines.get(lang) or lines.get(lang.split("-", maxsplit=1)[0], "")


def picture_data(picture: Image) -> str:
    """A picture as a `data:` address, so that a document needs nothing from outside."""
    return f"data:{picture.media_type};base64,{b64encode(picture.data).decode()}"
