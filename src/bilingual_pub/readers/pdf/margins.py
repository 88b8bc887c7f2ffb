"""What runs along at the top and the foot of every page: dropped, unless it says something once."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from bilingual_pub.readers.pdf.page import Line, Page

MARGIN = 0.13
"""How far from the top and the foot such lines are, as a share of the page's height."""

NUMBER_MARGIN = 0.2
"""How far from an edge a lone number is still the page's."""

SAME_HEIGHT = 6.0
"""Points that a running line may move from page to page."""

MOST_PAGES = 0.5
"""On how many of the pages a line runs at least, as a share: the first often has none, and left and
right pages may have their own."""

PAGE_NUMBER = re.compile(
    r"^[\W_]*(?:(?:page|página|pág\.?|p\.|seite|صفحة|trang|bogga|第)\s*)?(?:\d{1,4}|[ivxl]{1,6})"
    r"(?:\s*(?:of|de|/|von|\||-|–|من|trên)\s*\d{1,4})?\s*页?[\W_]*$",
    re.IGNORECASE,
)

SAYS_SOMETHING = re.compile(
    r"@|www\.|https?:|\b\w+\.(?:org|com|gov|net|edu|us)\b|\d{3}[-. ]\d{3,4}|\(\d{3}\)"
    r"|\b\d{1,2}[/:]\d{2}|\b(?:19|20)\d\d\b|\b\d{5}\b|\b\d+ [A-ZÁÉÍÓÚÑ]\w+",
)
"""A phone, a mail or web address, a date, a time, a postal code, a street's number."""


@dataclass(frozen=True, slots=True)
class Running:
    """The lines of each page without what runs along, what of that is kept once, and the rest."""

    pages: tuple[list[Line], ...]
    kept: tuple[Line, ...]
    dropped: tuple[str, ...]


def part_running_lines(pages: list[Page], lines: list[list[Line]]) -> Running:
    """Take out what runs along, and the numbers of the pages."""
    alike = _gather_alike(pages, lines)
    running = set[int]()
    kept, dropped = list[Line](), list[str]()
    for group in alike.values():
        numbers = {number for number, _line in group}
        if len(pages) < 2 or len(numbers) < max(2, MOST_PAGES * (len(pages) - 1) * 0.9):  # noqa: PLR2004
            continue
        running |= {id(line) for _number, line in group}
        first = group[0][1]
        bare = strip_page_number(first.text)
        if SAYS_SOMETHING.search(bare):
            kept.append(first)
        elif bare:
            dropped.append(bare)
    if all(id(line) in running for on_page in lines for line in on_page):
        return Running(tuple(lines), (), ())  # two pages alike are the text itself
    left = list[list[Line]]()
    for page, on_page in zip(pages, lines, strict=True):
        others = [it for it in on_page if id(it) not in running]
        left.append([it for it in others if not _is_page_number(page, it, others)])
    return Running(tuple(left), tuple(kept), tuple(dict.fromkeys(dropped)))


def _gather_alike(
    pages: list[Page], lines: list[list[Line]]
) -> dict[tuple[str, int], list[tuple[int, Line]]]:
    """Lines near an edge that say the same at about the same height, but for numbers of pages."""
    alike = defaultdict[tuple[str, int], list[tuple[int, Line]]](list)
    for page, on_page in zip(pages, lines, strict=True):
        for line in _find_near_edge(page, on_page):
            from_top = page.box.top - line.baseline
            is_top = from_top < page.box.height / 2
            distance = from_top if is_top else line.baseline - page.box.bottom
            band = round(distance / (SAME_HEIGHT * 2)) * (1 if is_top else -1)
            text = _hide_page_number(line.text, page.number)
            for near in (band, band - 1, band + 1):
                if (text, near) in alike:
                    band = near
                    break
            alike[text, band].append((page.number, line))
    return alike


def _hide_page_number(text: str, number: int) -> str:
    """A running line without what changes from page to page: its own number, near a number."""
    if PAGE_NUMBER.match(text):
        return "#"
    return re.sub(rf"(?<!\d){number}(?!\d)(?=\s*(?:of|de|/|\||$))", "#", text).casefold()


def strip_page_number(text: str) -> str:
    """A running line without “Page 3 of 7” at one of its ends."""
    if PAGE_NUMBER.match(text):
        return ""
    word = r"(?:page|página|pág\.?)\s*\d{1,4}(?:\s*(?:of|de|/)\s*\d{1,4})?"
    return re.sub(rf"\s*[|·•–-]?\s*{word}$|^{word}\s*[|·•–-]?\s*", "", text, flags=re.IGNORECASE)


def _find_near_edge(page: Page, lines: list[Line]) -> Iterator[Line]:
    depth = MARGIN * page.box.height
    for line in lines:
        y = line.box.middle[1]
        if y > page.box.top - depth or y < page.box.bottom + depth:
            yield line


def _is_page_number(page: Page, line: Line, others: list[Line]) -> bool:
    """Whether a line near an edge is a number alone, with nothing beyond it."""
    if not PAGE_NUMBER.match(line.text):
        return False
    below = all(it is line or it.baseline > line.baseline + line.size for it in others)
    above = all(it is line or it.baseline < line.baseline - line.size for it in others)
    depth = NUMBER_MARGIN * page.box.height
    if below and line.baseline < page.box.bottom + depth:
        return True
    return above and line.baseline > page.box.top - depth and len(others) > 1
