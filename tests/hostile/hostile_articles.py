"""One article that tries everything, in each format that is read."""

import os
from collections.abc import Callable
from pathlib import Path

from tests.readers.word_files import PNG, drawing, paragraph, relation, word_file, words

ELSEWHERE = "http://elsewhere.test"
"""Where nothing may ever be asked for."""

RAN = "window.ran=1"

WORDS = "The library opens at nine on Monday, and all of the neighbors are welcome."
"""What an article must have to be one."""

SCHEMES = (
    f"javascript:{RAN}",
    f"JaVaScRiPt:{RAN}",
    f"java\tscript:{RAN}",
    f"java\nscript:{RAN}",
    f"\x01javascript:{RAN}",
    f"javascript&colon;{RAN}",
    f"&#106;avascript:{RAN}",
    f"java&#x0A;script:{RAN}",
    f"vbscript:{RAN}",
    f"data:text/html,<script>{RAN}</script>",
    f"blob:{ELSEWHERE}/1",
    f"view-source:{ELSEWHERE}",
    "file:///etc/passwd",
    "//elsewhere.test/a",
    "\\\\elsewhere.test\\share\\a",
)

PATHS = (
    "../secret/secret.png",
    "..%2Fsecret%2Fsecret.png",
    "%2e%2e/secret/secret.png",
    "%2e%2e%2fsecret%2fsecret.png",
    "..%252fsecret%252fsecret.png",
    "..\\secret\\secret.png",
    "./././../secret/secret.png",
    "link.png",
    "linked/secret.png",
    "{secret}/secret.png",
    "file://{secret}/secret.png",
    "file:{secret}/secret.png",
    "FILE://localhost{secret}/secret.png",
    "\\\\localhost\\secret\\secret.png",
    "//localhost{secret}/secret.png",
    "/dev/zero",
    "/dev/stdin",
    "/proc/self/environ",
    "pipe.png",
    f"{ELSEWHERE}/secret.png",
)
"""Ways to a picture that is outside the folder, or is none; `{secret}` is where it lies."""

MARKUP = (Path(__file__).parent / "everything.html").read_text(encoding="utf-8")
"""Elements and attributes that run or fetch, in a browser or in a program that reads it."""

TEXTS = (
    f"</p></td></title></style></script><script>{RAN}</script>",
    f'" onmouseover="{RAN}" x="',
    f"' onfocus='{RAN}' autofocus '",
    f"<img src=x onerror={RAN}>",
    f"--><script>{RAN}</script><!--",
    f"]]><script>{RAN}</script>",
    "{{ 7 * 191 }} {% include 'page/page.css' %} {# gone #} ${7 * 191} <%= 7 * 191 %> #{7 * 191}",
    "{{ cycler.__init__.__globals__.os.popen('touch pwned').read() }}",
    f"</template></section></div><img src={ELSEWHERE}/y.png>",
    f"body {{background: url({ELSEWHERE}/z.png)}} @import '{ELSEWHERE}/1.css';",
)
"""What is only text must come out as text."""


def html_article(secret: Path) -> str:
    """A page with everything in it."""
    links = "".join(f'<p>{WORDS} <a href="{it}">The form</a></p>' for it in SCHEMES)
    pictures = "".join(f'<p><img src="{it}" alt="A map"></p>' for it in _paths(secret))
    texts = "".join(f"<p>{WORDS} {_escaped(it)}</p>" for it in TEXTS)
    hostile = _escaped(TEXTS[0])
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>{hostile}</title>'
        f'<meta name="author" content="{hostile}">'
        f'<meta property="og:site_name" content="{hostile}">'
        f'<link rel="canonical" href="https://example.org/{hostile}">'
        f"</head><body><article><h1>{hostile}</h1>{MARKUP}{links}{pictures}{texts}</article>"
    )


