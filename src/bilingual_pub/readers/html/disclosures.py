"""What a page opens at a click: on paper all is open, each question before its answer."""

from collections import Counter
from typing import TYPE_CHECKING

from bilingual_pub.readers.html.clutter import list_names, split_name
from bilingual_pub.readers.html.elements import HIDDEN_STYLE, get_tag, is_hidden, split_words
from bilingual_pub.readers.html.lines import HEADINGS, gather_lines, lead_elsewhere
from bilingual_pub.readers.html.unseen import MAYBE_HIDDEN

if TYPE_CHECKING:
    from lxml.html import HtmlElement

HEADINGS_AND_OPENERS = (
    ".//h1 | .//h2 | .//h3 | .//h4 | .//h5 | .//h6 | .//button"
    " | .//*[@role='tab' or @role='button']"
    " | .//*[@data-toggle='collapse' or @data-bs-toggle='collapse']"
)

TITLES = split_words("h1 h2 h3 h4 h5 h6 summary dt li")
"""In these a button is already a line of its own."""

CONTROLS = split_words("nav form dialog fieldset label")
"""In these a button does what it says."""

PANELS = split_words("div section article p dd ul ol dl table")

OPENERS = TITLES | split_words("div span a p button strong b")

ACCORDIONS = split_words("accordion answer collapse collapsible faq faqs question toggle")
"""Words of a class of a title or of what it opens."""

FEWEST_LETTERS = 3
"""Of a question; less is an icon."""

LONGEST_QUESTION = 300

DEEPEST = 6


def open_disclosures(body: "HtmlElement") -> None:
    """Make headings of the buttons that open a panel with sentences, and show the panels.

    A button belongs to the panel that `aria-controls` or a link to a place on the page names, or
    else to the one right after it. The title of a tab moves in front of what it opens.
    """
    _show_answers(body)
    panels = {name: it for it in body.iterfind(".//*[@id]") if (name := it.get("id"))}
    level = 1
    judged: set[HtmlElement] = set()
    for element in body.xpath(HEADINGS_AND_OPENERS):
        tag = get_tag(element)
        if tag in HEADINGS:
            level = int(tag[1])
        elif _opens_something(element, tag):
            panel = _find_panel(element, panels)
            if panel is None or panel in judged:
                continue
            judged.add(panel)
            if _tells(panel) or (_asks(element) and gather_lines(panel).lines):
                _open(element, panel, min(level + 1, DEEPEST))


def _opens_something(element: "HtmlElement", tag: str) -> bool:
    role = element.get("role", "").lower()
    toggles = "collapse" in {element.get("data-toggle"), element.get("data-bs-toggle")}
    if tag != "button" and role not in {"tab", "button"} and not toggles:
        return False
    if next(element.iterancestors(*CONTROLS), None) is not None:
        return False
    return FEWEST_LETTERS <= len(_read_words(element)) <= LONGEST_QUESTION


def _find_panel(element: "HtmlElement", panels: dict[str, "HtmlElement"]) -> "HtmlElement | None":
    """What a button opens."""
    named = map(element.get, ("aria-controls", "data-target", "data-bs-target", "href"))
    names = [name.strip().lstrip("#") for name in named if name]
    panel = next((panels[name] for name in names if name in panels), None)
    if panel is None and get_tag(element) == "button" and "aria-controls" not in element.attrib:
        panel = _find_next(element)
    if panel is None or panel in element.iterancestors() or get_tag(panel) not in PANELS:
        return None
    return panel


def _asks(element: "HtmlElement") -> bool:
    return _read_words(element).endswith(("?", "؟", "？"))


def _show_answers(body: "HtmlElement") -> None:
    """Show the hidden panels that follow their titles: several of a kind, or named an accordion."""
    hidden = [it for it in body.xpath(MAYBE_HIDDEN) if is_hidden(it) and get_tag(it) in PANELS]
    kinds = Counter(_name_kind(it) for it in hidden)
    for panel in hidden:
        title = panel.getprevious()
        if title is None or get_tag(title) not in OPENERS or is_hidden(title):
            continue
        names = {
            part for it in (title, panel) for name in list_names(it) for part in split_name(name)
        }
        is_one = get_tag(title) in TITLES or _asks(title) or names & ACCORDIONS
        several = (
            kinds[_name_kind(panel)] > 1 or names & ACCORDIONS or "aria-controls" in title.attrib
        )
        if is_one and several and 0 < len(_read_words(title)) <= LONGEST_QUESTION and _tells(panel):
            _show(panel)


def _name_kind(element: "HtmlElement") -> tuple[object, ...]:
    around = element.getparent()
    return (element.tag, element.get("class"), around.tag, around.get("class"))


def _tells(panel: "HtmlElement") -> bool:
    """Whether a panel says a whole sentence and is no menu."""
    lines = gather_lines(panel).lines
    return not lead_elsewhere(lines) and any(line.is_prose for line in lines)


def _find_next(button: "HtmlElement") -> "HtmlElement | None":
    """The element right after a button, or after the one that holds nothing but the button."""
    element = button
    while (element.tail or "").strip() == "" and (after := element.getnext()) is None:
        parent = element.getparent()
        if parent is None or len(parent) > 1 or (parent.text or "").strip():
            return None
        element = parent
    return after if not (element.tail or "").strip() else None


def _open(element: "HtmlElement", panel: "HtmlElement", level: int) -> None:
    words = _read_words(element)
    is_before = element.get("role", "").lower() != "tab" and _find_next(element) is panel
    if next(element.iterancestors(*(TITLES - {"li"})), None) is not None:
        return
    _show(panel)
    heading = element.makeelement(f"h{level}")
    heading.text = words
    if is_before:
        tail, element.tail = element.tail, None
        heading.tail = tail
        element.getparent().replace(element, heading)
        return
    first = next(iter(gather_lines(panel).lines), None)
    if first is None or first.words.casefold() != words.casefold():
        heading.tail, panel.text = panel.text, None
        panel.insert(0, heading)
    element.drop_tree()


def _show(panel: "HtmlElement") -> None:
    if not is_hidden(panel):
        return
    for name in ("hidden", "aria-hidden"):
        panel.attrib.pop(name, None)
    panel.set("style", HIDDEN_STYLE.sub("", panel.get("style", "")))


def _read_words(element: "HtmlElement") -> str:
    return " ".join(element.text_content().split())
