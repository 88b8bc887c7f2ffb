"""Documents as Google Docs writes them: looks at each run, no theme, every switch with a value."""

import pytest
from tests.readers.word_files import (
    XMLNS,
    packed,
    parts,
    relation,
    relations,
    table,
)

from bilingual_pub.model import Article, Block, Item, Kind, Mark, get_label
from bilingual_pub.readers import Source
from bilingual_pub.reading import read_source

STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:cs="Arial" w:eastAsia="Arial"'
    ' w:hAnsi="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en"/></w:rPr>'
    '</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="276" w:lineRule="auto"/></w:pPr>'
    "</w:pPrDefault></w:docDefaults>"
    '<w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="normal"/>'
    "</w:style>"
    '<w:style w:type="table" w:styleId="TableNormal" w:default="1"><w:name w:val="Table Normal"/>'
    "</w:style>"
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext w:val="1"/>'
        f'<w:pageBreakBefore w:val="0"/></w:pPr><w:rPr><w:b w:val="0"/><w:sz w:val="{size}"/>'
        "</w:rPr></w:style>"
        for key, name, size in (
            ("Heading1", "heading 1", 40),
            ("Heading2", "heading 2", 32),
            ("Title", "Title", 52),
            ("Subtitle", "Subtitle", 30),
        )
    )
    + '<w:style w:type="table" w:styleId="Table1"><w:basedOn w:val="TableNormal"/></w:style>'
)

NUMBERING = (
    f"<w:numbering {XMLNS}>"
    + "".join(
        f'<w:abstractNum w:abstractNumId="{number}">'
        + "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{label}"/><w:lvlJc w:val="left"/><w:pPr>'
            f'<w:ind w:left="{720 * (level + 1)}" w:hanging="360"/></w:pPr>'
            '<w:rPr><w:u w:val="none"/></w:rPr></w:lvl>'
            for level, (form, label) in enumerate(levels)
        )
        + "</w:abstractNum>"
        for number, levels in (
            (1, (("bullet", "●"), ("bullet", "○"), ("bullet", "■"))),
            (2, (("decimal", "%1."), ("lowerLetter", "%2."), ("lowerRoman", "%3."))),
            (3, (("bullet", "❏"), ("bullet", "❏"), ("bullet", "❏"))),
        )
    )
    + "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in (1, 2, 3)
    )
    + "</w:numbering>"
)


def run(text: str, looks: str = "") -> str:
    """A run, which says that it does not go from right to left."""
    return (
        '<w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr>'
        f'{looks}<w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
    )


