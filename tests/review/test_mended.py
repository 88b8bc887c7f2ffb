r"""Nothing that hides or turns text comes back in a review file; `<202E>` stands for one such.

An archive can be made by anybody, so each is made here as `pack` does, of an article that no reader
would let in.
"""

import csv
import io
import re
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.review.review_files import FORMATS, made
from tests.writers.pdf.articles import APERTIUM, article, pair
from tests.writers.random_articles import articles_as_read

from bilingual_pub.formats import load_writer
from bilingual_pub.model import (
    HUMAN,
    Approval,
    BilingualArticle,
    Block,
    Flag,
    Head,
    Image,
    Kind,
    Mark,
    Meta,
    Origin,
    Pair,
    Run,
    SentencePair,
    State,
    Suggestion,
)
from bilingual_pub.publish.review_file import read_corrections, read_draft, read_review
from bilingual_pub.review import apply_corrections
from bilingual_pub.review.sanitize import sanitize_article
from bilingual_pub.settings import Settings
from bilingual_pub.text.invisible import ANY_DIRECTION, ANY_UNSEEN
from bilingual_pub.writers import Layout

every_format = pytest.mark.parametrize("name", FORMATS)

STRONG = frozenset({Mark.STRONG})


def seen(case: str) -> str:
    """A case with the characters that its numbers stand for."""
    return re.sub(r"<([0-9A-F]{4,6})>", lambda code: chr(int(code[1], 16)), case)


BAD = seen("La factura <202E>gpj.exe<202C> p<200D>a<200D>y<E0041> im<00AD>mi 555<FE0F>-0142")

GOOD = "La factura gpj.exe pay immi 555-0142"


def forged() -> BilingualArticle:
    """An article with damage in everything that is text."""
    title = (Block("title", Kind.TITLE, (Run(BAD),)),)
    source = Block(
        seen("b<200D>1"),
        Kind.PARAGRAPH,
        (Run(BAD, STRONG, seen("https://example.org/<202E>a")), Run(" b", href="javascript:a()")),
        group=seen("g<200B>1"),
    )
    target = (replace(source, runs=(Run(BAD), Run(seen("<202E>")))),)
    picture = (Block("i", Kind.IMAGE, (Run(BAD),), place=Image(seen("file:///<200B>a.png"))),)
    meta = Meta(byline=BAD, publisher=BAD, url=seen("java<00AD>script:alert(1)"))
    return BilingualArticle(
        Head("en", meta),
        Head("es", meta),
        Pair("title", title, title, Origin(BAD, BAD)),
        (
            Pair(
                seen("p<200D>1"),
                (source,),
                target,
                APERTIUM,
                State.APPROVED,
                flags=(Flag(BAD, BAD, BAD),),
                approval=Approval(BAD),
                suggestions=(Suggestion(BAD, BAD, 0.8),),
                sentences=(SentencePair((0, 9), (0, 9)),),
            ),
            Pair("p2", picture, picture, APERTIUM),
        ),
    )


def edited(path: Path, edit: Callable[[list[list[str]]], object]) -> Path:
    """A table in which somebody wrote."""
    table = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    edit(table)
    text = io.StringIO(newline="")
    csv.writer(text).writerows(table)
    path.write_bytes(text.getvalue().encode("utf-8-sig"))
    return path


@every_format
def test_everything_in_an_archive_is_mended(name: str, tmp_path: Path) -> None:
    path = made(name, forged(), tmp_path)
    back = read_review(path).article
    assert back == read_draft(path)
    title, first, second = back.all_pairs
    assert (back.source_title, back.target_title, title.origin) == (GOOD, GOOD, Origin(GOOD, GOOD))
    assert back.source.meta == back.target.meta == Meta(byline=GOOD, publisher=GOOD)
    assert first.source[0].runs == (Run(GOOD, STRONG, "https://example.org/a"), Run(" b"))
    assert first.target[0].runs == (Run(GOOD),)
    assert first.flags == (Flag(GOOD, GOOD, GOOD),)
    assert first.approval == Approval(GOOD)
    assert first.suggestions == (Suggestion(GOOD, GOOD, 0.8),)
    assert first.sentences == ()
    assert (first.id, first.source[0].id, first.source[0].group) == ("p_1", "b_1", "g_1")
    assert (first.state, first.origin) == (State.APPROVED, APERTIUM)
    assert second.source[0].place == Image("")


