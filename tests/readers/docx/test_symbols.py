"""Signs that Word draws with symbol fonts."""

from tests.readers.word_files import paragraph, word_file, words

from bilingual_pub.model import Change
from bilingual_pub.readers import docx
from bilingual_pub.readers.reading import Draft, Source


def read(body: str, **more: str) -> Draft:
    return docx.read(Source(word_file(body, **more), "a.docx"))


def in_font(text: str, font: str) -> str:
    return words(text, f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>')


def test_runs_and_symbols_of_such_fonts_are_written_out() -> None:
    symbol = '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>'
    body = paragraph(in_font("o", "Wingdings") + words(" Fever of 101 ") + symbol + words(" or so"))
    assert [it.text for it in read(body).blocks] == ["☐ Fever of 101 ≥ or so"]


def test_a_letter_inserted_as_a_symbol_is_that_letter() -> None:
    symbol = '<w:r><w:sym w:font="Times New Roman" w:char="F0E9"/></w:r>'
    assert [it.text for it in read(paragraph(words("Caf") + symbol)).blocks] == ["Café"]


def test_the_font_may_be_named_by_a_style() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="Tick"><w:name w:val="Tick"/>'
        '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:style>'
    )
    body = paragraph(words("ü", '<w:rStyle w:val="Tick"/>') + words(" Card"))
    assert [it.text for it in read(body, styles=styles).blocks] == ["✓ Card"]


def test_a_sign_that_nobody_knows_is_a_box_and_a_note() -> None:
    body = paragraph("Doors open.") + paragraph(in_font("\uf0ff", "Wingdings") + words(" Windows"))
    made = read(body)
    assert [it.text for it in made.blocks] == ["Doors open.", "□ Windows"]
    [note] = made.notes
    assert (note.what, note.change, note.text, note.where) == (
        "symbol",
        Change.CHANGED,
        "Wingdings",
        "Doors open.",
    )


def test_a_broken_symbol_stops_nothing() -> None:
    body = paragraph('<w:r><w:sym w:font="Wingdings" w:char="none"/></w:r>' + words(" Card"))
    assert [it.text for it in read(body).blocks] == ["□ Card"]


def test_a_bullet_that_has_lost_its_font_is_one_again() -> None:
    tab = "<w:r><w:tab/></w:r>"
    body = paragraph("Bring to the pool:", "T1") + "".join(
        paragraph(f"{words(sign)}{tab}{words(text)}")
        for sign, text in (("o", "a towel"), ("§", "soap"), ("x", "no item"))
    )
    made = read(body)
    assert [block.text for block in made.blocks] == ["○ a towel", "▪ soap", "x no item"]
