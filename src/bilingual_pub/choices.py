"""What is chosen by name where Python calls: checked, and made into the options of the rooms.

On the command line, click does this.
"""

from collections.abc import Iterable, Sequence

from bilingual_pub.errors import UsageError
from bilingual_pub.i18n import explain_unknown
from bilingual_pub.model import TITLE_CHOICES, TitleFrom
from bilingual_pub.readers import Deleted, ReadingOptions
from bilingual_pub.writers import EmbedForm, Layout, PageLayout, Paper, PdfUa, ReadingOrder

Names = str | Sequence[str]
"""One name, or several."""


def choose_reading(
    deleted: str, title_from: str | None, chapter: str, *, keep_all: bool
) -> ReadingOptions:
    """How an article is read.

    Raises:
        UsageError: there is no such choice; the message says which there are.
    """
    wanted = None if title_from is None else TitleFrom(choose_names([title_from], TITLE_CHOICES)[0])
    kept = Deleted(choose_names([deleted], Deleted)[0])
    return ReadingOptions(kept, keep_all=keep_all, title_from=wanted, chapter=chapter)


def make_layout(  # noqa: PLR0913, PLR0917 - all that a handout can be
    edition: Names,
    paper: Names,
    embed: Names,
    reading_order: str,
    pdf_ua: str,
    layout: Names | None = None,
) -> Layout:
    """How a handout is laid out.

    Raises:
        UsageError: there is no such edition, paper and so on; the message says which there are.
    """
    from bilingual_pub.writers.pdf import list_editions

    return Layout(
        editions=choose_names(edition, list_editions()),
        papers=tuple(map(Paper, choose_names(paper, Paper))),
        reading_order=ReadingOrder(choose_names([reading_order], ReadingOrder)[0]),
        pdf_ua=PdfUa(choose_names([pdf_ua], PdfUa)[0]),
        embeds=tuple(map(EmbedForm, choose_names(embed, EmbedForm))),
        page_layouts=tuple(map(PageLayout, choose_names(layout or (), PageLayout))),
    )


def choose_names(given: Names, known: Iterable[str]) -> tuple[str, ...]:
    """The names that were given, if all of them are known.

    Raises:
        UsageError: one is not; the message says which there are.
    """
    names = (given,) if isinstance(given, str) else tuple(given)
    choices = [str(one) for one in known]
    for name in names:
        if name not in choices:
            raise UsageError(explain_unknown(name, choices))
    return tuple(str(name) for name in names)
