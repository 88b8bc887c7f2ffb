"""`import bilingual_pub as bp`: the five verbs, with the engines and files of a real export."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import bilingual_pub as bp
from bilingual_pub.formats import load_writer
from bilingual_pub.settings import Settings
from bilingual_pub.writers import Layout

ROOT = Path(__file__).resolve().parents[1]

TEXT = "# Library hours\n\nThe library opens at 9:00 a.m. on Monday. Call (520) 555-0142.\n"

SPANISH = (
    "# Horario de la biblioteca\n\n"
    "La biblioteca abre a las 9:00 a. m. el lunes. Llame al (520) 555-0142.\n"
)


@pytest.fixture(autouse=True)
def notice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A notice in the current folder, and its translation by a person."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "aviso.md").write_text(SPANISH, encoding="utf-8")
    (tmp_path / "notice.md").write_text(TEXT, encoding="utf-8")
    return tmp_path / "notice.md"


def test_what_the_page_of_the_docs_says_runs(
    notice: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    assert len(blocks) == 1
    assert len([line for line in blocks[0].splitlines() if line.strip()]) <= 11
    code = compile(blocks[0].replace("open(name", "_open(name"), "docs/python.md", "exec")
    exec(code, {"_open": lambda name, _mode: Closing(notice.parent / name)})  # noqa: S102
    assert (notice.parent / "article.large-print.a4.pdf").read_bytes().startswith(b"%PDF-")
    said = capsys.readouterr().out
    assert said.startswith("<Pair ")
    assert said.endswith("handouts/notice/notice.html\nhandouts/notice/notice.review.docx\n")


class Closing:
    """A file that does not stay open when nobody closes it."""

    def __init__(self, path: Path) -> None:
        self.write = path.write_bytes


def test_dir_shows_what_there_is_and_every_name_of_it_is_there() -> None:
    assert {"read", "translate", "align", "render", "export"} <= {*dir(bp)}
    assert all(getattr(bp, name) is not None for name in dir(bp))


def test_no_module_hides_a_verb() -> None:
    program = """
import bilingual_pub as bp, sys
assert "bilingual_pub.api" not in sys.modules
import bilingual_pub.alignment, bilingual_pub.translation, bilingual_pub.publish.export
import bilingual_pub.cli.export, bilingual_pub.cli.align, bilingual_pub.readers
for name in ("read", "translate", "align", "render", "export"):
    assert callable(getattr(bp, name)), name
