"""Good inputs to begin with: files of this repository, and files that its writers make of them."""

import datetime as dt
import io
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from fuzz_mutations import packed

from bilingual_pub.engines import Sentence, Translation
from bilingual_pub.engines.base import select_sentences
from bilingual_pub.formats import load_writer
from bilingual_pub.model import Approval, BilingualArticle, Flag, SentencePair, State, Suggestion
from bilingual_pub.reading import read_article
from bilingual_pub.review.plain_data import to_plain
from bilingual_pub.settings import Settings
from bilingual_pub.translation import translate_article
from bilingual_pub.writers import Layout

ROOT = Path(__file__).parents[1]


class Copying:
    """An engine that has no words of its own: what comes out is what went in."""

    name, version, identity = "copying", "1", "copying 1"

    def translate(
        self,
        documents: Sequence[Sequence[Sentence]],
        progress: Callable[[int], None] = lambda _sentences: None,  # noqa: ARG002
        wanted: Sequence[Sequence[int]] | None = None,
    ) -> list[list[Translation]]:
        """Every sentence that is wanted, as it is."""
        return [
            [Translation(sentence.runs, 1.0) for sentence in some]
            for some in select_sentences(documents, wanted)
        ]

    def contexts(self, documents: Sequence[Sequence[Sentence]]) -> list[list[str]]:
        """Nothing but the words decides."""
        return [["" for _sentence in sentences] for sentences in documents]

    def __enter__(self) -> Self:
        """Nothing is opened."""
        return self

    def __exit__(self, *exc_info: object) -> None:
        """Nothing is closed."""


def files(*patterns: str) -> list[bytes]:
    """The files of the repository that patterns name."""
    return [path.read_bytes() for one in patterns for path in sorted(ROOT.glob(one))]


def texts() -> list[bytes]:
    """Plain texts in several encodings, one of them read wrongly before."""
    some = files("examples/*.txt", "tests/data/repair/*.md")
    wide = some[0].decode().encode("utf-16")
    western = some[1].decode().encode("cp1252", "replace")
    wrong = some[1].decode().encode().decode("cp1252", "replace").encode()
    return [*some, wide, western, wrong]


def markdown() -> list[bytes]:
    """Markdown with front matter, and with all that CommonMark and its tables have."""
    rich = (
        '+++\ntitle = "T"\ndate = 2026-03-04\nauthors = ["A", "B"]\n+++\n'
        "# Head\n\n1. one\n   - two *em* **st** `code`\n\n> quote\n> > more\n\n"
        "| a | b |\n|---|--:|\n| [x](http://x.org 't') | <b>y</b> |\n\n"
        "![alt](water-valve.png)\n\n```py\ncode\n```\n\n<div><p>h</p></div>\n\n[r]: /u 'v'\n[r]\n"
    )
    return [*files("examples/*.md", "tests/data/readers/*.md"), rich.encode()]


def pages() -> list[bytes]:
    """Web pages: of a newspaper, old ones, and one that says all about itself in JSON-LD."""
    [head] = (data.decode() for data in json_ld())
    page = (
        f'<html lang="en"><head><meta charset="utf-8"><script type="application/ld+json">{head}'
        '</script><meta property="og:title" content="T"><link rel="canonical" href="/a"></head>'
        "<body><article><h1>T</h1><p>One <a href='b'>two</a>.</p><table><caption>c</caption><tr>"
        "<th rowspan=2>a<td colspan=2>b</table><dl><dt>x<dd>y</dl><ul><li>1<ol start=3><li>2</ol>"
        "</ul><figure><picture><source srcset='a 2x'><img src='b.png' alt='c'></picture>"
        "<figcaption>d</figcaption></figure><pre>code\n x</pre><blockquote>q<br>r</blockquote>"
    )
    return [*files("examples/*.html", "tests/data/readers/*.html"), page.encode()]


def json_ld() -> list[bytes]:
    """What a page says of itself, for machines."""
    said = {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "NewsArticle",
                "headline": "The city",
                "datePublished": "2026-03-04T10:00:00Z",
                "author": [{"@type": "Person", "name": "Ana"}],
                "publisher": {"name": "P"},
                "inLanguage": "en",
            }
        ],
    }
    return [json.dumps(said).encode()]


def word_files() -> list[bytes]:
    """Word documents: of LibreOffice, and of python-docx with a list, a table and a picture."""
    from docx import Document

    document = Document()
    document.add_heading("Head", 0)
    document.add_heading("Second", 2)
    for style in ("List Bullet", "List Number", "List Number", "Quote", "Caption"):
        document.add_paragraph("One two three.", style=style).add_run(" bold").bold = True
    table = document.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "cell"
    document.add_picture(str(ROOT / "examples" / "logo.png"))
    made = io.BytesIO()
    document.save(made)
    return [*files("examples/*.docx"), made.getvalue()]


