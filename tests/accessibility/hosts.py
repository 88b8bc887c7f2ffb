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


BLOCK_THEME = """
:root {--base: #f9f9f9; --contrast: #111; --medium: clamp(1.05rem, 1rem + 0.25vw, 1.2rem);
  --xx-large: clamp(2.2rem, 1.6rem + 2.6vw, 3.25rem)}
body {background: var(--base); color: var(--contrast); margin: 0;
  font: 400 var(--medium)/1.55 Inter, sans-serif}
h1, h2 {font-family: Cardo, Georgia, serif; font-weight: 400; line-height: 1.2}
h1 {font-size: var(--xx-large)} h2 {font-size: 48px}
h3, h4, h5, h6 {font-size: 36px; font-family: Cardo, Georgia, serif}
h2, h3, h4 {margin-block: 2rem 0.5rem}
p {text-wrap: pretty} a {color: inherit} a:hover {text-decoration: none}
main {padding-inline: clamp(1rem, 5vw, 3rem)}
.entry-content > :not(.alignwide) {max-width: 620px; margin-inline: auto}
.entry-content > .alignwide {max-width: 1280px; margin-inline: auto}
.entry-content > * + * {margin-block-start: 1.2rem}
.wp-block-columns {display: flex; flex-wrap: wrap; gap: 1.2rem clamp(1.5rem, 3vw, 3rem)}
.wp-block-column {flex-grow: 1; min-width: 0; word-break: break-word; overflow-wrap: break-word}
@media (max-width: 781px) {.wp-block-columns > .wp-block-column {flex-basis: 100% !important}}
@media (min-width: 782px) {.wp-block-columns {flex-wrap: nowrap}
  .wp-block-columns > .wp-block-column {flex-basis: 0; flex-grow: 1}}
"""
"""In the manner of its newer themes, written from what they look like: large serif headings, a
narrow column of text, wide blocks, and the columns of its editor."""

DARK = """
:root {color-scheme: dark}
body {background: #15181c; color: #e6e6e6; font: 17px/1.6 system-ui, sans-serif;
  margin: 2rem auto; max-width: 70rem; padding-inline: 1rem}
a {color: #8ab4f8}
"""
"""A page that is dark for every reader."""


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
        "block-theme": Host(BLOCK_THEME, '<article class="entry-content">%s</article>'),
        "dark": Host(DARK),
        "from-the-right": Host("body {direction: rtl}", root='lang="ar" dir="rtl"'),
        "sidebar": Host("#narrow {width: 280px}", '<aside id="narrow">%s</aside>'),
        "strict": Host(policy="default-src 'none'; style-src 'self'; frame-src 'self'"),
        "shouting": Host(
            "p, a, td, th, li, span, div {text-transform: uppercase; font: italic 9px/1 cursive;"
            " color: #ddd; letter-spacing: 3px; text-align: right; float: right}"
        ),
    }


def looked_at() -> dict[str, Host]:
    """The hosts of the pictures (benchmarks/embed_looks.py), as sites in use are."""
    found = hosts()
    return {
        "plain": Host("body {font-family: sans-serif}"),
        "block-theme": found["block-theme"],
        "bootstrap": found["bootstrap"],
        "dark": found["dark"],
        "strict": found["strict"],
        "sidebar": found["sidebar"],
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
