"""The rule about paper: how much a handout takes, and whether its last page is worth one."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean

from bilingual_pub.i18n import _, ngettext
from bilingual_pub.qa.print.printed import Page, PrintedFile
from bilingual_pub.qa.print.report import Demands, Finding, Outcome, make_outcome

LEAST = 0.2
"""How much of the last page has text, of the place for it; with less, a page could be saved."""

FEWEST_WORDS = 20
"""Words of a last page; with fewer, it holds a code or an address and little else."""


@dataclass(frozen=True, slots=True)
class PageUse:
    """One page: its words; shares of its height for text, and of that left empty below it."""

    words: int
    for_text: float
    empty: float


def measure_page(page: Page) -> PageUse | None:
    """A page's use; None where nothing of the text is on it.

    What belongs to the text is told from head and foot by the tags.
    """
    text = [line for line in page.lines if line.block and line.text.strip()]
    if not text:
        return None
    middle = page.height / 2
    foot = [line.box.top for line in page.lines if not line.block and line.box.top < middle]
    top, bottom = max(line.box.top for line in text), max(foot, default=0.0)
    lowest = min(line.box.bottom for line in text)
    words = sum(len(line.text.split()) for line in text)
    return PageUse(words, (top - bottom) / page.height, (lowest - bottom) / (top - bottom))


def count_sheets(pages: int) -> int:
    """The sheets of paper that pages take, printed on both sides."""
    return (pages + 1) // 2


def describe_pages(pages: int) -> str:
    """Pages and sheets in words: `2 pages, one sheet`."""
    said = ngettext("{count} page", "{count} pages", pages).format(count=pages)
    sheets = count_sheets(pages)
    return f"{said}, " + ngettext("one sheet", "{count} sheets", sheets).format(count=sheets)


def check_paper_use(printed: PrintedFile, demands: Demands) -> Finding:
    """The last page is a fifth full at least and holds more than an address, or it is the only one.

    On the sides of a sheet that will be folded, the last page is somewhere inside.
    """
    uses = [measure_page(page) for page in printed.pages]
    known = [use for use in uses if use]
    can_tell = known and len(uses) > (2 if demands.faces else 1) and not demands.folded
    last = _join_last(known[-2:] if demands.faces else known[-1:]) if known else None
    return Finding(
        "paper-use",
        _("Use of the paper"),
        make_outcome(passed=last is not None and _is_worth_a_page(last))
        if can_tell
        else Outcome.NOT_MEASURED,
        _describe_use(len(uses), known),
        _("last page {share:.0%} full or more").format(share=LEAST),
        "",
        str(len(uses)) if can_tell and last and not _is_worth_a_page(last) else "",
    )


def _join_last(uses: Sequence[PageUse]) -> PageUse:
    """The last page, or the last two that face each other, of which the fuller counts."""
    return max(uses, key=lambda use: (1 - use.empty, use.words))


def _is_worth_a_page(use: PageUse) -> bool:
    return 1 - use.empty >= LEAST and use.words >= FEWEST_WORDS


def _describe_use(pages: int, known: Sequence[PageUse]) -> str:
    """Pages, words a page, how empty the ends of pages are, and how full the last is."""
    said = [describe_pages(pages)]
    if known:
        words = sum(use.words for use in known) / pages
        said.append(_("{count:.0f} words a page").format(count=words))
        if len(known) > 1:
            empty = mean(use.empty for use in known[:-1])
            said.append(_("{share:.0%} empty at page ends").format(share=empty))
            said.append(_("last page {share:.0%} full").format(share=1 - known[-1].empty))
    return ", ".join(said)
