"""Mathematics of Word and HTML as a line of text: never another number."""

from pathlib import Path

import pytest
from tests.readers.word_files import field, paragraph, word_file, words

from bilingual_pub.model import Change, Mark, Note, Run
from bilingual_pub.reading import read_article


def m(name: str, *content: str) -> str:
    return f"<m:{name}>{''.join(content)}</m:{name}>"


def r(text: str) -> str:
    return m("r", m("t", text))


def e(text: str) -> str:
    return m("e", r(text))


HALF = m("f", m("num", r("1")), m("den", r("2")))


def read_runs(folder: Path, name: str, data: bytes) -> tuple[tuple[Run, ...], tuple[Note, ...]]:
    (folder / name).write_bytes(data)
    article = read_article(folder / name).article
    return tuple(run for block in article.blocks for run in block.runs), article.notes


def read_text(folder: Path, name: str, data: bytes) -> str:
    runs, notes = read_runs(folder, name, data)
    assert notes == ()
    return "".join(run.text for run in runs)


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (HALF, "1/2"),
        (r("2") + HALF, "2 1/2"),
        (m("f", m("num", r("a+b")), m("den", r("c"))), "(a+b)/c"),
        (m("sSup", e("10"), m("sup", r("6"))), "10⁶"),
        (m("sSup", e("x"), m("sup", r("k+1"))), "x^(k+1)"),
        (m("sSub", e("C"), m("sub", r("6"))) + r("H"), "C₆H"),
        (m("sSubSup", e("x"), m("sub", r("1")), m("sup", r("2"))), "x₁²"),
        (m("rad", m("radPr", '<m:degHide m:val="1"/>'), m("deg"), e("16")), "√(16)"),
        (m("rad", m("deg", r("3")), e("8")), "∛(8)"),
        (
            m(
                "nary",
                m("naryPr", '<m:chr m:val="∑"/>'),
                m("sub", r("i=1")),
                m("sup", r("n")),
                e("i"),
            ),
            "∑_(i=1)ⁿ i",
        ),
        (m("d", m("e", m("m", m("mr", e("1"), e("2")), m("mr", e("3"), e("4"))))), "(1, 2; 3, 4)"),
        (m("func", m("fName", r("sin")), e("x")), "sin x"),
        (m("f", m("fPr", '<m:type m:val="noBar"/>'), m("num", r("n")), m("den", r("k"))), "(n; k)"),
        (m("box", e("5")) + r("=") + m("borderBox", e("x")), "5=x"),
        (m("eqArr", e("x=1"), e("y=2")), "x=1; y=2"),
    ],
)
def test_a_formula_of_word_reads_the_same(tmp_path: Path, formula: str, text: str) -> None:
    body = paragraph(words("It is ") + m("oMath", formula) + words(" here."))
    assert read_text(tmp_path, "a.docx", word_file(body)) == f"It is {text} here."
    alone = m("oMathPara", m("oMath", formula))
    assert read_text(tmp_path, "b.docx", word_file(paragraph(alone))) == text


def test_a_whole_number_and_a_half_are_not_eleven_halves(tmp_path: Path) -> None:
    body = paragraph(words("Add 1") + m("oMath", HALF) + words("cups of rice."))
    assert read_text(tmp_path, "a.docx", word_file(body)) == "Add 1 1/2 cups of rice."
    body = paragraph(words("Add 1") + field(r" EQ \f(1,2) ", "") + words(" cups of rice."))
    assert read_text(tmp_path, "b.docx", word_file(body)) == "Add 1 1/2 cups of rice."
    page = b"<p>Add 1<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>cups of rice.</p>"
    assert read_text(tmp_path, "c.html", page) == "Add 1 1/2 cups of rice."


@pytest.mark.parametrize(
    ("instruction", "text"),
    [
        (r"EQ \f(2,3)", "2/3"),
        (r"EQ \F(1,5;2)", "1,5/2"),
        (r"EQ 10\s\up8(4)", "10⁴"),
        (r"EQ CO\s\do4(2)", "CO₂"),
        (r"EQ \r(3,27)", "∛(27)"),
        (r"EQ \r(\f(1,4))", "√(1/4)"),
        (r"EQ \b\bc\[(\f(a,b))", "[a/b]"),
        (r"EQ \i\su(1,9,x)", "∑₁⁹ x"),
    ],
)
def test_an_eq_field_reads_the_same(tmp_path: Path, instruction: str, text: str) -> None:
    body = paragraph(words("It is ") + field(instruction, "") + words(" here."))
    assert read_text(tmp_path, "a.docx", word_file(body)) == f"It is {text} here."


