"""Pages of others into which an embed is pasted, each hostile in its own way."""

from dataclasses import dataclass
from pathlib import Path

from tests.accessibility.checkers import FOLDER, needed

ADDRESS = "http://host.test/"
"""No such place: the browser is given its answers by the test."""

WITNESS = """<div id="witness"><h2>Ours</h2><p>Text <a href="#x">link</a></p><ul><li>Item</li></ul>
<table><tbody><tr><th>Head</th><td>Cell</td></tr></tbody></table></div>"""
"""What an embed must leave as it is."""

THEME = """
body {font: 300 21px/1.7 Georgia, serif; color: #39414d; background: #d1e4dd}
.entry-content > * {max-width: 610px; margin-left: auto; margin-right: auto}
.entry-content p {margin-bottom: 30px}
.entry-content a {color: #28303d; text-underline-offset: 3px; text-decoration-thickness: 1px}
.entry-content h2, .entry-content h3 {font-family: inherit; font-size: 36px; letter-spacing: normal}
.entry-content table {width: 100%; min-width: 240px; border-collapse: collapse}
.entry-content table td, .entry-content table th {padding: 10px; border: 1px solid}
.entry-content ul, .entry-content ol {padding-left: 100px; list-style: none}
"""
"""In the manner of the themes that WordPress comes with."""


@dataclass(frozen=True, slots=True)
class Host:
    """A page: its styles, what surrounds the embed, and which policy its server sends."""

    style: str = ""
    around: str = "%s"
    root: str = 'lang="en"'
    policy: str = ""

    def page(self, embed: str) -> str:
        """The page with an embed in it, or with none."""
        link = '<link rel="stylesheet" href="/host.css">'
        return (
            f'<!DOCTYPE html><html {self.root}><head><meta charset="utf-8"><title>Host</title>'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">{link}</head>'
            f"<body><main><h1>Host</h1>{WITNESS}{self.around % embed}</main></body></html>"
        )


def style_of(name: str) -> str:
    """A style sheet that tools/checkers fetched."""
    found = sorted(Path(FOLDER).glob(f"{name}-*.css"))
    needed(found, f"the style sheet of {name}")
    return found[-1].read_text(encoding="utf-8")


def hosts() -> dict[str, Host]:
    """The hosts, by what is hostile about them."""
    return {
        "plain": Host(),
        "unset": Host("* {all: unset}"),
        "bootstrap": Host(style_of("bootstrap"), '<div class="container">%s</div>'),
        "wordpress": Host(
            style_of("wordpress") + THEME, '<article class="entry-content">%s</article>'
        ),
        "from-the-right": Host("body {direction: rtl}", root='lang="ar" dir="rtl"'),
        "sidebar": Host("#narrow {width: 280px}", '<aside id="narrow">%s</aside>'),
        "strict": Host(policy="default-src 'none'; style-src 'self'; frame-src 'self'"),
        "shouting": Host(
            "p, a, td, th, li, span, div {text-transform: uppercase; font: italic 9px/1 cursive;"
            " color: #ddd; letter-spacing: 3px; text-align: right; float: right}"
        ),
    }


def printing_hosts() -> dict[str, Host]:
    """Hosts that are hostile on paper, by what they do there."""
    return {
        "cutting": Host("* {overflow: hidden} section, div {max-height: 12em}"),
        "columns": Host("@media print {main {columns: 18em 2; column-gap: 1em}}"),
        "floating": Host("@media print {main > * {float: left; max-width: max(45%, 18em)}}"),
        "fixed": Host("@media print {section, aside {position: fixed; top: 0}}"),
        "for-paper": Host(
            "@media print {* {background: none !important; color: #000 !important}"
            " body {font: 12pt/1.3 Georgia, serif} p, h2, h3 {orphans: 3; widows: 3}"
            " thead {display: table-header-group} tr {break-inside: avoid} nav {display: none}}"
        ),
    }
