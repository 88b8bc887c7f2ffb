"""Each limit of docs/limits.md: what is at it is read, what is past it is refused in a sentence."""

import io
import re
from base64 import b64encode
from collections.abc import Callable
from itertools import product
from pathlib import Path
from string import ascii_lowercase

import pytest
from PIL import Image as Pillow
from tests.hostile.bomb import bomb
from tests.hostile.conftest import Export
from tests.readers.word_files import PNG
from tests.writers.pdf.articles import article as bilingual
from tests.writers.pdf.articles import pair

from bilingual_pub.errors import InputError
from bilingual_pub.formats import load_writer
from bilingual_pub.i18n import knows_language
from bilingual_pub.model import Article
from bilingual_pub.pictures import MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS, identify_picture
from bilingual_pub.readers.limits import (
    MAX_BLOCKS,
    MAX_COLUMNS,
    MAX_ELEMENTS_DEEP,
    MAX_FILE_BYTES,
    MAX_LINES,
    MAX_NESTING,
    MAX_PARAGRAPH_CHARACTERS,
    MAX_PICTURES,
    MAX_PICTURES_BYTES,
    MAX_TABLE_PLACES,
    MAX_TAGS,
)
from bilingual_pub.reading import read_article
from bilingual_pub.settings import Settings, load_settings
from bilingual_pub.settings.reading import MAX_GLOSSARIES, MAX_SETTINGS_BYTES
from bilingual_pub.settings.values import MAX_LANGUAGES, MAX_TEXT_CHARACTERS
from bilingual_pub.writers import Layout

DOCS = Path(__file__).resolve().parents[2] / "docs" / "limits.md"

UNREADABLE = 3

WORDS = "The library opens at nine on Monday."

Text = Callable[[int], str]


def read(folder: Path, suffix: str, text: str) -> Article:
    path = folder / f"news{suffix}"
    path.write_text(text, encoding="utf-8")
    return read_article(path, lang="en").article


def refused(folder: Path, suffix: str, text: str, complaint: str) -> None:
    with pytest.raises(InputError, match=complaint) as told:
        read(folder, suffix, text)
    assert str(folder / f"news{suffix}") in str(told.value)


