"""The page layouts of a handout: what each adds to its edition, in `templates/handout/layouts/`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bilingual_pub.errors import UsageError
from bilingual_pub.i18n import _
from bilingual_pub.paper import LARGE_FACTS, POSTERS, PageLayout
from bilingual_pub.settings import Settings
from bilingual_pub.writers.base import Layout, choose_page_layouts
from bilingual_pub.writers.pdf.editions import Arrangement, Edition, get_edition, list_editions

FOLDER = "handout/layouts"


@dataclass(frozen=True, slots=True)
class Design:
    """How one layout is printed.

    Attributes:
        page_layout: which one it is.
        arrangement: where the two languages stand; None for wherever the edition has them.
        styles: its style sheets, laid over those of the edition.
        body: the template of its pages; empty where it has those of the article.
        turns: whether each side of the sheet says that the other language is on its back.
    """

    page_layout: PageLayout
    arrangement: Arrangement | None = None
    styles: tuple[str, ...] = ()
    body: str = ""
    turns: bool = False

    @property
    def has_masthead(self) -> bool:
        """Whether the name of who publishes stands large above the first page."""
        return self.page_layout is PageLayout.NEWS

    @property
    def shows_facts(self) -> bool:
        """Whether when, where and whom to call stand large, apart from the text."""
        return self.page_layout in LARGE_FACTS

    @property
    def goal(self) -> int:
        """On how many pages it is set as large as they allow; 0 where it takes what it needs."""
        return 1 if self.shows_facts else 2 if self.body else 0

    @property
    def is_large(self) -> bool:
        """Whether it is printed on a sheet twice as large as the paper that is named."""
        return self.page_layout is PageLayout.POSTER


def _design(
    page_layout: PageLayout,
    arrangement: Arrangement | None,
    *styles: str,
    body: str = "",
    turns: bool = False,
) -> Design:
    return Design(
        page_layout,
        arrangement,
        tuple(f"{FOLDER}/{name}.css" for name in styles),
        f"{FOLDER}/{body}.html.jinja" if body else "",
        turns,
    )


DESIGNS = {
    design.page_layout: design
    for design in (
        _design(PageLayout.ARTICLE, None),
        _design(PageLayout.NEWS, None, "news"),
        _design(PageLayout.FLYER, None, "flyer", body="flyer"),
        _design(PageLayout.POSTER, None, "flyer", "poster", body="flyer"),
        _design(PageLayout.LETTER, Arrangement.TUMBLE, "apart", body="apart", turns=True),
        _design(PageLayout.TOP_AND_BOTTOM, Arrangement.STACKED, "apart", "halves", body="apart"),
        _design(
            PageLayout.BACK_TO_BACK, Arrangement.BACK_TO_BACK, "apart", body="apart", turns=True
        ),
    )
}


LARGE_PRINT = "large-print"

NO_LARGE_PRINT = frozenset({PageLayout.FLYER, PageLayout.POSTER, PageLayout.TOP_AND_BOTTOM})
"""The layouts in which lines of large print would be too long, too close or near the edge."""


def choose_designs(layout: Layout, settings: Settings) -> list[tuple[Design, Edition]]:
    """Each layout in each edition, arranged as the layout has it.

    Raises:
        UsageError: there is no such edition; it has an arrangement of its own, which the layout
            can't keep; or no sheet is twice as large as the paper.
    """
    wanted = choose_page_layouts(layout, settings)
    lacking = [paper for paper in layout.papers if paper not in POSTERS]
    if PageLayout.POSTER in wanted and lacking:
        raise UsageError(
            _(
                "There is no poster for {paper} paper. Choose letter, for a poster on 11 × 17"
                " inches, or a4, for one on A3."
            ).format(paper=lacking[0])
        )
    editions = [get_edition(name) for name in layout.editions]
    designs = [DESIGNS[PageLayout(name)] for name in wanted]
    return [(design, combine(design, edition)) for design in designs for edition in editions]


def combine(design: Design, edition: Edition) -> Edition:
    """An edition in a layout.

    Raises:
        UsageError: the edition has an arrangement of its own, or letters too large for the layout.
    """
    if design.page_layout is PageLayout.ARTICLE:
        return edition
    if edition.name == LARGE_PRINT and design.page_layout in NO_LARGE_PRINT:
        raise UsageError(
            _(
                "The layout “{layout}” has no room for large print. Choose another edition, or one"
                " of these layouts: {names}."
            ).format(
                layout=design.page_layout,
                names=", ".join(one for one in PageLayout if one not in NO_LARGE_PRINT),
            )
        )
    if edition.arrangement is not Arrangement.TOGETHER:
        raise UsageError(
            _(
                "The layout “{layout}” can't be printed as the edition “{edition}”, which has a"
                " layout of its own. Choose one of these editions: {names}. Or leave out --layout."
            ).format(
                layout=design.page_layout,
                edition=edition.name,
                names=", ".join(_list_free_editions()),
            )
        )
    return replace(edition, arrangement=design.arrangement or edition.arrangement)


def _list_free_editions() -> Sequence[str]:
    """The editions that leave it open where the languages stand."""
    return [name for name, it in list_editions().items() if it.arrangement is Arrangement.TOGETHER]
