"""Our pages read back: the page, the page for a frame, the page in one language, and the embeds.

They are known by their own markup: two sections `source` and `target` that their headings name, or
a section `bilingual-pub` with an id of ours. A site's page into which an embed was pasted is known
by it too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from bilingual_pub.errors import InputError
from bilingual_pub.files import read_regular_file
from bilingual_pub.handouts.handout import Handout
from bilingual_pub.handouts.page_rows import read_rows
from bilingual_pub.handouts.page_rules import check_page, check_style_sheet
from bilingual_pub.handouts.pairing import Beside, Row, make_pair, pair_columns
from bilingual_pub.i18n import _, get_language_label
from bilingual_pub.lang import normalize_tag
from bilingual_pub.model import (
    UNKNOWN_LANGUAGE,
    BilingualArticle,
    Block,
    Head,
    Kind,
    Run,
    State,
)
from bilingual_pub.qa.print import Finding
from bilingual_pub.readers import Source
from bilingual_pub.readers.html import check_depth, parse_html
from bilingual_pub.review import MAX_ARCHIVE_BYTES
from bilingual_pub.text import decode_text, repair_text
from bilingual_pub.writers import STYLE_FILE

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SIGNS = ('aria-labelledby="source"', 'aria-labelledby="target"', "bilingual-pub")
"""One of these is in every page of ours; a file without them is not parsed."""

FRAME = "bilingual-pub-frame"


@dataclass(frozen=True, slots=True)
class Column:
    """One language of a page: its name, `source` or `target`, its tag, title and rows."""

    name: str
    lang: str
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What a page of ours holds.

    Attributes:
        tree: all of it, and `part` what of it is ours.
        columns: one or two of them, the source first.
        notices: what it says of a draft or of its review, by language.
        reviewed: whether that is a word of a review.
        sister: the name of the file with the other language; empty where both are here.
    """

    tree: "HtmlElement"
    part: "HtmlElement"
    columns: tuple[Column, ...]
    notices: dict[str, str]
    reviewed: bool
    sister: str = ""


def read(path: Path) -> Handout | None:
    """Both sides of a page, and which rules it keeps; None where it is no page of ours.

    What a frame shows, and the other language of a page in one, is read from the file beside it.

    Raises:
        InputError: a frame's page does not lie beside it, or there is more than an article has.
        OSError: it can't be read.
    """
    tree = _parse(path)
    if tree is None:
        return None
    if (framed := _find_frame(tree)) is not None:
        return _read_framed(path, framed)
    page = find_page(tree, str(path))
    if page is None:
        return None
    other = _read_sister(path, page.sister) if page.sister else None
    rules = _check_rules(page)
    if sheet := check_style_sheet(tree, path.parent, STYLE_FILE):
        rules = (*rules, sheet)
    columns = {one.name: one for one in (*(other.columns if other else ()), *page.columns)}
    if len(columns) == 1:
        return Handout(None, rules)
    reviewed = page.reviewed or bool(other and other.reviewed)
    return Handout(_make_article(columns["source"], columns["target"], reviewed), rules)


def _parse(path: Path) -> "HtmlElement | None":
    """The tree of a file that may be ours; None for any other."""
    data = read_regular_file(path, MAX_ARCHIVE_BYTES)
    text = decode_text(data)
    if not any(sign in text for sign in SIGNS):
        return None
    source = Source(data, str(path))
    tree = parse_html(repair_text(text)[0], source)
    check_depth(tree, source)
    return tree


def _find_frame(tree: "HtmlElement") -> str | None:
    """The address that a frame of ours shows; None where there is none."""
    frames = tree.xpath("//iframe[@src]")
    return next((it.get("src", "") for it in frames if FRAME in it.get("class", "").split()), None)


