"""A language's pack is one folder: what it has is used; what it lacks is left out in silence."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import bilingual_pub.lang
from bilingual_pub.glossary.csv import find_language_column
from bilingual_pub.lang import get_pack, list_packs
from bilingual_pub.lang.pack import LanguagePack
from bilingual_pub.model import Flag
from bilingual_pub.protect import SpanKind
from bilingual_pub.qa.facts import compare_facts
from bilingual_pub.qa.facts.extract import extract_facts
from bilingual_pub.text.segment import find_extents

FOLDER = Path(*bilingual_pub.lang.__path__)

PACKS = list(list_packs())

CODES = [pack.tag for pack in PACKS]


def told(source: str, target: str, source_lang: str = "en", target_lang: str = "pt") -> list[str]:
    return [
        f"{flag.check}: {flag.source} → {flag.target}"
        for flag in compare_facts(source, target, source_lang, target_lang)
    ]


def sentences(text: str, lang: str) -> list[str]:
    return [text[start:end].strip() for start, end in find_extents(text, lang)]


def test_a_pack_is_found_by_any_tag_of_its_language() -> None:
    assert get_pack("pt-BR") is get_pack("PT") is get_pack("pt")
    assert {"en", "es", "pt"} <= {*CODES}


def test_a_language_without_a_folder_has_an_empty_pack() -> None:
    assert get_pack("fy-NL") == LanguagePack("fy")
    assert get_pack("tags") == LanguagePack("tags"), "a module beside the folders is no language"


@pytest.mark.parametrize("pack", PACKS, ids=CODES)
def test_a_pack_is_named_as_its_folder_and_written_in_small_letters(pack: LanguagePack) -> None:
    assert (FOLDER / pack.tag / "__init__.py").is_file()
    tables = (pack.numbers.others, pack.numbers.scales, pack.numbers.ordinals, pack.times.named)
    words = [*pack.numbers.units, *pack.numbers.tens, *(word for table in tables for word in table)]
    assert [word for word in words if word != word.lower()] == []
    assert len(pack.numbers.units) in {0, *range(10, 31)}


@pytest.mark.parametrize("code", CODES)
def test_a_pack_needs_nothing_but_the_interface(code: str) -> None:
    for path in (FOLDER / code).glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("bilingual_pub"):
                own = f"bilingual_pub.lang.{code}"
                assert f"{node.module}.".startswith((f"{own}.", "bilingual_pub.lang.pack."))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("There are 123 seats.", "Há cento e vinte e três lugares."),
        ("It opens Monday, March 4, 2026.", "Abre na segunda-feira, 4 de março de 2026."),
        ("Come at noon or at 7 p.m.", "Venha ao meio-dia ou às 7 da noite."),
        ("Two copies, $2.5 million.", "Duas cópias, 2,5 milhões de dólares."),
        ("From 5 to 10 million people.", "De 5 a 10 milhões de pessoas."),
        ("It cost 300 reais.", "Custou trezentos reais."),
        ("It weighs 1.125 kilos.", "Pesa 1,125 quilos."),
    ],
)
def test_the_fact_check_reads_portuguese(source: str, target: str) -> None:
    assert told(source, target) == []
    assert told(target, source, "pt-BR", "en-US") == []


@pytest.mark.parametrize(
    ("source", "target", "flag"),
    [
        ("There are 123 seats.", "Há cento e vinte e dois lugares.", "cento e vinte e dois"),
        ("Bring two copies.", "Traga três cópias.", "três"),
        ("Come on March 4.", "Venha em 5 de março.", "5 de março"),
        ("It opens Monday.", "Abre na terça-feira.", "terça-feira"),
        ("Come at noon.", "Venha à meia-noite.", "meia-noite"),
        ("Come at 7 p.m.", "Venha às 7 da manhã.", "7 da manhã"),
        ("It costs 5 dollars.", "Custa 5 reais.", "5 reais"),
        ("It weighs 1,125 kilos.", "Pesa 1,125 quilos.", "1,125"),
    ],
)
def test_what_differs_in_portuguese_is_told(source: str, target: str, flag: str) -> None:
    assert [line.rpartition(" → ")[2] for line in told(source, target)] == [flag]


def test_sentences_know_portuguese_abbreviations() -> None:
    text = "Fale com a Sra. Ana, ver pág. 12. O tel. 555-0142 atende. Traga papel etc. Todos vêm."
    assert sentences(text, "pt-BR") == [
        "Fale com a Sra. Ana, ver pág. 12.",
        "O tel. 555-0142 atende.",
        "Traga papel etc.",
        "Todos vêm.",
    ]


def test_what_portuguese_lacks_is_left_out_in_silence() -> None:
    assert told("We met Ana Ruiz. Do not park here.", "Encontramos Ana Dias. Estacione aqui.") == []
    assert told("The office closes early today, so come before then.", "O posto") == []


def test_a_known_name_is_told_in_any_language() -> None:
    flags = compare_facts("We met Ana Ruiz.", "Encontramos Ana Dias.", "en", "pt", ["Ana Ruiz"])
    assert flags == (Flag("name", "Ana Ruiz", ""),)


def test_the_words_of_one_language_are_not_read_in_another() -> None:
    """“Real” is money in Portuguese alone."""
    kinds = {lang: [fact.kind for fact in extract_facts("5 real", lang)] for lang in ("en", "pt")}
    assert kinds == {"en": [SpanKind.NUMBER], "pt": [SpanKind.PRICE]}


def test_the_primary_language_is_cut_from_a_tag_in_one_place() -> None:
    cuts = re.compile(
        r"""(?:split\(["']-["'](?:, (?:maxsplit=)?1)?\)|lang\.partition\(["']-["']\))\[0\]"""
    )
    code = FOLDER.parent
    found = [path for path in code.rglob("*.py") if cuts.search(path.read_text(encoding="utf-8"))]
    # What is cut off in the PDF writer is the first word of a character's name.
    assert {path.relative_to(code).as_posix() for path in found} == {
        "lang/tags.py",
        "writers/pdf/missing_glyphs.py",
    }


def test_a_column_of_a_language_of_three_letters_is_found() -> None:
    assert find_language_column(["en", "fil-ph"], "fil") == "fil-ph"


def test_the_pack_in_the_manual_is_one(tmp_path: Path) -> None:
    """A folder is all it takes: the manual's example, put beside the others, is used at once."""
    manual = (FOLDER.parents[2] / "docs/languages.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```python\n(.*?)```", manual, re.DOTALL)
    copied = tmp_path / "src/bilingual_pub"
    shutil.copytree(FOLDER.parent, copied, ignore=shutil.ignore_patterns("__pycache__"))
    (copied / "lang/tl").mkdir()
    (copied / "lang/tl/__init__.py").write_text(example, encoding="utf-8")
    asked = (
        "from bilingual_pub.text.segment import find_extents as cut;"
        " print(cut('Kausapin si Gng. Cruz. Salamat.', 'tl-PH'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked],
        env={"PYTHONPATH": str(copied.parent)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[(0, 23), (23, 31)]"


AROUND_NAMES = """
import re
from bilingual_pub.engines.apertium import names as apertium
from bilingual_pub.protect import find_protected_spans
from bilingual_pub.qa.facts.words import load_titles
from bilingual_pub.text.names import load_words_after_names
from bilingual_pub.writers.notranslate import BETWEEN

print([span.source for span in find_protected_spans("Aquí está Gng Reyes.", "es", "es")])
print("gng" in load_titles())
print(bool(re.fullmatch(BETWEEN, " ng")))
print("kalye" in load_words_after_names(), hasattr(apertium, "INSTITUTIONS"))
"""


def test_a_packs_words_around_names_count_wherever_names_are_looked_for(tmp_path: Path) -> None:
    copied = tmp_path / "src/bilingual_pub"
    shutil.copytree(FOLDER.parent, copied, ignore=shutil.ignore_patterns("__pycache__"))
    (copied / "lang/tl").mkdir()
    (copied / "lang/tl/__init__.py").write_text(
        "from bilingual_pub.lang.pack import LanguagePack, NameWords\n"
        'PACK = LanguagePack("tl", names=NameWords(titles=("gng",), short_titles=("Gng",),'
        ' particles=("ng",), after_names=("kalye",)))\n',
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-c", AROUND_NAMES],
        env={"PYTHONPATH": str(copied.parent)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == ["['Reyes']", "True", "True", "True False"]