def test_an_eq_field_that_nobody_understands_leaves_no_hole(tmp_path: Path) -> None:
    body = paragraph(words("It is ") + field(r"EQ \f(1,", "") + words(" here."))
    runs, notes = read_runs(tmp_path, "a.docx", word_file(body))
    assert "".join(run.text for run in runs) == "It is [?] here."
    assert [(note.what, note.change) for note in notes] == [("formula", Change.UNREADABLE)]


TEX = (
    "<semantics><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow>"
    "<annotation encoding='application/x-tex'>x^2</annotation></semantics>"
)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<mfrac><mn>3</mn><mn>4</mn></mfrac>", "3/4"),
        ("<msup><mn>10</mn><mn>6</mn></msup>", "10⁶"),
        (TEX, "x²"),
        ("<msqrt><mn>2</mn></msqrt>", "√(2)"),
        ("<mroot><mn>8</mn><mn>3</mn></mroot>", "∛(8)"),
        ("<msub><mi>CO</mi><mn>2</mn></msub>", "CO₂"),
        ("<mi>a</mi><mo>&#x2062;</mo><mi>b</mi><mo>=</mo><mn>6</mn>", "ab=6"),
        ("<msup><mn>20</mn><mo>∘</mo></msup><mi>C</mi>", "20°C"),
        ("<mo>(</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr></mtable><mo>)</mo>",
         "(1, 2)"),
        ("<mfenced><mn>1</mn><mn>2</mn></mfenced>", "(1, 2)"),
    ],
)  # fmt: skip
def test_mathml_reads_the_same(tmp_path: Path, markup: str, text: str) -> None:
    page = f"<p>It is <math>{markup}</math> here.</p>".encode()
    assert read_text(tmp_path, "a.html", page) == f"It is {text} here."


def test_a_formula_with_no_end_of_depth_is_named(tmp_path: Path) -> None:
    deep = "<msqrt>" * 60 + "<mn>2</mn>" + "</msqrt>" * 60
    _runs, notes = read_runs(tmp_path, "a.html", f"<p>It is <math>{deep}</math>.</p>".encode())
    assert [(note.what, note.change, note.text) for note in notes] == [
        ("formula", Change.UNREADABLE, "2")
    ]
    word = m("oMath", "<m:rad><m:e>" * 40 + r("2") + "</m:e></m:rad>" * 40)
    _runs, notes = read_runs(tmp_path, "a.docx", word_file(paragraph(words("It is ") + word)))
    assert [note.what for note in notes] == ["formula"]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("10<sup>6</sup> m<sup>2</sup> of H<sub>2</sub>O", "10⁶ m² of H₂O"),
        ("1<sup>1</sup>/<sub>2</sub> cups", "1½ cups"),
        ("<sup>3</sup>&frasl;<sub>7</sub> and 1&frasl;4", "3/7 and ¼"),
        ("now<sup><a href='#n1'>1</a></sup>, in 2019<sup>2, 3</sup>", "now¹, in 2019², ³"),
        ("<span style='vertical-align:super;font-size:.6em'>4</span>", "⁴"),
        ("37<sup>o</sup>C, Acme<sup>TM</sup>", "37°C, Acme™"),
    ],
)
def test_digits_and_signs_of_html_are_characters(tmp_path: Path, markup: str, text: str) -> None:
    assert read_text(tmp_path, "a.html", f"<p>It is {markup}.</p>".encode()) == f"It is {text}."


def test_what_has_no_such_character_keeps_its_mark(tmp_path: Path) -> None:
    runs, _notes = read_runs(tmp_path, "a.html", b"<p>The 1<sup>st</sup> v<sub>max</sub></p>")
    assert [(run.text, set(run.marks)) for run in runs if run.marks] == [
        ("st", {Mark.SUPERSCRIPT}),
        ("max", {Mark.SUBSCRIPT}),
    ]


def test_word_raises_by_switch_style_or_place(tmp_path: Path) -> None:
    raised = words("6", '<w:vertAlign w:val="superscript"/>')
    moved = words("2", '<w:position w:val="8"/><w:sz w:val="14"/>')
    lowered = words("2", '<w:vertAlign w:val="subscript"/>')
    sunk = words("3", '<w:position w:val="-2"/><w:sz w:val="19"/>')
    plain = words("2", '<w:vertAlign w:val="baseline"/>')
    body = paragraph(
        words("10")
        + raised
        + words(" m")
        + moved
        + words(" of CO")
        + lowered
        + words(", ")
        + plain
        + words(" NH")
        + sunk
    )
    assert read_text(tmp_path, "a.docx", word_file(body)) == "10⁶ m² of CO₂, 2 NH₃"
