"""The labels of items and headings in review files."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.writers.pdf.articles import article, pair

from bilingual_pub.formats import load_writer
from bilingual_pub.model import BilingualArticle, Block, Item, Kind, get_label
from bilingual_pub.publish.review_file import read_review
from bilingual_pub.settings import Settings
from bilingual_pub.writers import Layout


def rules() -> BilingualArticle:
    place = Item(2, label="(b)")
    item = pair("Pay on time", "Pague a tiempo", Kind.LIST_ITEM, level=1, group="l", place=place)
    head = pair("Rent", "Renta", Kind.HEADING, level=2)

    def labeled(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(replace(block, label="Article 1:") for block in blocks)

    return article(
        replace(head, source=labeled(head.source), target=labeled(head.target)),
        item,
    )


@pytest.mark.parametrize("form", ["csv", "docx", "xliff", "xliff2"])
def test_a_correction_keeps_the_label_which_is_no_part_of_the_text(
    form: str, tmp_path: Path
) -> None:
    [(name, data)] = load_writer(form).write(rules(), Settings(), Layout(), "rules").items()
    path = tmp_path / name
    path.write_bytes(data)
    came_back = read_review(path).article
    assert [[get_label(it) for it in one.target] for one in came_back.pairs] == [
        ["Article 1:"],
        ["(b)"],
    ]
    assert [it.text for one in came_back.pairs for it in one.target] == ["Renta", "Pague a tiempo"]


def test_a_corrected_item_keeps_its_label_and_the_reviewer_is_told_of_it(tmp_path: Path) -> None:
    [(name, data)] = load_writer("csv").write(rules(), Settings(), Layout(), "rules").items()
    assert "“(b)” is printed before it" in data.decode("utf-8-sig")
    path = tmp_path / name
    path.write_bytes(data.replace(b"Pague a tiempo", b"Pague siempre a tiempo"))
    [*_, last] = read_review(path).article.pairs
    assert [(it.text, get_label(it)) for it in last.target] == [("Pague siempre a tiempo", "(b)")]
