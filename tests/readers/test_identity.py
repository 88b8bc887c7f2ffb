"""Block ids: the same for the same article, and changed only where the text is."""

from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.model import Block, Kind, Run
from bilingual_pub.readers.finish import assign_ids

TEXTS = st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=8)


def ids(texts: list[str], kind: Kind = Kind.PARAGRAPH) -> list[str]:
    return [block.id for block in assign_ids(Block("", kind, (Run(text),)) for text in texts)]


def test_ids_stay_from_one_release_to_the_next() -> None:
    assert ids(["The council met.", "Done."]) == ["b54aa5f7b7f", "b4a0d11d29c"]


@given(TEXTS)
def test_the_same_article_has_the_same_ids(texts: list[str]) -> None:
    assert ids(texts) == ids(texts)
    assert len(set(ids(texts))) == len(texts)


@given(st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=8, unique=True), st.data())
def test_a_changed_paragraph_changes_its_own_id_alone(
    texts: list[str], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(texts) - 1))
    changed = [*texts[:at], "a text that is in none of them", *texts[at + 1 :]]
    differs = [old != new for old, new in zip(ids(texts), ids(changed), strict=True)]
    assert differs == [number == at for number in range(len(texts))]


def test_a_heading_and_a_paragraph_with_the_same_words_differ() -> None:
    assert ids(["Hours"]) != ids(["Hours"], Kind.HEADING)


def test_twins_are_counted() -> None:
    first, second, third = ids(["Thanks.", "Words.", "Thanks."])
    assert third == f"{first}-2"
    assert second not in {first, third}
