"""Every sentence is translated, and says the same things with the same placeholders."""

import re
import string
from collections.abc import Iterable
from pathlib import Path

import click
import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from bilingual_pub.folders import find_resource_folder

CATALOGS = sorted(find_resource_folder("locales").glob("*/LC_MESSAGES/*.po"))


def read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


def forms(message: Message) -> tuple[list[str], list[str]]:
    """The sentences of the code, and those of the catalog: one each, or one a plural form."""
    return listed(message.id), listed(message.string)


def listed(text: str | Iterable[str] | None) -> list[str]:
    return [text] if isinstance(text, str) else list(text or ())


def placeholders(text: str) -> set[str]:
    braces = {name for _, name, _, _ in string.Formatter().parse(text) if name}
    return braces | set(re.findall(r"%\(\w+\)s", text))


def test_both_languages_have_both_catalogs() -> None:
    assert {path.parent.parent.name for path in CATALOGS} >= {"en", "es"}
    assert len(CATALOGS) == 2 * len({path.parent for path in CATALOGS})


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: f"{path.parts[-3]}/{path.stem}")
def test_every_sentence_is_translated(path: Path) -> None:
    untranslated = [m.id for m in read(path) if m.id and not all(forms(m)[1])]
    fuzzy = [m.id for m in read(path) if m.id and m.fuzzy]
    assert untranslated == []
    assert fuzzy == []


def test_no_spanish_sentence_is_still_english() -> None:
    for path in CATALOGS:
        if path.parts[-3] == "es":
            same = [said for m in read(path) if m.id for said in forms(m)[0] if said in forms(m)[1]]
            assert [sentence for sentence in same if sentence.count(" ") > 2] == []


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: f"{path.parts[-3]}/{path.stem}")
def test_placeholders_are_the_same(path: Path) -> None:
    for message in read(path):
        if not message.id:
            continue
        said, meant = forms(message)
        known = set().union(*map(placeholders, said))
        for form in meant:
            assert placeholders(form) <= known, form
        assert set().union(*map(placeholders, meant)) == known, said


WORDS = Path(__file__).parents[1] / "docs" / "words.md"


def avoided(column: int) -> list[str]:
    """The words in a column of the table in `docs/words.md`."""
    rows = [
        line.split("|") for line in WORDS.read_text(encoding="utf-8").splitlines() if "|" in line
    ]
    cells = [row[column] for row in rows[2:]]
    return [word.strip() for cell in cells for word in cell.split(",") if word.strip()]


@pytest.mark.parametrize(("lang", "column"), [("en", 4), ("es", 5)])
def test_one_word_for_one_thing(lang: str, column: int) -> None:
    words = avoided(column)
    assert len(words) > 5
    found = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)
    said = [
        sentence
        for path in CATALOGS
        if path.parts[-3] == lang
        for message in read(path)
        if message.id
        for sentence in forms(message)[1]
    ]
    assert [sentence for sentence in said if found.search(sentence)] == []


def test_click_still_says_what_we_translate() -> None:
    folder = Path(click.__file__).parent
    spoken = {
        hit[2] if isinstance(hit[2], str) else hit[2][0]
        for hit in extract_from_dir(folder, keywords={"_": None, "ngettext": (1, 2)})
    }
    ours = read(find_resource_folder("locales") / "es/LC_MESSAGES/click.po")
    assert {forms(message)[0][0] for message in ours if message.id} <= spoken
