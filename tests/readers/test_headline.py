"""Titles that nobody marked as such: told by how the first lines look, and by what they say."""

from pathlib import Path

import pytest
from tests.readers.word_files import cell, item, paragraph, table, word_file, words

from bilingual_pub.model import Article
from bilingual_pub.readers.headline.wording import is_date_line, is_organization, is_preface
from bilingual_pub.reading import read_article

BODY = "Come and bring your family. There will be food for everybody who comes."


def read(folder: Path, text: str, name: str = "Document1.txt") -> Article:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return read_article(file).article


def said(article: Article) -> list[str]:
    return [block.text for block in article.blocks]


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        (["Spring Fair"], "Spring Fair"),
        (["Need help paying the rent?"], "Need help paying the rent?"),
        (["¡Vacunas gratis!"], "¡Vacunas gratis!"),
        (["FOR IMMEDIATE RELEASE", "May 4, 2026", "City opens a clinic"], "City opens a clinic"),
        (["PARA PUBLICACIÓN INMEDIATA", "4 de mayo de 2026", "Abre la clínica"], "Abre la clínica"),
        (["Contact: Ana Ruiz, 520-555-0142", "City opens a clinic"], "City opens a clinic"),
        (["City of Tucson", "Monday, May 4", "Water is off on Elm Street"],
         "Water is off on Elm Street"),
        (["Lincoln Elementary School", "Parent night"], "Parent night"),
        (["Distrito Escolar Unificado", "Noche de padres"], "Noche de padres"),
        (["Distrito Escolar Unificado de Tucson"], "Distrito Escolar Unificado de Tucson"),
        (["Changes at the Public Library", "Summer 2026"], "Changes at the Public Library"),
        (["By Jane Doe", "Council meets"], "Council meets"),
        (["Council meets", "By Jane Doe"], "Council meets"),
        (["July 4 Parade"], "July 4 Parade"),
        (["2026 Budget Hearing"], "2026 Budget Hearing"),
        (["Tucson, May 4, 2026", "Dear neighbors,"], ""),
        (["May 4, 2026"], ""),
        (["lunes 4 de mayo, de 10 a 12"], ""),
        (["Dear neighbors,"], ""),
        (["Estimados vecinos"], ""),
        (["Hello everyone!"], ""),
        (["- Bring water", "- Bring a hat"], ""),
        (["1. Bring water"], ""),
        (["The water is safe again."], ""),
        (["Nobody pays. Everybody eats"], ""),
        (["What to bring:"], ""),
        (["Los Sauces Clinic\n418 Willow St.\nTucson, AZ 85701"], ""),
    ],
)  # fmt: skip
@pytest.mark.parametrize("ending", ["txt", "md"])
def test_the_title_among_the_first_lines(
    tmp_path: Path, opening: list[str], title: str, ending: str
) -> None:
    text = (
        "\n\n".join([*opening, BODY]).replace("\n418", "  \n418").replace("\nTucson", "  \nTucson")
    )
    made = read(tmp_path, text, f"Document1.{ending}")
    assert made.title == title
    wanted = " ".join([*opening, BODY]).replace("- ", "").replace("1. ", "").split()
    found = f"{made.title} {' '.join(said(made))}".replace("- ", "").replace("1. ", "").split()
    assert sorted(found) == sorted(wanted)


def test_a_headline_right_above_its_text(tmp_path: Path) -> None:
    made = read(tmp_path, "WATER NOTICE\nThe water is not safe to drink.\nBoil it.")
    assert made.title == "WATER NOTICE"
    assert said(made) == ["The water is not safe to drink.\nBoil it."]


def test_a_line_stays_where_the_user_names_another_title(tmp_path: Path) -> None:
    file = tmp_path / "notice.txt"
    file.write_text(f"Free for all\n\n{BODY}", encoding="utf-8")
    made = read_article(file, title="Spring Fair").article
    assert (made.title, said(made)) == ("Spring Fair", ["Free for all", BODY])


