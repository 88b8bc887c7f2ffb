"""TBX files that nobody exports: nested where nothing nests, and more terms than a meaning has."""

import time

import pytest

from bilingual_pub.errors import InputError
from bilingual_pub.glossary import Term
from bilingual_pub.glossary.tbx import MOST_WORDS, read_tbx

SPANISH = '<langSet xml:lang="es"><tig><term>biblioteca</term></tig></langSet>'
ENGLISH = '<langSet xml:lang="en"><tig><term>library</term></tig></langSet>'
LIBRARY = Term("library", "biblioteca")

FEW, MANY = 80, 3_000


def nested(name: str, around: str, attributes: str = "") -> str:
    return f"<{name}{attributes}>" * FEW + around + f"</{name}>" * FEW


def terms(entries: str) -> tuple[Term, ...]:
    data = f'<martif type="TBX"><text><body>{entries}</body></text></martif>'.encode()
    return read_tbx(data, "words.tbx", "en", "es").terms


LEAVES = "<x/>" * 10
ODD = "".join(f'<x type="{number}">' for number in range(FEW)) + "a" * 50_000 + "</x>" * FEW


@pytest.mark.parametrize(
    "entry",
    [
        nested("langSet", nested("tig", f"<term>a</term>{LEAVES}"), ' xml:lang="en"'),
        f'<langSet xml:lang="en">{nested("tig", f"<term>a</term>{LEAVES * MANY}")}</langSet>',
        f'<langSet xml:lang="en"><tig>{ODD * 20}</tig></langSet>',
    ],
)
def test_what_nests_in_its_own_kind_is_ignored_at_once(entry: str) -> None:
    start = time.process_time()
    assert terms(f"<termEntry>{entry}{ENGLISH}{SPANISH}</termEntry>") == (LIBRARY,)
    assert time.process_time() - start < 1


def test_nested_entries_are_one() -> None:
    start = time.process_time()
    inner = f"{ENGLISH}{SPANISH}{'<langSet/>' * 30_000}"
    whole = f"<termEntry>{ENGLISH}{SPANISH}{nested('termEntry', inner)}</termEntry>"
    assert terms(whole) == (LIBRARY,)
    assert time.process_time() - start < 1


def test_a_long_note_is_read_once_for_all_terms_of_an_entry() -> None:
    note = f"<note>{'<hi>a</hi> ' * 40_000}</note>"
    english = ENGLISH.replace("</tig>", "</tig>" + "<tig><term>book room</term></tig>" * 90)
    start = time.process_time()
    assert len(terms(f"<termEntry>{note}{english}{SPANISH}</termEntry>")) == 91
    assert time.process_time() - start < 1


def test_a_meaning_with_too_many_words_is_refused_and_the_line_named() -> None:
    most = "<tig><term>sala</term></tig>" * (MOST_WORDS - 1)
    spanish = SPANISH.replace("</tig>", f"</tig>{most}")
    assert terms(f"<termEntry>{ENGLISH}{spanish}</termEntry>") == (LIBRARY,)
    more = spanish.replace("</tig>", "</tig><tig><term>sala</term></tig>", 1)
    with pytest.raises(InputError, match=r"words\.tbx, line 2: .* up to 200 terms in a language"):
        terms(f"\n<termEntry>{ENGLISH}{more}</termEntry>")


def test_groups_between_a_meaning_and_its_words_are_passed_through() -> None:
    english = (
        '<langGrp><langSet xml:lang="en"><ntig><termGrp><term>library</term>'
        '<termNoteGrp><termNote type="partOfSpeech">noun</termNote></termNoteGrp>'
        "</termGrp></ntig></langSet></langGrp>"
    )
    assert terms(f"<termEntry>{english}{SPANISH}</termEntry>") == (
        Term("library", "biblioteca", part="noun"),
    )
