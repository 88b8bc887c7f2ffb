"""XLIFF 1.2 and 2.1: what is written, and what programs of translators make of it."""

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree
from tests.review.review_files import made
from tests.writers.pdf.articles import article, pair
from tests.writers.random_articles import articles

from bilingual_pub.errors import InputError
from bilingual_pub.model import (
    HUMAN,
    Approval,
    BilingualArticle,
    Flag,
    Mark,
    Pair,
    Run,
    State,
    Suggestion,
    join_text,
)
from bilingual_pub.publish.review_file import read_review

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element as Element

NAMES = {
    "xliff": "{urn:oasis:names:tc:xliff:document:1.2}",
    "xliff2": "{urn:oasis:names:tc:xliff:document:2.0}",
}
UNITS = {"xliff": "trans-unit", "xliff2": "unit"}

ORDER = {
    "xliff": ("source", "target", "note", "alt-trans"),
    "xliff2": ("matches", "notes", "originalData", "segment"),
}
"""What a unit holds, in the order of each specification."""

BOLD = frozenset({Mark.STRONG})

both = pytest.mark.parametrize("name", NAMES)


def whole() -> BilingualArticle:
    link = Run("the form", href="https://rent.example/?a=1&b=2")
    flagged = replace(
        pair(
            [Run("Fill in ", BOLD), link, Run(" < today & sign")],
            [Run("Llene ", BOLD), replace(link, text="el formulario"), Run(" < hoy")],
        ),
        flags=(Flag("number", "5", "6"),),
        suggestions=(Suggestion("Fill it in", "Llénelo", 0.87),),
    )
    edited = replace(pair("Two", "Dos"), state=State.EDITED)
    approved = replace(pair("Three", "Tres"), state=State.APPROVED, approval=Approval("Ana"))
    return article(flagged, edited, approved)


def saved_with(path: Path, change: "Callable[[Element], object]") -> Path:
    """The file as a program saves it after somebody worked on it."""
    root = etree.fromstring(path.read_bytes())
    change(root)
    path.write_bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True))
    return path


def units(root: "Element", name: str) -> list["Element"]:
    return list(root.iter(NAMES[name] + UNITS[name]))


def targets(root: "Element", name: str) -> list["Element"]:
    way = {"xliff": "{0}target", "xliff2": "{0}segment/{0}target"}[name].format(NAMES[name])
    found = (unit.find(way) for unit in units(root, name))
    return [target for target in found if target is not None]


def pair_of(path: Path, number: int) -> Pair:
    return read_review(path).article.all_pairs[number]


@both
@settings(max_examples=50, suppress_health_check=list(HealthCheck))
@given(bilingual=articles)
def test_the_rules_of_the_specification(
    name: str, tmp_path: Path, bilingual: BilingualArticle
) -> None:
    root = etree.fromstring(made(name, bilingual, tmp_path).read_bytes())
    ids = [unit.get("id") for unit in units(root, name)]
    assert len(set(ids)) == len(ids) == len(bilingual.all_pairs)
    for unit in units(root, name):
        assert re.fullmatch(r"[\w.-]+", unit.get("id", ""))
        places = [ORDER[name].index(etree.QName(node).localname) for node in unit]
        assert places == sorted(places)
        for text in unit.iter(f"{NAMES[name]}source", f"{NAMES[name]}target"):
            inside = [node.get("id") for node in text.iter() if node is not text]
            assert len(set(inside)) == len(inside)
        stored = {data.get("id") for data in unit.iter(f"{NAMES[name]}data")}
        used = {node.get("dataRefStart") for node in unit.iter() if node.get("dataRefStart")}
        assert used == stored


@both
def test_what_a_translator_sees(name: str, tmp_path: Path) -> None:
    text = made(name, whole(), tmp_path).read_text("utf-8")
    inline = {
        "xliff": '<g id="b-1" ctype="bold">Llene </g><g id="a1-1" ctype="link" pub:href="https:',
        "xliff2": '<pc id="b-1" type="fmt" subType="xlf:b">Llene </pc><pc id="a1-1" type="link"',
    }
    assert inline[name] in text
    assert "Number: “5” → “6”" in text
    assert {"xliff": 'match-quality="87%"', "xliff2": 'similarity="87.0"'}[name] in text


@pytest.mark.parametrize(
    ("name", "states"),
    [
        ("xliff", ["needs-review-translation", "translated", "final"]),
        ("xliff2", ["translated", "reviewed", "final"]),
    ],
)
def test_states_go_out(name: str, states: list[str], tmp_path: Path) -> None:
    root = etree.fromstring(made(name, whole(), tmp_path).read_bytes())
    holder = "target" if name == "xliff" else "segment"
    said = [node.get("state") for node in root.iter(NAMES[name] + holder) if node.get("state")]
    assert said[1:] == states