"""
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)


@pytest.mark.parametrize(
    "given",
    [
        TEXT, TEXT.encode(), TEXT.encode("utf-16"), "notice.md", Path("notice.md"), "./notice.md",
        "<h1>Library hours</h1>\n<p>The library opens at 9:00 a.m. on Monday.</p>",
    ],
)  # fmt: skip
def test_an_article_is_read_from_a_file_a_text_or_bytes(given: str | bytes | Path) -> None:
    article = bp.read(given)
    assert (article.title, article.lang) == ("Library hours", "en")
    assert "9:00 a.m." in article.blocks[-1].text


def test_the_bytes_of_a_word_document_are_an_article() -> None:
    word = (ROOT / "examples" / "library-notice.docx").read_bytes()
    assert bp.read(word) == bp.read(ROOT / "examples" / "library-notice.docx")


def test_a_line_is_a_text_where_it_is_no_file() -> None:
    assert bp.read("The library is closed on Monday", lang="en").blocks[0].text == (
        "The library is closed on Monday"
    )


@pytest.mark.parametrize(
    "given", ["nowhere.md", "folder/nowhere", Path("nowhere"), Path("no\nfile")]
)
def test_a_file_that_is_not_there_is_no_text(given: str | Path) -> None:
    with pytest.raises(bp.InputError, match="does not exist"):
        bp.read(given)


def test_a_name_that_ends_like_no_article_is_a_text_unless_it_is_there(tmp_path: Path) -> None:
    (tmp_path / "data.xyz").write_bytes(b"x")
    with pytest.raises(bp.InputError, match="can't be read"):
        bp.read("data.xyz")


def test_a_review_file_is_no_article_in_one_language() -> None:
    made = bp.export("notice.md", formats="docx")
    with pytest.raises(bp.InputError, match="holds both languages"):
        bp.read(made.files[0])
    assert bp.export(made.files[0], "again", formats="html").files[0].is_file()


@pytest.mark.parametrize(
    "formats", [("html", "embed", "pdf", "json"), ("docx", "csv", "xliff", "xliff2")]
)
def test_the_same_comes_out_of_every_verb_and_of_the_command(
    tmp_path: Path, formats: tuple[str, ...]
) -> None:
    made = bp.export("notice.md", "by-export", formats=formats)
    bitext = bp.translate(bp.read("notice.md"), name="notice")
    rendered = {
        name: data
        for one in formats
        for name, data in bp.render(bitext, one, name="notice").items()
    }
    asked = ["export", "notice.md", "--output", "by-command", "--format", ",".join(formats)]
    subprocess.run(
        [sys.executable, "-m", "bilingual_pub", *asked], check=True, timeout=120, cwd=tmp_path
    )
    written = {file.name: file.read_bytes() for file in made.files}
    commanded = {
        file.name: file.read_bytes() for file in (tmp_path / "by-command" / "notice").iterdir()
    }
    assert {*written} == {*commanded} == {*rendered}
    assert written == commanded
    assert written == rendered


def test_a_translation_by_a_person_is_set_beside() -> None:
    bitext = bp.align(Path("notice.md"), "aviso.md")
    assert (bitext.source.lang, bitext.target.lang, bitext.approved) == ("en", "es", True)
    assert bitext.target_title == "Horario de la biblioteca"
    assert not bp.align(bp.read(TEXT), SPANISH, state="machine").approved
    with pytest.raises(bp.CheckError, match="does not look like a translation"):
        bp.align(TEXT, "# Zanahorias\n\nPele dos zanahorias y una cebolla.\n\nHierva el arroz.\n")


def test_what_a_person_wrote_comes_back_from_the_memory() -> None:
    bp.export("notice.md", translation="aviso.md", formats="json")
    assert bp.translate("notice.md", name="notice").target_title == "Horario de la biblioteca"


def _pdf(**options: str) -> object:
    return bp.render(bp.align(TEXT, SPANISH), "pdf", **options)


@pytest.mark.parametrize(
    ("asked", "choices"),
    [
        (lambda: bp.render(bp.align(TEXT, SPANISH), "papyrus"), "html, embed, pdf, json, docx"),
        (lambda: _pdf(edition="tiny"), "booklet, clear-print, facing-pages"),
        (lambda: _pdf(paper="a3"), "letter, legal, a4"),
        (lambda: _pdf(reading_order="backwards"), "by-language, by-pair"),
        (lambda: _pdf(pdf_ua="3"), "1, 2"),
        (lambda: _pdf(embed="frame"), "wordpress, gutenberg, shadow, iframe, css-class"),
        (lambda: bp.translate(TEXT, engine="babelfish"), "auto, argos, apertium"),
        (lambda: bp.translate(TEXT, to="spanish"), "Spanish is es, English is en"),
        (lambda: bp.read(TEXT, lang="English"), "Spanish is es, English is en"),
        (lambda: bp.export("notice.md", formats=["html", "papyrus"]), "html, embed, pdf, json"),
        (lambda: bp.export("notice.md", engine="babelfish"), "auto, argos, apertium"),
        (lambda: bp.align(TEXT, SPANISH, state="fine"), "machine, edited, approved"),
    ],
)
def test_what_there_is_not_is_answered_with_what_there_is(
    asked: Callable[[], object], choices: str
) -> None:
    with pytest.raises(bp.UsageError, match=re.escape(choices)):
        asked()
    assert not Path("output").exists()


def test_an_article_and_a_pair_are_one_line_each() -> None:
    long = "The library opens at nine on Monday and closes at five, but not on Fridays."
    bitext = bp.align(
        f"# Library\n\n{long}\n", "# Biblioteca\n\nLa biblioteca abre el lunes.\n", force=True
    )
    assert repr(bp.read(TEXT)) == "<Article en “Library hours”: 1 blocks>"
    assert repr(bitext) == "<Bitext en → es “Library”: 1 pairs>"
    assert re.fullmatch(
        "<Pair [^ ]+ approved: “The library opens at nine on Monday and…”"
        " → “La biblioteca abre el lunes.”>",
        repr(bitext.pairs[0]),
    )


def test_a_notebook_shows_both_languages_and_no_markup_of_the_article_as_its_own() -> None:
    source = bp.read("# Rent <b>\n\nPay at 9:00 `<script>`.\n", lang="en")
    translation = bp.read("# Renta <b>\n\nPague a las 9:00 `<script>`.\n", lang="es")
    bitext = bp.align(source, translation, force=True)
    shown = bitext._repr_html_()
    assert 'lang="en"' in shown
    assert 'lang="es"' in shown
    assert "<script" not in shown
    assert "Pague a las 9:00" in shown


def test_a_bitext_is_the_article_that_it_was_made_of() -> None:
    bitext = bp.align(TEXT, SPANISH)
    assert isinstance(bitext, bp.BilingualArticle)
    [(name, data)] = load_writer("json").write(bitext, Settings(), Layout(), "notice").items()
    assert (name, data) == (name, bp.render(bitext, "json", name="notice")[name])


def test_settings_that_were_changed_meanwhile_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    english = bp.read("# Hours\n\nOpen at 9.\n", lang="en")
    both = bp.align(english, bp.read("# Horario\n\nAbre a las 9.\n", lang="es"), force=True)
    for name in ("Palo Claro", "Riverbend"):
        (tmp_path / "bilingual-pub.toml").write_text(
            f'[organization]\nname = "{name} Library"\n', encoding="utf-8"
        )
        [page] = bp.render(both, "html").values()
        assert f"{name} Library" in page.decode()
