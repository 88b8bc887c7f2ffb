"""EPUB: one chapter of a book, the only one or the one that was asked for."""

import posixpath
import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from bilingual_pub.model import Block, Change, Meta
from bilingual_pub.readers.epub.book import Book, Chapter, open_book
from bilingual_pub.readers.epub.refusal import (
    make_choice_error,
    make_damaged_error,
    make_no_chapter_error,
    make_zip_error,
)
from bilingual_pub.readers.html import (
    check_depth,
    collect_blocks,
    parse_html,
    take_own_title,
)
from bilingual_pub.readers.notes import make_note
from bilingual_pub.readers.reading import Draft, Source, make_no_words_error
from bilingual_pub.safe_zip import UnsafeZipError
from bilingual_pub.text import Repair, decode_text, repair_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FEWEST_WORDS = 40
"""Of a chapter, where nothing else tells it from a title page."""


def read(source: Source) -> Draft:
    """A chapter of a book.

    Raises:
        InputError: the file is no EPUB, is protected or past a limit, or has several chapters of
            which none was chosen.
    """
    book = open_book(source)
    try:
        return _read_book(book, source)
    except UnsafeZipError as error:
        raise make_zip_error(source, error) from error


def _read_book(book: Book, source: Source) -> Draft:
    words = {it: _count_words(book, it) for it in book.chapters}
    chapter = _choose_chapter(_list_chapters(words), source)
    left_out = tuple(
        make_note("book-part", Change.LEFT_OUT, it.title, why="one-chapter")
        for it, number in words.items()
        if it is not chapter and number
    )
    draft = _read_chapter(book, chapter, source)
    meta = Meta(byline=book.author, publisher=book.publisher)
    return take_own_title(replace(draft, lang=draft.lang or book.lang, meta=meta, notes=left_out))


def _list_chapters(words: dict[Chapter, int]) -> list[Chapter]:
    """The chapters that one may choose: not the cover, nor other pages of few words."""
    texts = [it for it, number in words.items() if it.is_text and number >= FEWEST_WORDS]
    return texts or [it for it, number in words.items() if number]


def _choose_chapter(chapters: list[Chapter], source: Source) -> Chapter:
    titles = [it.title for it in chapters]
    if not titles:
        raise make_no_words_error(source)
    asked = " ".join(source.options.chapter.split())
    if not asked:
        if len(chapters) > 1:
            raise make_choice_error(source, titles)
        return chapters[0]
    if asked.isdecimal() and 1 <= int(asked) <= len(chapters):
        return chapters[int(asked) - 1]
    wanted = asked.casefold()
    same = [at for at, it in enumerate(titles) if it.casefold() == wanted]
    near = same or [at for at, it in enumerate(titles) if wanted in it.casefold()]
    if len(near) != 1:
        raise make_no_chapter_error(source, asked, titles)
    return chapters[near[0]]


HEAD = re.compile(rb"<head\b.*?</head>", re.DOTALL | re.IGNORECASE)

TAG = re.compile(rb"<[^>]*>")


def _count_words(book: Book, chapter: Chapter) -> int:
    """About how many words a chapter has, without reading it as a page."""
    datas = (book.read(name) or b"" for name in chapter.files)
    return sum(len(TAG.sub(b" ", HEAD.sub(b"", data, count=1)).split()) for data in datas)


def _read_chapter(book: Book, chapter: Chapter, source: Source) -> Draft:
    blocks, repairs, lang = list[Block](), list[Repair](), ""
    for name in chapter.files:
        data = book.read(name)
        if data is None:
            raise make_damaged_error(source)
        text, repaired = repair_text(decode_text(data))
        if not text.strip():
            continue
        page = parse_html(text, source)
        check_depth(page, source)
        lang = lang or page.get("lang") or page.get("xml:lang") or ""
        body = next(page.iter("body"), page)
        _drop_page_numbers(body)
        inside = replace(source, folder=None, pictures=_find_pictures(book, name, body))
        blocks += _name_groups(collect_blocks(body, inside, ""), name)
        repairs += repaired
    return Draft(tuple(blocks), lang=lang, repairs=tuple(repairs))


def _name_groups(blocks: tuple[Block, ...], name: str) -> list[Block]:
    """The blocks with names of lists and tables that no other file of the chapter has."""
    return [replace(it, group=f"{name}#{it.group}") if it.group else it for it in blocks]


def _drop_page_numbers(body: "HtmlElement") -> None:
    """Take out the numbers of the printed book's pages, which stand in the middle of words."""
    for element in [*body.iter("*")]:
        kind = element.get("epub:type") or element.get("role") or ""
        if "pagebreak" in kind and element.getparent() is not None:
            element.drop_tree()


def _find_pictures(book: Book, name: str, body: "HtmlElement") -> dict[str, bytes]:
    """The pictures that a file of the book shows, by the names that it calls them."""
    folder = posixpath.dirname(name)
    found = dict[str, bytes]()
    for element in body.iter("img"):
        src = (element.get("src") or "").strip()
        inside = posixpath.normpath(posixpath.join(folder, unquote(src)))
        if src and src not in found and (data := book.read(inside)) is not None:
            found[src] = data
    return found
