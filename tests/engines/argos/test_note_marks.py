"""The marks of notes come out of a model's translation behind the words that they belong to."""

from bilingual_pub.engines import Engine, Sentence
from bilingual_pub.model import Mark, Run
from bilingual_pub.protect import find_protected_spans


def translate(engine: Engine, *runs: Run) -> list[Run]:
    text = "".join(run.text for run in runs)
    sentence = Sentence(runs, find_protected_spans(text, "en", "es"))
    [[made]] = engine.translate([[sentence]])
    assert made.flags == ()
    return list(made.runs)


def text_of(engine: Engine, text: str) -> str:
    return "".join(run.text for run in translate(engine, Run(text)))


def test_marks_stand_where_they_stood(english_to_spanish: Engine) -> None:
    plain = text_of(english_to_spanish, "Please come to the church on Wednesday, April 8.")
    assert plain.endswith("8 de abril.")
    marked = text_of(english_to_spanish, "Please come to the church¹ on Wednesday, April 8².")
    assert marked.endswith("8 de abril².")
    assert "iglesia¹ " in marked
    assert marked.replace("¹", "").replace("²", "") == plain


def test_a_mark_behind_the_full_stop_stays_there(english_to_spanish: Engine) -> None:
    marked = text_of(english_to_spanish, "Please come to the church on Wednesday, April 8.³ ")
    assert marked.endswith("8 de abril.³ ")


def test_a_mark_keeps_its_link_and_the_words_keep_theirs(english_to_spanish: Engine) -> None:
    strong = frozenset({Mark.STRONG})
    made = translate(
        english_to_spanish,
        Run("Please come to the "),
        Run("church", strong),
        Run("¹", href="https://example.org/#n1"),
        Run(" on Wednesday, April 8."),
    )
    assert [run.text.removeprefix("la ") for run in made if run.marks] == ["iglesia"]
    assert [run.text for run in made if run.href] == ["¹"]
