"""Content controls of Word: what the author typed stays, what Word asks to type goes."""

import pytest
from tests.readers.word_files import STYLES, XMLNS, paragraph, relation, word_file, words

from bilingual_pub.model import Change
from bilingual_pub.readers.docx import read
from bilingual_pub.readers.reading import Draft, Source

PROMPT_STYLE = (
    STYLES + '<w:style w:type="character" w:styleId="Textodemarcador">'
    '<w:name w:val="Placeholder Text"/></w:style>'
)

STYLED = '<w:rStyle w:val="Textodemarcador"/>'

FLAG = "<w:showingPlcHdr/>"


def control(content: str, properties: str = FLAG) -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def glossary(name: str, text: str) -> str:
    return (
        f'<w:glossaryDocument {XMLNS}><w:docParts><w:docPart><w:docPartPr><w:name w:val="{name}"/>'
        f"</w:docPartPr><w:docPartBody>{paragraph(text)}</w:docPartBody></w:docPart></w:docParts>"
        "</w:glossaryDocument>"
    )


def draft(body: str, own: str = "") -> Draft:
    links = relation("rIdGlossary", "glossaryDocument", "glossary/document.xml") if own else ""
    more = {"glossary/document": own} if own else {}
    return read(Source(word_file(body, links, styles=PROMPT_STYLE, **more), "letter.docx"))


def texts(body: str, own: str = "") -> list[str]:
    return [block.text for block in draft(body, own).blocks]


def test_words_that_the_author_typed_stay_although_the_flag_was_left_there() -> None:
    letter = paragraph(words("Dear ") + control(words("Mr. Omar Nur")) + words(","))
    letter += control(paragraph("Your bus leaves at 7:40 a.m."))
    table = f"<w:tbl><w:tr>{control('<w:tc>' + paragraph('Gate 3') + '</w:tc>')}</w:tr></w:tbl>"
    assert texts(letter + table) == [
        "Dear Mr. Omar Nur,",
        "Your bus leaves at 7:40 a.m.",
        "Gate 3",
    ]
    assert draft(letter + table).notes == ()


@pytest.mark.parametrize(
    "prompt",
    [
        *("Click or tap here to enter text.", "Choose an item.", "Click here to enter a date."),
        *("Haga clic o pulse aquí para escribir texto.", "Elija un elemento."),
        *(
            "Clique ou toque aqui para introduzir texto.",
            "Cliquez ou appuyez ici pour entrer du texte.",
        ),
        "Klicken oder tippen Sie hier, um Text einzugeben.",
    ],
)
def test_words_own_prompts_go_in_every_language_that_we_know(prompt: str) -> None:
    assert texts(paragraph(words("Name:") + control(words(prompt)))) == ["Name:"]


def test_a_prompt_by_its_style_or_by_the_documents_own_list_goes_and_is_named() -> None:
    styled = paragraph(words("Office:") + control(words("Which office?", STYLED)))
    own = FLAG + '<w:placeholder><w:docPart w:val="A1B2"/></w:placeholder>'
    listed = paragraph(words("Room:") + control(words("Which room?"), own))
    made = draft(styled + listed, glossary("A1B2", "Which room?"))
    assert [block.text for block in made.blocks] == ["Office:", "Room:"]
    assert [(note.what, note.change, note.text) for note in made.notes] == [
        ("prompt", Change.LEFT_OUT, "Which office?"),
        ("prompt", Change.LEFT_OUT, "Which room?"),
    ]
    other = paragraph(words("Room:") + control(words(" 12 B"), own))
    assert texts(other, glossary("A1B2", "Which room?")) == ["Room: 12 B"]


def test_an_author_who_typed_behind_a_prompt_loses_nothing() -> None:
    mixed = control(words("Bring: ", STYLED) + words("a photo"))
    assert texts(paragraph(mixed)) == ["Bring: a photo"]


def test_a_flag_that_is_turned_off_is_none() -> None:
    off = control(words("Choose an item."), '<w:showingPlcHdr w:val="0"/>')
    assert texts(paragraph(words("Menu: ") + off)) == ["Menu: Choose an item."]
