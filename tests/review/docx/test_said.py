"""Text as Word writes it, tracked changes and all."""

from pathlib import Path

import pytest
from tests.review.docx.word_files import BOLD, first_pair, in_document, saved_with

from bilingual_pub.model import Run, join_text


def field(instruction: str, shown: str) -> str:
    """A field as Word writes it: its instruction, and what it shows."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'<w:r><w:t>{shown}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


TRACKED = {
    "put in and taken out": (
        '<w:del w:id="90" w:author="A"><w:r><w:delText>Abrimos</w:delText></w:r></w:del>'
        '<w:ins w:id="91" w:author="A"><w:r><w:t xml:space="preserve">Se abre </w:t></w:r></w:ins>'
        "<w:r><w:t>a las 8</w:t></w:r>"
    ),
    "moved": (
        '<w:moveFrom w:id="92" w:author="A"><w:r><w:t>a las 8</w:t></w:r></w:moveFrom>'
        "<w:r><w:t>Se abre </w:t></w:r>"
        '<w:moveTo w:id="93" w:author="A"><w:r><w:t>a las 8</w:t></w:r></w:moveTo>'
    ),
    "put in, then taken out again": (
        '<w:ins w:id="94" w:author="A"><w:del w:id="95" w:author="B"><w:r>'
        "<w:delText>nunca </w:delText></w:r></w:del></w:ins><w:r><w:t>Se abre a las 8</w:t></w:r>"
    ),
    "with a comment and proofing marks": (
        '<w:commentRangeStart w:id="1"/><w:proofErr w:type="spellStart"/>'
        "<w:r><w:t>Se abre</w:t></w:r>"
        '<w:proofErr w:type="spellEnd"/><w:commentRangeEnd w:id="1"/><w:r><w:commentReference'
        ' w:id="1"/></w:r><w:r><w:t xml:space="preserve"> a las 8</w:t></w:r>'
    ),
    "with a field": (
        '<w:r><w:t xml:space="preserve">Se abre a las </w:t></w:r>' + field('QUOTE "8"', "8")
    ),
    "in a content control": (
        "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>Se abre a las 8</w:t></w:r></w:sdtContent>"
        "</w:sdt>"
    ),
    "with text hidden by its style": (
        "<w:r><w:t>Se abre a las 8</w:t></w:r>"
        '<w:r><w:rPr><w:rStyle w:val="Unseen"/></w:rPr><w:t>!</w:t></w:r>'
    ),
    "with a comment of XML in a word": "<w:r><w:t>Se abre <!-- x -->a las 8</w:t></w:r>",
    "with hidden text": (
        "<w:r><w:t>Se abre a las 8</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>!</w:t></w:r>"
    ),
}

DRAFT = '<w:r><w:t xml:space="preserve">Abrimos a las ocho.</w:t></w:r>'


UNSEEN = b'<w:style w:type="character" w:styleId="Unseen"><w:rPr><w:vanish/></w:rPr></w:style>'


@pytest.mark.parametrize("markup", TRACKED.values(), ids=TRACKED)
def test_tracked_changes_are_accepted(sent: Path, markup: str) -> None:
    saved_with(sent, lambda _name, data: data.replace(b"</w:styles>", UNSEEN + b"</w:styles>"))
    assert join_text(first_pair(in_document(sent, DRAFT, markup)).target) == "Se abre a las 8"


def test_a_field_that_is_a_link(sent: Path) -> None:
    markup = field('HYPERLINK "https://a.example/"', "Vea")
    (block,) = first_pair(in_document(sent, DRAFT, markup)).target
    assert block.runs == (Run("Vea", href="https://a.example/"),)


def test_bold_counts_as_word_shows_it(sent: Path) -> None:
    """Another program that takes bold from Latin letters may leave that of Arabic ones behind."""
    left = (
        '<w:r><w:rPr><w:b w:val="0"/><w:bCs/></w:rPr><w:t xml:space="preserve">Se abre </w:t></w:r>'
    )
    only = '<w:r><w:rPr><w:bCs/></w:rPr><w:t xml:space="preserve">hoy </w:t></w:r>'
    arabic = "<w:r><w:rPr><w:bCs/><w:rtl/></w:rPr><w:t>اليوم</w:t></w:r>"
    (block,) = first_pair(in_document(sent, DRAFT, left + only + arabic)).target
    assert block.runs == (Run("Se abre hoy "), Run("اليوم", BOLD))


def test_two_paragraphs_made_one_with_changes_tracked(sent: Path) -> None:
    mark = '<w:rPr><w:del w:id="96" w:author="A"/></w:rPr></w:pPr>'
    end = "</w:p><w:p><w:r><w:t>Y cerramos.</w:t></w:r></w:p>"
    parted = in_document(sent, f"{DRAFT}</w:p>", f"{DRAFT}{end}")
    assert join_text(first_pair(parted).target) == "Abrimos a las ocho.\nY cerramos."
    style = '<w:pPr><w:pStyle w:val="ReviewTranslation"/>'
    joined = in_document(parted, f"{style}</w:pPr>{DRAFT}", f"{style}{mark}{DRAFT}")
    assert join_text(first_pair(joined).target) == "Abrimos a las ocho.Y cerramos."