def _read_framed(path: Path, address: str) -> Handout:
    beside = path.parent / _name_of_file(address)
    page = _read_page(beside)
    if page is None or len(page.columns) == 1:
        raise InputError(
            _(
                "{path} shows the page {name} in a frame, and that page is not beside it. Put both"
                " in one folder, or check the page by itself."
            ).format(path=path, name=_name_of_file(address) or address)
        )
    source, target = page.columns
    return Handout(_make_article(source, target, page.reviewed), _check_rules(page))


def _check_rules(page: Page) -> tuple[Finding, ...]:
    """A page of the original alone has no translation that could be a draft."""
    has_translation = any(one.name == "target" for one in page.columns)
    langs = [one.lang for one in page.columns] if has_translation else []
    return check_page(page.tree, page.part, langs, page.notices)


def _read_page(path: Path) -> Page | None:
    """The page in a file beside another; None where there is none of ours."""
    try:
        tree = _parse(path)
    except OSError:
        return None
    return None if tree is None else find_page(tree, str(path))


def _read_sister(path: Path, name: str) -> Page | None:
    found = _read_page(path.parent / name)
    return found if found and len(found.columns) == 1 else None


def _name_of_file(address: str) -> str:
    """The name of the file beside a page that an address means; never one in another folder.

    >>> _name_of_file("https://example.org/a/fair%20en.html"), _name_of_file("a/..%2F..%2Fb")
    ('fair en.html', 'b')
    """
    try:
        path = unquote(urlsplit(address).path)
    except ValueError:
        return ""
    name = path.replace("\\", "/").rpartition("/")[2]
    return "" if name in {".", ".."} or "\0" in name else name


def find_page(tree: "HtmlElement", name: str) -> Page | None:
    """What of a page is ours; None where nothing is.

    Raises:
        InputError: it has more than an article may have.
    """
    source = Source(b"", name)
    return _find_own_page(tree, source) or _find_embed(tree, source)


def _find_own_page(tree: "HtmlElement", source: Source) -> Page | None:
    sections = [
        section
        for section in tree.xpath("//main/section[@lang]")
        if section.get("class") in {"source", "target"}
        and section.get("aria-labelledby") == section.get("class")
    ]
    names = [section.get("class", "") for section in sections]
    if not sections or len(set(names)) != len(names):
        return None
    columns = tuple(
        Column(
            section.get("class", ""),
            _read_lang(section),
            _strip_label(_find_title(tree, section.get("class", "")), _read_lang(section)),
            read_rows(section.xpath("./div")[1:], source, _read_lang(section)),
        )
        for section in sections
    )
    [main] = {section.getparent() for section in sections} or [tree]
    draft = _read_notices(tree.xpath("//div[@class='notice']/p"))
    done = _read_notices(tree.xpath("//div[@class='reviewed']/p"))
    sister = ""
    if len(columns) == 1:
        lang = columns[0].lang
        links = tree.xpath("//link[@rel='alternate'][@hreflang][@href]")
        others = (it.get("href") for it in links if normalize_tag(it.get("hreflang")) != lang)
        sister = next(map(_name_of_file, others), "")
    return Page(tree, main, columns, draft or done, bool(done) and not draft, sister)


def _find_title(tree: "HtmlElement", name: str) -> str:
    spans = tree.xpath("//h1/span[@class=$name]", name=name)
    return " ".join(spans[0].text_content().split()) if spans else ""


def _find_embed(tree: "HtmlElement", source: Source) -> Page | None:
    ours = f"//section[{_has_class('bilingual-pub')}][starts-with(@id,'bilingual-pub-')]"
    readers = (_read_side_columns, _read_table_columns, _read_block_columns)
    for part in tree.xpath(ours):
        columns = next(filter(None, (read_columns(part, source) for read_columns in readers)), ())
        if columns:
            draft = _read_notices(part.xpath(".//div[contains(@class,'bilingual-pub-notice')]/p"))
            done = _read_notices(
                part.xpath(
                    ".//div[contains(@class,'bilingual-pub-reviewed')]/p"
                    "|.//p[contains(@class,'bilingual-pub-reviewed')]"
                )
            )
            return Page(part, part, columns, draft or done, bool(done) and not draft)
    return None