def test_bytes_of_a_file(folder: Path) -> None:
    block = "a " * (MAX_PARAGRAPH_CHARACTERS // 2 - 1) + "\n\n"
    whole = block * (MAX_FILE_BYTES // len(block) + 1)
    assert read(folder, ".txt", whole[:MAX_FILE_BYTES]).blocks
    refused(folder, ".txt", whole[: MAX_FILE_BYTES + 1], "the limit for an article is 10 megabytes")


BLOCKS: dict[str, Text] = {
    ".txt": lambda count: "\n\n".join(f"{WORDS} {number}." for number in range(count)),
    ".md": lambda count: "\n".join(f"- {WORDS} {number}" for number in range(count)),
    ".html": lambda count: "".join(f"<p>{WORDS} {number}.</p>" for number in range(count)),
}


@pytest.mark.slow
@pytest.mark.parametrize("suffix", BLOCKS)
def test_blocks(folder: Path, suffix: str) -> None:
    assert len(read(folder, suffix, BLOCKS[suffix](MAX_BLOCKS)).blocks) == MAX_BLOCKS
    refused(folder, suffix, BLOCKS[suffix](MAX_BLOCKS + 1), "more than 20,000 paragraphs")


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_lines(folder: Path, suffix: str) -> None:
    assert read(folder, suffix, WORDS + "\n" * (MAX_LINES - 1)).blocks
    refused(folder, suffix, WORDS + "\n" * MAX_LINES, "more than 200,000 lines")


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_characters_of_a_paragraph(folder: Path, suffix: str) -> None:
    word = "a" * MAX_PARAGRAPH_CHARACTERS
    assert read(folder, suffix, f"{word}\n\n").blocks[0].text == word
    refused(folder, suffix, f"{word}a\n\n", "more than 100,000 characters")


NESTED: dict[str, tuple[str, Text]] = {
    "lists in HTML": (".html", lambda depth: "<ul><li>" * depth + WORDS),
    "quotes in HTML": (".html", lambda depth: "<blockquote>" * depth + WORDS),
    "quotes in Markdown": (".md", lambda depth: ">" * depth + f" {WORDS}"),
}


@pytest.mark.parametrize("kind", NESTED)
def test_nesting(folder: Path, kind: str) -> None:
    suffix, text = NESTED[kind]
    assert read(folder, suffix, text(MAX_NESTING)).blocks
    refused(folder, suffix, text(MAX_NESTING + 1), "nested more than 100 levels deep")


def test_elements_inside_each_other(folder: Path) -> None:
    # The parser adds two: the page and its body.
    assert read(folder, ".html", "<div>" * (MAX_ELEMENTS_DEEP - 3) + WORDS).blocks
    refused(folder, ".html", "<div>" * MAX_ELEMENTS_DEEP + WORDS, "nested more than")


@pytest.mark.slow
def test_tags(folder: Path) -> None:
    assert read(folder, ".html", f"<p>{WORDS}" + "<br>" * (MAX_TAGS - 1)).blocks
    refused(folder, ".html", f"<p>{WORDS}" + "<br>" * MAX_TAGS, "more than 400,000 tags")


def table(rows: int, columns: int) -> str:
    row = "<tr>" + "<td>a" * columns
    return f"<p>{WORDS}</p><table>{row * rows}</table>"


def test_columns_of_a_table(folder: Path) -> None:
    assert len(read(folder, ".html", table(2, MAX_COLUMNS)).blocks) == 1 + 2 * MAX_COLUMNS
    refused(folder, ".html", table(2, MAX_COLUMNS + 1), "more than 50 columns")


@pytest.mark.slow
def test_cells_of_a_table(folder: Path) -> None:
    rows = MAX_TABLE_PLACES // MAX_COLUMNS
    sparse = "<tr>" + "<td>a" * MAX_COLUMNS + "<tr><td>a" * (rows - 1)
    assert read(folder, ".html", f"<table>{sparse}</table>").blocks
    refused(folder, ".html", f"<table>{sparse}<tr><td>a</table>", "more than 20,000 cells")


def test_a_cell_over_all_columns_is_no_wide_table(folder: Path) -> None:
    text = '<table><tr><th colspan="1000">Hours<tr><td>Monday<td>9:00<tr><td>Friday<td>1:00</table>'
    cells = read(folder, ".html", text).blocks
    made = bilingual(
        *(pair([*cell.runs], [*cell.runs], kind=cell.kind, place=cell.place) for cell in cells)
    )
    page = load_writer("html").write(made, Settings(), Layout(), "news")["news.html"].decode()
    assert 'colspan="1000"' not in page


def picture(size: tuple[int, int], kind: str) -> bytes:
    """A white picture."""
    file = io.BytesIO()
    Pillow.new("L", size, 255).save(file, kind)
    return file.getvalue()


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_pixels_of_a_picture(kind: str) -> None:
    assert MAX_PICTURE_PIXELS == 8000 * 5000
    assert identify_picture(picture((8000, 5000), kind))
    with pytest.raises(InputError, match=r"8,000 × 5,001 pixels; the limit is 40 million"):
        identify_picture(picture((8000, 5001), kind))


ARTICLES: dict[str, str] = {
    "beside.md": f"{WORDS}\n\n![A map](map.png)\n",
    "beside.html": f"<p>{WORDS}</p><img src=map.png alt=Map>",
    "inside.html": f"<p>{WORDS}</p><img alt=Map src='data:image/png;base64,%s'>",
}


@pytest.mark.parametrize("name", ARTICLES)
def test_a_small_file_that_unpacks_to_gigabytes(folder: Path, export: Export, name: str) -> None:
    (folder / "map.png").write_bytes(bomb())
    text = ARTICLES[name].replace("%s", b64encode(bomb()).decode())
    (folder / name).write_text(text, encoding="utf-8")
    done = export(name, "--from", "en")
    assert done.returncode == UNREADABLE, done.stderr
    assert "50,000 × 50,000 pixels" in done.stderr
    assert not (folder / "output").exists()


def test_bytes_of_a_picture() -> None:
    assert identify_picture(PNG.ljust(MAX_PICTURE_BYTES, b"\0"))
    with pytest.raises(InputError, match="the limit is 5 megabytes"):
        identify_picture(PNG.ljust(MAX_PICTURE_BYTES + 1, b"\0"))


def test_how_many_pictures(folder: Path) -> None:
    (folder / "map.png").write_bytes(PNG)
    text = f"{WORDS}\n\n" + "![A map](map.png)\n\n" * MAX_PICTURES
    assert len(read(folder, ".md", text).blocks) == 1 + MAX_PICTURES
    refused(folder, ".md", text + "![A map](map.png)", "more than 200 pictures")
    described = "![A map](https://example.org/map.png)\n\n" * (MAX_PICTURES + 1)
    assert read(folder, ".md", described + WORDS).blocks


def test_bytes_of_all_pictures(folder: Path) -> None:
    (folder / "map.png").write_bytes(PNG.ljust(MAX_PICTURE_BYTES, b"\0"))
    (folder / "dot.png").write_bytes(PNG)
    text = f"{WORDS}\n\n" + "![A map](map.png)\n\n" * (MAX_PICTURES_BYTES // MAX_PICTURE_BYTES)
    assert read(folder, ".md", text).blocks
    refused(folder, ".md", text + "![A dot](dot.png)", "add up to more than 40 megabytes")


def settings(folder: Path, text: str) -> Settings:
    path = folder / "ours.toml"
    path.write_text(text, encoding="utf-8")
    return load_settings(path)


def test_bytes_of_the_settings(folder: Path) -> None:
    assert settings(folder, "#" * MAX_SETTINGS_BYTES) == Settings()
    with pytest.raises(InputError, match="the limit for a settings file is 100 kilobytes"):
        settings(folder, "#" * (MAX_SETTINGS_BYTES + 1))


@pytest.mark.parametrize(
    "said",
    [
        '[organization]\nname = "%s"',
        '[organization]\nurl = "%s"',
        '[organization.contact]\nen = "%s"',
        '[notice]\nen = "%s"',
    ],
)
def test_characters_of_a_text_in_the_settings(folder: Path, said: str) -> None:
    assert settings(folder, said.replace("%s", "a" * MAX_TEXT_CHARACTERS))
    with pytest.raises(InputError, match="the limit is 1,000 characters"):
        settings(folder, said.replace("%s", "a" * (MAX_TEXT_CHARACTERS + 1)))


def test_glossaries_in_the_settings(folder: Path) -> None:
    def listed(count: int) -> str:
        return f"[translation]\nglossary = {['a.csv'] * count}"

    assert len(settings(folder, listed(MAX_GLOSSARIES)).resources.glossaries) == MAX_GLOSSARIES
    with pytest.raises(InputError, match="the limit is 20 glossaries"):
        settings(folder, listed(MAX_GLOSSARIES + 1))


def test_languages_in_the_settings(folder: Path) -> None:
    codes = filter(knows_language, map("".join, product(ascii_lowercase, repeat=2)))
    known = [code for code, _ in zip(codes, range(MAX_LANGUAGES + 1), strict=False)]
    assert len(known) > MAX_LANGUAGES

    def said(count: int) -> str:
        return "[notice]\n" + "\n".join(f'{code} = "A draft"' for code in known[:count])

    assert len(settings(folder, said(MAX_LANGUAGES)).notice) == MAX_LANGUAGES
    with pytest.raises(InputError, match="up to 100 languages"):
        settings(folder, said(MAX_LANGUAGES + 1))


def test_the_document_says_what_the_program_does() -> None:
    said = re.sub(r"\s+", " ", DOCS.read_text(encoding="utf-8"))
    limits = (
        *(MAX_BLOCKS, MAX_LINES, MAX_PARAGRAPH_CHARACTERS, MAX_TAGS, MAX_NESTING, MAX_COLUMNS),
        *(MAX_TABLE_PLACES, MAX_ELEMENTS_DEEP, MAX_PICTURES, MAX_TEXT_CHARACTERS, MAX_GLOSSARIES),
    )
    assert [limit for limit in limits if f"| {limit:,} |" not in said] == []
    megabytes = (MAX_FILE_BYTES, MAX_PICTURE_BYTES, MAX_PICTURES_BYTES)
    assert [it for it in megabytes if f"| {it // 1_000_000} MB |" not in said] == []
    assert f"| {MAX_PICTURE_PIXELS // 1_000_000} million |" in said
    assert f"| {MAX_SETTINGS_BYTES // 1_000} kB |" in said
