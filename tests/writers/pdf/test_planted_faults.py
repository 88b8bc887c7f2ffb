"""The reader that the other tests trust, tried on files with one fault each: it must see them."""

import io
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from tests.writers.only_file import only
from tests.writers.pdf.articles import article, every_kind
from tests.writers.pdf.tagged_pdf import TaggedPDF

from bilingual_pub.settings import Settings
from bilingual_pub.writers import Layout
from bilingual_pub.writers.pdf import write


@pytest.fixture(scope="module")
def sound() -> bytes:
    return only(write(article(*every_kind()), Settings(), Layout()))


def spoil(data: bytes, fault: Callable[[pikepdf.Pdf], None]) -> TaggedPDF:
    pdf = pikepdf.open(io.BytesIO(data))
    fault(pdf)
    spoiled = io.BytesIO()
    pdf.save(spoiled)
    return TaggedPDF(spoiled.getvalue())


def sections(pdf: pikepdf.Pdf) -> list[Any]:
    return [kid for kid in pdf.Root.StructTreeRoot.K[0].K if kid.S == "/Sect"]


def test_a_dropped_language_is_seen(sound: bytes) -> None:
    def fault(pdf: pikepdf.Pdf) -> None:
        del sections(pdf)[1]["/Lang"]

    assert [lang for lang, _ in TaggedPDF(sound).languages()] == ["en", "es"]
    assert [lang for lang, _ in spoil(sound, fault).languages()] == ["en"]


def test_languages_in_the_wrong_order_are_seen(sound: bytes) -> None:
    def fault(pdf: pikepdf.Pdf) -> None:
        document = pdf.Root.StructTreeRoot.K[0]
        document.K = pikepdf.Array(reversed(list(document.K)))

    assert [lang for lang, _ in spoil(sound, fault).languages()] == ["es", "en"]


def test_text_that_no_element_reads_is_seen(sound: bytes) -> None:
    def fault(pdf: pikepdf.Pdf) -> None:
        del sections(pdf)[0].K[2]

    spoiled = spoil(sound, fault)
    assert spoiled.unread()
    assert spoiled.orphans()


def test_a_parent_tree_that_leads_astray_is_seen(sound: bytes) -> None:
    def fault(pdf: pikepdf.Pdf) -> None:
        marks = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
        owned = [place for place, owner in enumerate(marks) if owner is not None]
        marks[owned[0]], marks[owned[-1]] = marks[owned[-1]], marks[owned[0]]

    assert TaggedPDF(sound).lost_ways() == []
    assert spoil(sound, fault).lost_ways()