def _read_side_columns(part: "HtmlElement", source: Source) -> tuple[Column, ...]:
    sides = part.xpath(".//div[@class='bilingual-pub-side'][@lang]")
    if len(sides) != len(("source", "target")):
        return ()
    rows = [
        read_rows(
            side.xpath(f"./div[{_has_class('bilingual-pub-row')}]")[1:], source, _read_lang(side)
        )
        for side in sides
    ]
    return _make_columns(part, [_read_lang(side) for side in sides], rows)


def _read_table_columns(part: "HtmlElement", source: Source) -> tuple[Column, ...]:
    heads = part.xpath("./table/thead/tr/th[@lang]")
    if len(heads) != len(("source", "target")):
        return ()
    langs = [_read_lang(head) for head in heads]
    lines = [line.xpath("./td") for line in part.xpath("./table/tbody/tr")]
    empty = part.makeelement("td")
    rows = [
        read_rows([cells[place] if place < len(cells) else empty for cells in lines], source, lang)
        for place, lang in enumerate(langs)
    ]
    return _make_columns(part, langs, rows)


def _read_block_columns(part: "HtmlElement", source: Source) -> tuple[Column, ...]:
    """Those of WordPress's blocks: a cell of one language, then its translation, and so on."""
    cells = part.xpath(f".//div[{_has_class('bilingual-pub-cell')}][@lang]")
    heads, rest = cells[:2], cells[2:]
    if len(heads) != len(("source", "target")):
        return ()
    langs = [_read_lang(head) for head in heads]
    rows = [read_rows(rest[place::2], source, lang) for place, lang in enumerate(langs)]
    return _make_columns(part, langs, rows)


def _has_class(name: str) -> str:
    """Whether an element has a class, in the words of XPath: WordPress adds some of its own.

    >>> _has_class("row")
    "contains(concat(' ',@class,' '),' row ')"
    """
    return f"contains(concat(' ',@class,' '),' {name} ')"


def _make_columns(
    part: "HtmlElement", langs: Sequence[str], rows: Sequence[tuple[Row, ...]]
) -> tuple[Column, ...]:
    titles = _read_embed_titles(part)
    return tuple(
        Column(name, lang, _strip_label(title, lang), own)
        for name, lang, title, own in zip(("source", "target"), langs, titles, rows, strict=True)
    )


def _read_embed_titles(part: "HtmlElement") -> tuple[str, str]:
    """The titles of both sides: the words of the first heading, and those in its last element."""
    for heading in part.xpath(".//h2")[:1]:
        spans = heading.xpath("./span[@lang]")
        second = " ".join(spans[-1].text_content().split()) if spans else ""
        first = "".join(heading.xpath(".//text()[not(ancestor::span[@lang])]"))
        return " ".join(first.split()), second
    return "", ""


def _strip_label(title: str, lang: str) -> str:
    """A title; where a side has none, the page shows the name of its language."""
    return "" if title == get_language_label(lang) else title


def _read_lang(element: "HtmlElement") -> str:
    return normalize_tag(element.get("lang") or UNKNOWN_LANGUAGE)


def _read_notices(paragraphs: Sequence["HtmlElement"]) -> dict[str, str]:
    said = {_read_lang(it): " ".join(it.text_content().split()) for it in paragraphs}
    return {lang: words for lang, words in said.items() if words}


def _make_article(
    source: Column,
    target: Column,
    reviewed: bool,  # noqa: FBT001 - what the page says of itself
) -> BilingualArticle:
    state = State.APPROVED if reviewed else State.MACHINE
    langs = (source.lang, target.lang)
    titles = Beside(_make_title(source), _make_title(target))
    return BilingualArticle(
        Head(source.lang),
        Head(target.lang),
        make_pair("title", titles, langs, state),
        pair_columns(source.rows, target.rows, langs, state),
    )


def _make_title(column: Column) -> tuple[Block, ...]:
    return (Block("title", Kind.TITLE, (Run(column.title),)),) if column.title else ()
