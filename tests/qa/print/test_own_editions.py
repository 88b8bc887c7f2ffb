"""Every edition on every paper keeps every rule, in every script."""

from pathlib import Path

import pytest
from tests.writers.pdf.articles import article, every_kind, many_paragraphs
from tests.writers.pdf.many_languages import notice

from bilingual_pub.qa.print import DEMANDS, Outcome, find_edition, inspect_pages, read_pdf
from bilingual_pub.settings import Organization, Settings
from bilingual_pub.writers import Layout, Paper, pdf
from bilingual_pub.writers.pdf.editions import list_editions

SETTINGS = Settings(
    Organization(
        "Casa Alitas",
        "https://casa.example",
        {"en": "Call 520-555-0100.", "es": "Llame al 520-555-0100."},
    )
)


def test_every_edition_says_what_it_asks() -> None:
    assert set(DEMANDS) == set(list_editions())


@pytest.mark.parametrize("name", list_editions())
def test_it_keeps_every_rule(name: str, tmp_path: Path) -> None:
    made = article(*every_kind(), *many_paragraphs(8))
    layout = Layout(editions=(name,), papers=tuple(Paper))
    for file, data in pdf.write(made, SETTINGS, layout, "one").items():
        (tmp_path / file).write_bytes(data)
        printed = read_pdf(tmp_path / file)
        assert find_edition(printed) == name
        findings = inspect_pages(printed, DEMANDS[name])
        broken = [one for one in findings if one.outcome is Outcome.FAILED]
        assert broken == [], file


@pytest.mark.slow
@pytest.mark.parametrize("name", list_editions())
@pytest.mark.parametrize("lang", ["ar", "he", "zh", "vi", "so"])
def test_it_keeps_every_rule_in_other_scripts(name: str, lang: str, tmp_path: Path) -> None:
    layout = Layout(editions=(name,), papers=tuple(Paper))
    for file, data in pdf.write(notice(lang), SETTINGS, layout, "one").items():
        (tmp_path / file).write_bytes(data)
        findings = inspect_pages(read_pdf(tmp_path / file), DEMANDS[name])
        assert [one for one in findings if one.outcome is Outcome.FAILED] == [], file
