"""Two articles as one: nothing of either is left out, whatever they say."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.alignment import align
from bilingual_pub.alignment.articles import pair_articles, segment_article
from bilingual_pub.model import HUMAN, Article, BilingualArticle, Block, Kind, Run, State

TEXTS = st.lists(
    st.sampled_from(
        ["", "Yes.", "Sí.", "Call 520-555-0142.", "Llame al 520-555-0142.", "The city will help."]
    )
    | st.text(max_size=30),
    max_size=9,
)
KINDS = st.sampled_from([Kind.PARAGRAPH, Kind.HEADING, Kind.LIST_ITEM, Kind.CODE])


def article(lang: str, texts: Sequence[str], kind: Kind = Kind.PARAGRAPH) -> Article:
    blocks = (Block(f"{lang}{n}", kind, (Run(text),)) for n, text in enumerate(texts))
    return Article(lang, f"Title in {lang}", tuple(blocks))


def together(source: Article, target: Article) -> BilingualArticle:
    found = align(segment_article(source), segment_article(target), ("en", "es"))
    return pair_articles(source, target, found)


@given(TEXTS, TEXTS, KINDS)
def test_joined_back_the_pairs_give_both_articles(
    english: list[str], spanish: list[str], kind: Kind
) -> None:
    source, target = article("en", english, kind), article("es", spanish)
    made = together(source, target)
    kept = [(block.id, block.runs) for pair in made.pairs for block in pair.source]
    assert kept == [(block.id, block.runs) for block in source.blocks]
    found = [(block.id, block.runs) for pair in made.pairs for block in pair.target]
    assert sorted(found) == sorted((block.id, block.runs) for block in target.blocks)
    assert (made.source_title, made.target_title) == (source.title, target.title)


@given(TEXTS, TEXTS)
def test_every_pair_has_a_name_of_its_own(english: list[str], spanish: list[str]) -> None:
    made = together(article("en", english), article("es", spanish))
    names = [pair.id for pair in made.all_pairs]
    assert len(set(names)) == len(names)


def test_what_a_person_should_look_at() -> None:
    made = together(
        article("en", ["Call 520-555-0142.", "Bring form I-9 and 3 photos.", "Ask Rosa Delgado."]),
        article("es", ["Llame al 520-555-0142.", "Pregunte por Rosa Delgado."]),
    )
    assert {pair.origin for pair in made.pairs} == {HUMAN}
    assert {pair.state for pair in made.pairs} == {State.APPROVED}
    [alone] = [pair for pair in made.pairs if not pair.target]
    assert alone.source[0].text == "Bring form I-9 and 3 photos."
    assert [flag.check for flag in alone.flags] == ["unaligned"]


def test_what_stands_beside_a_heading_is_one() -> None:
    source = article("en", ["Who can help", "Call 520-555-0142."])
    heading = Block("h", Kind.HEADING, (Run("Who can help in 2026"),), level=2)
    source = Article("en", "T", (heading, source.blocks[1]))
    made = together(source, article("es", ["Quién puede ayudar en 2026", "Llame al 520-555-0142."]))
    assert [(pair.target[0].kind, pair.target[0].level) for pair in made.pairs] == [
        (Kind.HEADING, 2),
        (Kind.PARAGRAPH, 0),
    ]