def test_a_bold_line_of_markdown_is_the_title_and_later_headings_stay(tmp_path: Path) -> None:
    made = read(tmp_path, f"Lincoln Park\n\n**Spring Fair**\n\n{BODY}\n\n# Food\n\nTacos.", "a.md")
    assert made.title == "Spring Fair"
    assert said(made) == ["Lincoln Park", BODY, "Food", "Tacos."]


def test_a_first_line_with_a_link_keeps_it(tmp_path: Path) -> None:
    made = read(tmp_path, f"[Spring Fair](https://example.org)\n\n{BODY}", "a.md")
    assert made.title == ""
    assert made.blocks[0].runs[0].href == "https://example.org"


def test_a_first_heading_of_any_level_leaves_the_text(tmp_path: Path) -> None:
    made = read(tmp_path, f"## Spring Fair\n\n{BODY}\n\n## Food\n\nTacos.", "a.md")
    assert (made.title, said(made)) == ("Spring Fair", [BODY, "Food", "Tacos."])


@pytest.mark.parametrize("text", ["# Closed on Friday", "## Closed on Friday"])
def test_a_heading_alone_is_the_text(tmp_path: Path, text: str) -> None:
    made = read(tmp_path, text, "a.md")
    assert (made.title, said(made)) == ("", ["Closed on Friday"])


def test_what_is_above_a_title() -> None:
    assert is_date_line("Saturday, May 9, 10 a.m. to 2 p.m.")
    assert not is_date_line("Cinco de Mayo")
    assert is_preface("(520) 555-0142")
    assert is_preface("* * *")
    assert is_organization("Tucson Water Department")
    assert not is_organization("Welcome to Lincoln Elementary School")


LARGE = '<w:sz w:val="56"/>'
CENTERED = '<w:jc w:val="center"/>'
BOLD = "<w:b/>"


def word_article(folder: Path, *paragraphs: str) -> Article:
    file = folder / "Document1.docx"
    file.write_bytes(word_file("".join(paragraphs)))
    return read_article(file).article


def line(text: str, looks: str = "", properties: str = "") -> str:
    return paragraph(words(text, looks), properties=properties)


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        ([line("Spring Fair", LARGE + BOLD, CENTERED),
          line("Saturday, May 9", '<w:sz w:val="32"/>', CENTERED)], "Spring Fair"),
        ([line("Flu shots are free.", LARGE)], "Flu shots are free."),
        ([line("Spring Fair", "", CENTERED)], "Spring Fair"),
        ([line("Lincoln Park"), line("Spring Fair", BOLD)], "Spring Fair"),
        ([line("Spring Fair")], "Spring Fair"),
        ([line("City of Tucson", LARGE, CENTERED), line("May 4, 2026"),
          line("Water is off on Elm Street", BOLD)], "Water is off on Elm Street"),
        ([line("FOR IMMEDIATE RELEASE", LARGE + BOLD), line("City opens a clinic", BOLD)],
         "City opens a clinic"),
        ([line("Spring Fair", LARGE), paragraph("Food", "T1"), line("Tacos.")], "Spring Fair"),
        ([line("Lincoln Park"), paragraph("Spring Fair", "T1")], "Spring Fair"),
        ([line("Dear neighbors,", BOLD, CENTERED)], ""),
        ([line("T", LARGE)], ""),
        ([line("The water is not safe to drink, said the city on Monday.", BOLD)], ""),
        ([item("Bring water", 2), item("Bring a hat", 2)], ""),
        ([table(cell("Bread") + cell("Milk"), cell("2") + cell("3"))], ""),
    ],
)  # fmt: skip
def test_the_title_of_a_word_document_by_its_looks(
    tmp_path: Path, opening: list[str], title: str
) -> None:
    made = word_article(tmp_path, *opening, line(BODY))
    assert made.title == title
    assert said(made)[-1] == BODY
    assert title not in said(made)


def test_what_everything_is_makes_no_title(tmp_path: Path) -> None:
    """A whole text in large print, bold and centered, has no large, bold and centered line."""
    looks = LARGE + BOLD
    lines = [line("The water is not safe.", looks, CENTERED), line(BODY, looks, CENTERED)]
    assert word_article(tmp_path, *lines).title == ""
