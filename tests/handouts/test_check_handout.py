"""What `export` wrote, changed by somebody, and what `check` says of it."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import bilingual_pub as bp
from bilingual_pub.cli.check import Asked, choose_check
from bilingual_pub.errors import InputError
from bilingual_pub.recognition import read_handout
from bilingual_pub.writers import EmbedForm

ARTICLE = """# School fair

The school fair is on **Saturday, March 4**, at 9:00 a.m. Do not bring dogs.

## What to bring

- Your children, who are at least 6 years old
- A chair from home
- A bottle of water

| Day | Price |
|---|---|
| Monday | $5 |
| Tuesday | $7 |

![The yard of the school](https://example.org/yard.jpg)

Ms. Ana Ruiz will open the gate.
"""

TRANSLATION = """# Feria de la escuela

La feria de la escuela es el **sábado 4 de marzo** a las 9:00 a.m. No traiga perros.

## Qué traer

- A sus hijos, que tengan al menos 6 años
- Una silla de su casa
- Una botella de agua

| Día | Precio |
|---|---|
| Lunes | $5 |
| Martes | $7 |

![El patio de la escuela](https://example.org/yard.jpg)

La Sra. Ana Ruiz abrirá la puerta.
"""

NAMES = [
    "fair.html", "fair.json", *(f"fair.embed.{form}.html" for form in EmbedForm), "fair.es.html",
]  # fmt: skip
"""Each holds both languages, or finds the other one beside it."""

SHOWN = {"fair.embed.iframe.html": "fair.frame.html"}
"""Where what a file shows stands in another."""

every_file = pytest.mark.parametrize("name", NAMES)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A draft in every form that a program or a browser reads."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "fair.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "feria.md").write_text(TRANSLATION, encoding="utf-8")
    bp.export(
        "fair.md",
        formats=["html", "embed", "json"],
        translation="feria.md",
        state="edited",
        embed=[*EmbedForm],
        edition=["standard", "one-language"],
    )
    return tmp_path / "output/fair"


def check_file(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(choose_check(file)(file, Asked(as_json=True)).said)
    return found


def flagged(file: Path) -> list[tuple[str, str, str]]:
    return [(it["check"], it["source"], it["target"]) for it in check_file(file)["flags"]]


def broken(file: Path) -> list[str]:
    return [it["rule"] for it in check_file(file)["rules"] if it["outcome"] == "failed"]


def change(file: Path, edit: Callable[[str], str]) -> Path:
    """Change a file, or what it shows."""
    shown = file.with_name(SHOWN.get(file.name, file.name))
    before = shown.read_text(encoding="utf-8")
    after = edit(before)
    assert after != before
    shown.write_text(after, encoding="utf-8")
    return file


@every_file
def test_as_it_was_written_nothing_is_wrong(folder: Path, name: str) -> None:
    checked = choose_check(folder / name)(folder / name, Asked())
    assert flagged(folder / name) == []
    assert not checked.failed
    assert "No differences were found between the two languages." in checked.said


@every_file
def test_a_figure_a_date_a_denial_and_a_name(folder: Path, name: str) -> None:
    change(folder / name, lambda text: re.sub("al menos 6", "al menos 9", text))
    change(folder / name, lambda text: re.sub("4 de marzo", "14 de marzo", text))
    change(folder / name, lambda text: re.sub("No traiga", "Traiga", text))
    change(folder / name, lambda text: re.sub("Ruiz(?=[^.]{0,30}abrirá)", "Díaz", text))
    assert {it[0] for it in flagged(folder / name)} == {"number", "date", "negation", "name"}
    assert choose_check(folder / name)(folder / name, Asked()).failed


@every_file
def test_words_that_are_gone_on_one_side(folder: Path, name: str) -> None:
    change(folder / name, lambda text: text.replace("Una silla de su casa", ""))
    [(check, source, target)] = flagged(folder / name)
    assert (check, target) == ("unaligned", "")
    assert source == "A chair from home"


def test_an_item_that_is_gone_on_one_side(folder: Path) -> None:
    item = re.compile(r"<li>(?:(?!<li>).)*Una silla.*?</li>", re.DOTALL)
    file = change(folder / "fair.html", lambda text: item.sub("", text))
    assert [it[0] for it in flagged(file)] == ["unaligned"]


def test_a_whole_row_that_is_gone_on_one_side(folder: Path) -> None:
    gone = re.compile(r'<div class="row">\s*<h3>(?:<span[^>]*>)?Qué traer.*?</div>', re.DOTALL)
    file = change(folder / "fair.html", lambda text: gone.sub("", text))
    assert flagged(file) == [("unaligned", "What to bring", "")]


def test_a_paragraph_that_was_left_in_the_other_language(folder: Path) -> None:
    said = "A sus hijos, que tengan al menos 6 años"
    file = change(
        folder / "fair.embed.wordpress.html",
        lambda text: text.replace(said, "Your children, who are at least 6 years old"),
    )
    assert [it[0] for it in flagged(file)] == ["copy"]


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith("html")])
def test_a_draft_without_its_notice(folder: Path, name: str) -> None:
    notice = re.compile(r'<div class="(bilingual-pub-)?notice".*?</div>', re.DOTALL)
    file = change(folder / name, lambda text: notice.sub("", text))
    assert broken(file) == ["draft-notice"]
    said = choose_check(file)(file, Asked(quiet=True)).said
    assert "✗ Notice that says whether it is a draft: missing" in said


def test_what_somebody_reviewed_says_so_and_needs_no_notice(tmp_path: Path, folder: Path) -> None:
    done = bp.export(
        "fair.md", tmp_path / "done", formats=["html", "embed"], translation="feria.md",
        embed=[*EmbedForm],
    ).files  # fmt: skip
    assert folder not in {file.parent for file in done}
    pages = [file for file in done if file.suffix == ".html"]
    assert [broken(file) for file in pages] == [[]] * len(pages)
    assert [flagged(file) for file in pages] == [[]] * len(pages)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ('lang="es" dir="ltr"', 'lang="es" dir="rtl"', "language-of-parts"),
        ("<h3>", "<h5>", "headings"),
        ("<main([^>]*)>", r'<main\1><img src="x.png">', "pictures"),
        (r"<title>.*</title>", "<title> </title>", "title"),
        ("<strong>Machine translation", "A certified translation. <strong>M", "certified"),
    ],
)
def test_what_can_be_told_of_a_pages_accessibility(
    folder: Path, old: str, new: str, rule: str
) -> None:
    file = change(folder / "fair.html", lambda text: re.sub(old, new, text))
    assert broken(file) == [rule]


def test_a_style_sheet_that_was_changed(folder: Path) -> None:
    style = folder / "bilingual-pub.css"
    assert broken(style) == broken(folder / "fair.embed.css-class.html") == []
    style.write_text(style.read_text(encoding="utf-8") + "p { color: red }", encoding="utf-8")
    assert broken(style) == broken(folder / "fair.embed.css-class.html") == ["style-sheet"]
    style.unlink()
    assert broken(folder / "fair.embed.css-class.html") == []


def test_a_frame_without_its_page(folder: Path) -> None:
    (folder / "fair.frame.html").unlink()
    with pytest.raises(InputError, match=r"fair\.frame\.html in a frame"):
        choose_check(folder / "fair.embed.iframe.html")


def test_a_page_in_one_language_alone_has_nothing_beside_it(folder: Path) -> None:
    (folder / "fair.en.html").unlink()
    file = folder / "fair.es.html"
    said = choose_check(file)(file, Asked()).said
    assert "There are no two languages to compare." in said
    assert "flags" not in check_file(file)


def test_an_embed_in_a_sites_page_is_known_there(folder: Path, tmp_path: Path) -> None:
    piece = (folder / "fair.embed.css-class.html").read_text(encoding="utf-8")
    page = tmp_path / "site.html"
    page.write_text(
        f"<html lang=en><title>News</title><body><h1>News</h1>{piece}<p>Bye.</body></html>",
        encoding="utf-8",
    )
    assert flagged(page) == []
    change(page, lambda text: text.replace("$7", "$8", 1))
    assert flagged(page) == [("price", "$8", "$7")]


def test_a_page_of_somebody_else_is_an_article(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        '<main><section class="source" lang="en"><p>Bilingual-pub is a tool.</p></section></main>',
        encoding="utf-8",
    )
    assert "idioms" in check_file(page)


def read_data(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def test_data_hold_what_was_written(folder: Path) -> None:
    data = read_data(folder / "fair.json")
    found = read_handout(folder / "fair.json")
    assert found
    assert found.article
    told = [(it["id"], it["source"], it["target"], it["state"]) for it in data["pairs"]]
    article = found.article
    read = [
        (it.id, "".join(b.text for b in it.source), "".join(b.text for b in it.target), it.state)
        for it in article.pairs
    ]
    assert read == told
    assert (article.source_title, article.target_title) == ("School fair", "Feria de la escuela")


def test_a_later_version_may_say_more(folder: Path) -> None:
    data = read_data(folder / "fair.json")
    data["new"] = data["pairs"][0]["new"] = data["source"]["new"] = [{"what": "x"}]
    (folder / "fair.json").write_text(json.dumps(data), encoding="utf-8")
    assert flagged(folder / "fair.json") == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data.pop("pairs"),
        lambda data: data.update(pairs={}),
        lambda data: data["pairs"][0].update(source=7),
        lambda data: data["pairs"][0].update(confidence=7),
        lambda data: data["pairs"][0].update(state="perfect"),
        lambda data: data["pairs"][0].update(flags=["number"]),
        lambda data: data["pairs"][0].update(source="\ud800"),
        lambda data: data["source"].update(date="yesterday"),
        lambda data: data["source"].update(lang="no language"),
        lambda data: data.update(pairs=data["pairs"] * 3_000),
        lambda data: data.update(format="bilingual-pub/2"),
    ],
)
def test_spoiled_data_are_refused_in_words(
    folder: Path, spoil: Callable[[dict[str, Any]], object]
) -> None:
    file = folder / "fair.json"
    data = read_data(file)
    spoil(data)
    file.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(InputError):
        choose_check(file)


@pytest.mark.parametrize("text", ['{"format": "bilingual-pub/1"', "[" * 100_000, "\x00", "{}"])
def test_what_is_no_data_of_ours_is_refused_as_what_it_is(tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.json"
    file.write_text(f'{text} "bilingual-pub/1"' if text == "[" * 100_000 else text)
    with pytest.raises(InputError):
        check_file(file)