def markdown_article(secret: Path) -> str:
    """Markdown with everything in it, raw HTML included."""
    links = "\n\n".join(f"{WORDS} [The form](<{_one_line(it)}>)" for it in SCHEMES)
    pictures = "\n\n".join(f"![A map](<{it}>)" for it in _paths(secret))
    quoted = TEXTS[0].replace('"', '\\"')
    front = (
        f'---\ntitle: "{quoted}"\nbyline: "{quoted}"\nurl: "javascript:{RAN}"\nlang: "en"\n---\n'
    )
    shown = "\n\n".join(f"{WORDS}\n\n    {it}" for it in TEXTS)
    return f"{front}\n{WORDS}\n\n{MARKUP}\n\n{links}\n\n{pictures}\n\n{shown}\n\n{TEXTS[6]}\n"


def text_article(_secret: Path) -> str:
    """Plain text with everything in it."""
    lines = [*TEXTS, *SCHEMES[:3], *MARKUP.splitlines()]
    return "\n\n".join([TEXTS[1], *(f"{WORDS} {_one_line(it)}" for it in lines)])


def word_article(secret: Path) -> bytes:
    """A Word document with everything in it that Word's markup can say."""
    texts = "".join(paragraph(f"{WORDS} {_escaped(it)}") for it in TEXTS)
    outside = [it for it in SCHEMES if it.isprintable() and "&" not in it]
    links = "".join(
        f'<w:p><w:hyperlink r:id="rIdL{number}">{words(WORDS)}</w:hyperlink></w:p>'
        for number in range(len(outside))
    )
    pictures = "".join(
        paragraph(drawing('descr="A map"', f"rIdP{number}")) for number in range(len(PATHS))
    )
    said = "".join(
        relation(f"rIdL{number}", "hyperlink", _escaped(it), outside=True)
        for number, it in enumerate(outside)
    )
    for number, it in enumerate(_paths(secret)):
        said += relation(f"rIdP{number}", "image", _escaped(it), outside=number % 2 == 0)
    said += relation("rIdT", "attachedTemplate", f"{ELSEWHERE}/a.dotm", outside=True)
    said += relation("rIdO", "oleObject", f"{ELSEWHERE}/b.bin", outside=True)
    said += relation("rIdF", "frame", f"{ELSEWHERE}/c.htm", outside=True)
    chunk = '<w:altChunk r:id="rIdF"/><w:p><w:bookmarkStart w:id="1" w:name="picture-99"/></w:p>'
    named = f'<w:p><w:bookmarkStart w:id="2" w:name="item-99"/>{words(WORDS)}</w:p>'
    field = (
        f'<w:p><w:fldSimple w:instr=" INCLUDEPICTURE {ELSEWHERE}/d.png ">{words(WORDS)}'
        f'</w:fldSimple><w:fldSimple w:instr=" DDEAUTO cmd calc ">{words(WORDS)}'
        "</w:fldSimple></w:p>"
    )
    core = f"<dc:title>{_escaped(TEXTS[0])}</dc:title>"
    core += f"<dc:creator>{_escaped(TEXTS[1])}</dc:creator>"
    body = texts + links + pictures + chunk + named + field + paragraph(WORDS)
    return word_file(body, said, core)


ARTICLES: dict[str, Callable[[Path], bytes]] = {
    "page.html": lambda secret: html_article(secret).encode(),
    "markdown.md": lambda secret: markdown_article(secret).encode(),
    "text.txt": lambda secret: text_article(secret).encode(),
    "word.docx": word_article,
}
"""The article in each format, by the file's name."""


def laid_out(folder: Path) -> Path:
    """Everything that the articles reach for, beside their folder and in it; where secrets are."""
    secret = folder.parent / "secret"
    secret.mkdir()
    (secret / "secret.png").write_bytes(PNG)
    (secret / "secret.md").write_text(WORDS, encoding="utf-8")
    (folder / "link.png").symlink_to(secret / "secret.png")
    (folder / "linked").symlink_to(secret)
    os.mkfifo(folder / "pipe.png")
    return secret


def _paths(secret: Path) -> list[str]:
    return [path.replace("{secret}", str(secret)) for path in PATHS]


def _escaped(text: str) -> str:
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(sign, entity)
    return text


def _one_line(text: str) -> str:
    return " ".join(text.split())
