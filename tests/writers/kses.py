"""WordPress's filter for authors without `unfiltered_html`, as a table (wp-includes/kses.php).

Only what a fragment of ours could meet: the elements, attributes and style properties of
`$allowedposttags`, `_wp_add_global_attributes` and `safecss_filter_attr` in WordPress 6.6. Before
6.4, `writing-mode` was taken from styles, before 6.2 `position`, before 5.8 `calc()`; before 6.0,
`lang` and `dir` from most elements.
"""

import re

from lxml import html

GLOBAL = {"aria-controls", "aria-current", "aria-describedby", "aria-details", "aria-expanded",
          "aria-hidden", "aria-label", "aria-labelledby", "aria-live", "class", "dir", "hidden",
          "id", "lang", "style", "title", "role", "xml:lang"}  # fmt: skip

ALLOWED = {
    "a": {"href", "rel", "rev", "name", "target", "download"},
    "blockquote": {"cite"},
    "br": set(),
    "caption": {"align"},
    "code": set(),
    "div": {"align"},
    "em": set(),
    "h2": {"align"},
    "details": {"align", "open"},
    "summary": {"align"},
    "h3": {"align"},
    "h4": {"align"},
    "h5": {"align"},
    "h6": {"align"},
    "img": {"alt", "align", "border", "height", "loading", "src", "width"},
    "li": {"align", "value"},
    "ol": {"start", "type", "reversed"},
    "p": {"align"},
    "pre": {"width"},
    "s": set(),
    "section": {"align"},
    "span": {"align"},
    "strong": set(),
    "sub": set(),
    "sup": set(),
    "table": {"align", "bgcolor", "border", "cellpadding", "cellspacing", "summary", "width"},
    "tbody": {"align", "char", "charoff", "valign"},
    "td": {"abbr", "align", "axis", "colspan", "headers", "rowspan", "scope", "valign", "width"},
    "th": {"abbr", "align", "axis", "colspan", "headers", "rowspan", "scope", "valign", "width"},
    "thead": {"align", "char", "charoff", "valign"},
    "tr": {"align", "bgcolor", "char", "charoff", "valign"},
    "ul": {"type"},
}  # fmt: skip

STYLES = {"border", "color", "column-gap", "direction", "float", "font-size",
          "font-weight", "height", "line-height", "margin",
          "max-height", "max-width", "min-width", "overflow", "padding", "position",
          "text-align", "vertical-align", "width", "writing-mode"}  # fmt: skip

FUNCTIONS = re.compile(r"\b(?:var|calc|min|max|minmax|clamp|repeat)\([^()]*(?:\([^()]*\)[^()]*)*\)")
UNSAFE = re.compile(r"[\\(&=}]|/\*")

PROTOCOLS = ("http:", "https:", "mailto:", "tel:", "#")


def stripped(fragment: str) -> list[str]:
    """What WordPress would take out of a fragment; empty when it passes whole."""
    return [
        loss for element in html.fragment_fromstring(fragment).iter() for loss in losses(element)
    ]


def losses(element: html.HtmlElement) -> list[str]:
    """The element itself, or those of its attributes and styles that are not allowed."""
    if not isinstance(element.tag, str):
        return ["comment"]
    if element.tag not in ALLOWED:
        return [element.tag]
    allowed = ALLOWED[element.tag] | GLOBAL
    lost = [f"{element.tag}[{name}]" for name in element.attrib if not is_allowed(name, allowed)]
    lost += [f"style {rule}" for rule in rules(element) if not is_safe(rule)]
    lost += [
        f"address {element.get(name)}"
        for name in ("href", "src")
        if element.get(name, "#").partition(":")[1] and not element.get(name).startswith(PROTOCOLS)
    ]
    return lost


def is_allowed(name: str, allowed: set[str]) -> bool:
    """Whether an attribute is in the list, or is one of the author's own `data-*`."""
    return name in allowed or name.startswith("data-")


def rules(element: html.HtmlElement) -> list[str]:
    """The style rules of an element."""
    return [rule for rule in element.get("style", "").split(";") if rule]


def is_safe(rule: str) -> bool:
    """Whether a style rule is kept: its property is in the list, and its value calls nothing."""
    name, _, value = rule.partition(":")
    return name.strip() in STYLES and not UNSAFE.search(FUNCTIONS.sub("", value))