EVERY_KIND = """---
title: The city
byline: Ana Ruiz
date: 2026-03-04
---
## Rent

Call *Ana* at **520-4411** by [May 4](https://x.org/a?b=1&c).

3. one
   - two

> quote

| a | b |
|---|---|
| c | d |

![A map](logo.png)

```
code
```
"""


@cache
def bilingual() -> BilingualArticle:
    """A short article on both sides, with flags, an approval and what the memory has."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "article.md"
        path.write_text(EVERY_KIND, encoding="utf-8")
        article = read_article(path, lang="en").article
    made = translate_article(article, Copying(), "es")
    first, second, *rest = made.pairs
    flagged = replace(
        first,
        flags=(Flag("number", "5", "6"),),
        suggestions=(Suggestion("The <b>city</b>.", "La <b>ciudad</b>.", 0.9),),
    )
    approved = replace(
        second,
        state=State.APPROVED,
        approval=Approval("Ana", dt.date(2026, 3, 4)),
        sentences=(SentencePair((0, 4), (0, 4)), SentencePair((5, 8), (5, 9))),
    )
    return replace(made, pairs=(flagged, approved, *rest))


def review(name: str) -> list[bytes]:
    """A review file."""
    return list(load_writer(name).write(bilingual(), Settings(), Layout()).values())


def handouts() -> list[bytes]:
    """The page, and the embeds that are one file."""
    return [*review("html"), *review("embed")]


def archive() -> list[bytes]:
    """The article that a review file carries, as JSON."""
    return [json.dumps(to_plain(bilingual())).encode()]


def glossary_csv() -> list[bytes]:
    """Glossaries as tables."""
    starters = files("src/bilingual_pub/glossary/starter/*.csv")
    first = b"en,es,plural_en,plural_es,gender,keep,match_case,part,forbidden,note\n"
    row = 'public hearing,audiencia,,audiencias públicas,f,,yes,noun,"oído|x",n\nICE,,,,,yes\n'
    return [b"\n".join(data.splitlines()[:30]) for data in starters] + [first + row.encode()]


def glossary_tbx() -> list[bytes]:
    """Glossaries in both dialects of TBX."""
    old = (
        '<?xml version="1.0"?><martif type="TBX-Basic" xml:lang="en"><text><body><termEntry id="1">'
        "<note>n</note>"
        '<langSet xml:lang="en"><tig><term>rent</term><termNote type="partOfSpeech">noun</termNote>'
        '</tig></langSet><langSet xml:lang="es"><tig><term>renta</term>'
        '<termNote type="grammaticalGender">feminine</termNote></tig><tig><term>alquiler</term>'
        '<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>'
        "</termEntry></body></text></martif>"
    )
    new = (
        '<tbx xmlns="urn:iso:std:iso:30042:ed-2" style="dct" xml:lang="en"><text><body>'
        '<conceptEntry id="c"><langSec xml:lang="en"><termSec><term>city <hi>hall</hi></term>'
        '</termSec></langSec><langSec xml:lang="es"><termSec><term>ayuntamiento</term>'
        "<min:grammaticalNumber xmlns:min='m'>plural</min:grammaticalNumber></termSec></langSec>"
        "</conceptEntry></body></text></tbx>"
    )
    return [old.encode(), new.replace("plural", "singular").encode()]


def settings() -> list[bytes]:
    """Settings files."""
    return [
        *files("examples/*.toml"),
        (
            b'[translation]\nglossary = ["a.csv"]\nstarter-glossary = false\nmemory = "m"\n'
            b'[notice]\nen = "Not certified."\n"es-MX" = "x"\n[organization.contact]\nen = "c"\n'
        ),
    ]


def argos() -> list[bytes]:
    """An Argos package without a real model, which is never loaded here."""
    said = {"package_version": "1.9", "argos_version": "1.9", "from_code": "en", "to_code": "es"}
    top = "translate-en_es-1_9"
    return [
        packed(
            [
                (f"{top}/metadata.json", json.dumps(said).encode()),
                (f"{top}/sentencepiece.model", b"model"),
                (f"{top}/model/model.bin", b"model" * 20),
                (f"{top}/README.md", b"# Read me"),
            ]
        )
    ]


def sentences() -> list[bytes]:
    """Single sentences full of figures, names, addresses and abbreviations."""
    data = b"\n".join(files("tests/data/protect/*.md", "tests/data/segment/*.md"))
    lines = [line for line in data.splitlines() if re.search(rb"\w{3}", line)]
    return [*lines, b"\n".join(lines[:20])]


def tagged_texts() -> list[bytes]:
    """Texts with tags."""
    return [
        b'It <b>is</b> <a1><i>x</i></a1> &lt;b> <a href="http://x.org/?a&amp;b">y</a> AT&T',
        b"<code>a</code></b><b><i></b></i><a2>z</a2>",
    ]
