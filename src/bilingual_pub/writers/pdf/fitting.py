"""How large a flyer, a poster or a letter is set: as large as its pages allow.

Its text must be whole. Where it does not fit on the pages that the layout is made for even at the
smallest size, a flyer says so and goes on on its back, and a letter on another sheet.
"""

from collections.abc import Callable

import weasyprint

GOAL = "data-goal"
"""The attribute of a page that says on how many pages it is to be laid out."""

SIZES = (
    2.0, 1.85, 1.7, 1.6, 1.5, 1.4, 1.32, 1.25, 1.18,
    1.12, 1.06, 1.0, 0.95, 0.9, 0.86, 0.82, 0.79, 0.76,
)  # fmt: skip
"""How large what can grow is set, from the largest on; 1 is what the style sheet says."""

SMALLEST = len(SIZES) - 1
"""The place of the last of them."""

MOST_GROWTH = 1.35
"""Of the text; more would make lines of too few words."""

MOST_PAGES = 6
"""Of more, the size that just fits is not worth the time that it takes to find."""

OVER = "over"
"""The class of a page whose text goes on behind what is large."""

HELD_BACK = "turn-over"
"""The class of what says so and names the languages there, hidden where it does not."""

Render = Callable[[], weasyprint.Document]


def has_goal(page: weasyprint.HTML) -> bool:
    """Whether a page is to be as large as a number of pages allows."""
    return page.etree_element.get(GOAL) is not None


def fit_pages(page: weasyprint.HTML, render: Render) -> weasyprint.Document:
    """A page laid out as large as it may be; what does not fit goes on where there is more room."""
    goal = int(page.etree_element.get(GOAL))
    smallest = _lay_out_at(page, render, SMALLEST)
    if len(smallest.pages) > goal and _let_go_on(page):
        smallest = _lay_out_at(page, render, SMALLEST)
    if len(smallest.pages) > MOST_PAGES:
        return smallest
    return _find_largest(page, render, smallest)


def _find_largest(
    page: weasyprint.HTML, render: Render, smallest: weasyprint.Document
) -> weasyprint.Document:
    """At the largest size that needs no more pages than the smallest.

    Halving: what fits at a size fits at every smaller one.
    """
    best, found, low, high = smallest, SMALLEST, 0, SMALLEST
    while low < high:
        middle = (low + high) // 2
        made = _lay_out_at(page, render, middle)
        if len(made.pages) <= len(smallest.pages):
            best, found, high = made, middle, middle
        else:
            low = middle + 1
    # The page is left as it was when the best was laid out, for whoever lays it out once more.
    _set_size(page, found)
    return best


def _lay_out_at(page: weasyprint.HTML, render: Render, place: int) -> weasyprint.Document:
    _set_size(page, place)
    return render()


def _set_size(page: weasyprint.HTML, place: int) -> None:
    """What can grow grows; the text never below the edition's size, nor as fast as the rest."""
    size = SIZES[place]
    root = page.etree_element
    kept = [part for part in root.get("style", "").split(";") if "--share" in part]
    over = int(root.get("class") == OVER)
    # What goes on behind is text for reading, and keeps to the fewest pages.
    text = 1.0 if over else min(max(1.0, 1 + (size - SIZES[-1]) * 0.5), MOST_GROWTH)
    root.set(
        "style", ";".join([*kept, f"--grow: {text:.3f}", f"--scale: {size}", f"--over: {over}"])
    )


def _let_go_on(page: weasyprint.HTML) -> bool:
    """Put the text on a page of its own, and say on the first that it is there, if it can be."""
    for one in page.etree_element.iter():
        if HELD_BACK in one.get("class", "").split():
            one.attrib.pop("aria-hidden", None)
            page.etree_element.set("class", OVER)
    return bool(page.etree_element.get("class") == OVER)