def line(content: str, style: str = "", seat: str = "") -> str:
    """A paragraph, which ends with a run without words."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    place = (
        '<w:bookmarkStart w:colFirst="0" w:colLast="0" w:name="_3x8" w:id="0"/>'
        '<w:bookmarkEnd w:id="0"/>'
    )
    inside = content if content.startswith("<") else run(content)
    return (
        '<w:p w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000"'
        f' w:rsidRPr="00000000"><w:pPr>{named}<w:pageBreakBefore w:val="0"/>{seat}<w:rPr/></w:pPr>'
        f'{place if style else ""}{inside}<w:r><w:rPr><w:rtl w:val="0"/></w:rPr></w:r></w:p>'
    )


def entry(text: str, number: int, level: int = 0) -> str:
    """An item of a list."""
    return line(
        text,
        seat=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        f'<w:ind w:left="{720 * (level + 1)}" w:hanging="360"/>',
    )


def tagged(content: str, number: int = 0) -> str:
    """What Google Docs wraps a stretch in that it wants to know again."""
    return (
        f'<w:sdt><w:sdtPr><w:tag w:val="goog_rdk_{number}"/></w:sdtPr><w:sdtContent>{content}'
        "</w:sdtContent></w:sdt>"
    )


LINK = (
    '<w:hyperlink r:id="rId7">'
    + run("the pool", '<w:color w:val="1155cc"/><w:u w:val="single"/>')
    + "</w:hyperlink>"
)

RULE = (
    '<w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:o="urn:schemas-microsoft-com:office:office" style="width:0.0pt;height:1.5pt"'
    ' o:hr="t" o:hrstd="t" o:hralign="center" fillcolor="#A0A0A0" stroked="f"/></w:pict></w:r>'
)

TEXT_WORDS = "The pool opens on Monday, and everybody may come and swim in it."

TEXT = line(TEXT_WORDS)


def read(body: str) -> Article:
    """A document without properties of its own, as Google Docs writes it."""
    link = relation("rId7", "hyperlink", "https://pool.example.org/", outside=True)
    made = parts(body, link, styles=STYLES)
    del made["docProps/core.xml"]
    made["word/numbering.xml"] = NUMBERING.encode()
    made["_rels/.rels"] = relations(
        relation("rId1", "officeDocument", "word/document.xml")
    ).encode()
    return read_source(Source(packed(made), "notice.docx")).article


def told(article: Article) -> list[str]:
    return [f"{get_label(block)} {block.text}".strip() for block in article.blocks]


def marked(block: Block, mark: Mark) -> list[str]:
    return [it.text for it in block.runs if mark in it.marks]


def test_title_subtitle_and_headings() -> None:
    body = line("Pool news", "Title") + line("What changes in May", "Subtitle") + TEXT
    body += line("Prices", "Heading1") + TEXT + line("Children", "Heading2") + TEXT
    article = read(body)
    assert (article.title, article.lang, article.notes) == ("Pool news", "en", ())
    assert [(it.kind, it.level, it.text) for it in article.blocks if it.text != TEXT_WORDS] == [
        (Kind.PARAGRAPH, 0, "What changes in May"),
        (Kind.HEADING, 1, "Prices"),
        (Kind.HEADING, 2, "Children"),
    ]


def test_lists_count_and_keep_their_levels() -> None:
    body = TEXT + entry("Towels", 1) + entry("Large ones", 1, 1) + TEXT
    body += entry("Pay", 2) + entry("In cash", 2, 1) + entry("By card", 2, 1) + entry("Swim", 2)
    body += TEXT + entry("I can swim", 3)
    article = read(body)
    items = [it for it in article.blocks if isinstance(it.place, Item)]
    assert [(get_label(it), it.text) for it in items] == [
        ("", "Towels"),
        ("", "Large ones"),
        ("", "Pay"),
        ("a.", "In cash"),
        ("b.", "By card"),
        ("", "Swim"),
        ("❏", "I can swim"),
    ]


def test_links_strokes_bold_and_raised_letters() -> None:
    body = TEXT + line(
        run("Come to ")
        + LINK
        + run(" on ")
        + run("Sunday", '<w:strike w:val="1"/>')
        + run("Monday", '<w:b w:val="1"/><w:bCs w:val="1"/>')
        + run(" the 1")
        + run("st", '<w:vertAlign w:val="superscript"/>')
        + run(", not late", '<w:b w:val="0"/><w:strike w:val="0"/><w:i w:val="0"/>')
    )
    [_text, block] = read(body).blocks
    assert block.text == "Come to the pool on Sunday Monday the 1st, not late"
    assert [(it.text, it.href) for it in block.runs if it.href] == [
        ("the pool", "https://pool.example.org/")
    ]
    for mark, text in (
        (Mark.DELETED, "Sunday"),
        (Mark.STRONG, "Monday"),
        (Mark.SUPERSCRIPT, "st"),
    ):
        assert marked(block, mark) == [text]


@pytest.mark.parametrize("inside", [True, False])
def test_what_google_tags_is_read_as_if_it_were_not(*, inside: bool) -> None:
    words = line(tagged(run("Bring a towel."))) if inside else tagged(line("Bring a towel."))
    article = read(TEXT + words)
    assert (told(article), article.notes) == ([TEXT_WORDS, "Bring a towel."], ())


def test_a_line_drawn_across_the_page_says_nothing() -> None:
    article = read(TEXT + line(RULE) + TEXT)
    assert (told(article), article.notes) == ([TEXT_WORDS, TEXT_WORDS], ())


def test_a_table_is_read_by_rows() -> None:
    cells = "".join(f"<w:tc><w:tcPr/>{line(it)}</w:tc>" for it in ("Monday", "9 to 5"))
    article = read(TEXT + table(cells, cells, properties='<w:tblStyle w:val="Table1"/>'))
    assert told(article)[1:] == ["Monday", "9 to 5"] * 2