@pytest.mark.parametrize("name", ["html", "embed", "json"])
def test_nothing_of_it_is_published(name: str, tmp_path: Path) -> None:
    back = read_review(made("csv", forged(), tmp_path)).article
    files = load_writer(name).write(back, Settings(), Layout())
    # The writer's own marks of direction, around what is in another one, are in its templates.
    for data in files.values():
        text = data.decode()
        assert "exe" in text
        assert not re.findall("[\u200b\u200d\u202a-\u202e\xad\ufe0f\U000e0041]", text)


def test_what_a_person_wrote_is_mended(tmp_path: Path) -> None:
    def write(table: list[list[str]]) -> None:
        table[2][3], table[2][5] = BAD, "sí"
        table[2][6] = seen("Ana <202E>Ruiz<202C> p<200D>ay")

    path = edited(made("csv", article(pair("The bill", "La cuenta")), tmp_path), write)
    assert read_corrections(path)[1].target == GOOD
    back = read_review(path).article.pairs[0]
    assert back.target[0].runs == (Run(GOOD),)
    assert back.approval is not None
    assert back.approval.by == "Ana Ruiz pay"
    assert back.origin == HUMAN


def test_marks_of_direction_are_judged_by_their_own_paragraph(tmp_path: Path) -> None:
    """Of two in a cell, one is read from the right and needs its mark; the other does not."""
    blocks = tuple(Block(f"b{each}", Kind.PARAGRAPH, (Run("Uno."),)) for each in "12")
    whole = article(replace(pair("One.", "Uno."), source=blocks, target=blocks))

    def write(table: list[list[str]]) -> None:
        table[2][3] = seen("שלום<200F>!\n\npay<200F>!")

    back = read_review(edited(made("csv", whole, tmp_path), write)).article.pairs[0]
    assert [block.text for block in back.target] == [seen("שלום<200F>!"), "pay!"]


def test_a_hidden_character_alone_is_no_correction(tmp_path: Path) -> None:
    whole = article(pair("The bill", "La factura"))

    def write(table: list[list[str]]) -> None:
        table[2][3] = seen("La fac<00AD>tura")

    assert read_review(edited(made("csv", whole, tmp_path), write)).article == whole


def test_runs_that_look_damaged_side_by_side_were_not_touched(tmp_path: Path) -> None:
    parts = [Run("AMANHÃ"), Run("¡o")]
    whole = article(pair(parts, parts))
    assert read_review(made("csv", whole, tmp_path)).article == whole


def test_a_review_that_went_out_damaged_still_meets_its_article(tmp_path: Path) -> None:
    """As a former version sent it: the article is read anew now, and better."""
    sent = article(pair(BAD, "Una factura"))
    path = edited(
        made("csv", sent, tmp_path),
        lambda table: table[2].__setitem__(3, "Otra factura"),
    )
    (source,) = sent.pairs[0].source
    better = replace(sent.pairs[0], source=(replace(source, runs=(Run(GOOD),)),))
    back = apply_corrections(replace(sent, pairs=(better,)), read_corrections(path)).article.pairs[
        0
    ]
    assert back.target[0].text == "Otra factura"
    assert back.source == better.source


def test_sentences_of_a_sound_pair_stay() -> None:
    sound = replace(pair("Yes. No.", "Sí. No."), sentences=(SentencePair((0, 4), (0, 3)),))
    whole = article(sound, replace(pair(BAD, GOOD), sentences=(SentencePair((0, 9), (0, 9)),)))
    assert [each.sentences for each in sanitize_article(whole).pairs] == [sound.sentences, ()]


def test_a_flag_that_quotes_a_part_of_hebrew_stays() -> None:
    said = seen("ב-<200F>5 במרץ")
    quoting = replace(pair("March 5", said), flags=(Flag("number", "5", seen("<200F>5")),))
    assert sanitize_article(article(quoting)).pairs[0] == quoting


@settings(max_examples=200)
@given(articles_as_read)
def test_what_a_reader_lets_in_is_not_changed(whole: BilingualArticle) -> None:
    assert sanitize_article(whole) == whole


@pytest.mark.slow
def test_an_archive_of_20_000_paragraphs_takes_seconds() -> None:
    """1.6 s where nothing else runs."""
    said = "La alcaldesa dijo “hola” a José el miércoles — y después se fue a la reunión número 5. "
    one = pair("The mayor said “hello” to José on Wednesday — and left. " * 3, said * 3)
    whole = article(*[one] * 20_000)
    start = time.process_time()
    assert sanitize_article(whole) == whole
    assert time.process_time() - start < 4


def test_the_case_is_a_damaged_one() -> None:
    assert ANY_UNSEEN.search(BAD)
    assert ANY_DIRECTION.search(BAD)