@pytest.mark.parametrize(
    ("state", "approved", "meant"),
    [
        ("new", "no", State.MACHINE),
        ("needs-translation", None, State.MACHINE),
        ("translated", None, State.EDITED),
        ("translated", "yes", State.APPROVED),
        ("signed-off", "no", State.APPROVED),
        ("final", None, State.APPROVED),
        (None, "yes", State.APPROVED),
        (None, None, State.MACHINE),
    ],
)
def test_states_of_12_come_back(
    state: str | None, approved: str | None, meant: State, tmp_path: Path
) -> None:
    def change(root: "Element") -> None:
        unit = units(root, "xliff")[1]
        for node, key, value in (
            (targets(root, "xliff")[1], "state", state),
            (unit, "approved", approved),
        ):
            node.attrib.pop(key, "")
            if value:
                node.set(key, value)

    assert pair_of(saved_with(made("xliff", whole(), tmp_path), change), 1).state is meant


@pytest.mark.parametrize(
    ("state", "sub_state", "meant"),
    [
        ("initial", None, State.MACHINE),
        ("translated", "bilingual-pub:machine", State.MACHINE),
        ("translated", None, State.EDITED),
        ("reviewed", None, State.EDITED),
        ("final", None, State.APPROVED),
        (None, None, State.MACHINE),
    ],
)
def test_states_of_21_come_back(
    state: str | None, sub_state: str | None, meant: State, tmp_path: Path
) -> None:
    def change(root: "Element") -> None:
        segment = units(root, "xliff2")[1][-1]
        for key, value in (("state", state), ("subState", sub_state)):
            segment.attrib.pop(key, "")
            if value:
                segment.set(key, value)

    assert pair_of(saved_with(made("xliff2", whole(), tmp_path), change), 1).state is meant


@both
def test_a_target_that_was_typed_over(name: str, tmp_path: Path) -> None:
    def change(root: "Element") -> None:
        targets(root, name)[2].text = "Las dos"

    corrected = pair_of(saved_with(made(name, whole(), tmp_path), change), 2)
    assert (join_text(corrected.target), corrected.origin) == ("Las dos", HUMAN)


@both
def test_elements_of_which_only_the_names_are_left(name: str, tmp_path: Path) -> None:
    """What OmegaT and others make of `<g>` when somebody types the target anew."""

    def change(root: "Element") -> None:
        target = targets(root, name)[1]
        for node in list(target.iter())[1:]:
            stay = {"id": node.get("id", ""), "dataRefStart": node.get("dataRefStart", "")}
            node.attrib.clear()
            node.attrib.update({key: value for key, value in stay.items() if value})
        target[0].tail = "hoy "

    (block,) = pair_of(saved_with(made(name, whole(), tmp_path), change), 1).target
    assert block.runs == (
        Run("Llene ", BOLD),
        Run("hoy "),
        Run("el formulario", href="https://rent.example/?a=1&b=2"),
        Run(" < hoy"),
    )


@both
def test_a_target_that_a_program_left_out_is_no_correction(name: str, tmp_path: Path) -> None:
    def change(root: "Element") -> None:
        for target in targets(root, name):
            parent = target.getparent()
            assert parent is not None
            parent.remove(target)

    before = whole()
    after = read_review(saved_with(made(name, before, tmp_path), change)).article
    assert [p.target for p in after.all_pairs] == [p.target for p in before.all_pairs]


@both
def test_an_emptied_target_is_refused(name: str, tmp_path: Path) -> None:
    def change(root: "Element") -> None:
        targets(root, name)[2].text = ""

    with pytest.raises(InputError, match="row 2: the translation is empty"):
        read_review(saved_with(made(name, whole(), tmp_path), change))


@both
def test_indented_anew_with_attributes_in_another_order(name: str, tmp_path: Path) -> None:
    before = whole()
    path = made(name, before, tmp_path)

    def change(root: "Element") -> None:
        for node in root.iter():
            found = dict(reversed(list(node.attrib.items())))
            node.attrib.clear()
            node.attrib.update(found)
        for unit in units(root, name):
            for node in unit:
                node.tail = "\r\n\t\t\t"

    assert read_review(saved_with(path, change)).article == before


@both
@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b"<xliff", b'<!DOCTYPE xliff [<!ENTITY a "b">]><xliff', "DOCTYPE"),
        (b"</xliff>", b"", "errors in its XML"),
        (b"bilingual-pub-review/1", b"lost", "--review FILE"),
    ],
)
def test_bad_files(name: str, old: bytes, new: bytes, said: str, tmp_path: Path) -> None:
    path = made(name, whole(), tmp_path)
    path.write_bytes(path.read_bytes().replace(old, new, 1))
    with pytest.raises(InputError, match=said):
        read_review(path)
