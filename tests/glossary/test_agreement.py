import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.glossary import apply_agreement
from bilingual_pub.lang.es.grammar import agree_determiner
from bilingual_pub.model import Mark, Run
from bilingual_pub.protect.patterns import Span, SpanKind, TermGrammar

STRONG = frozenset({Mark.STRONG})


@pytest.mark.parametrize(
    ("before", "term", "gender", "plural", "after"),
    [
        ("aprobó la ", "concejo", "m", False, "aprobó el "),
        ("Los ", "audiencias públicas", "f", True, "Las "),
        ("LOS ", "AUDIENCIAS", "f", True, "LAS "),
        ("del ", "junta escolar", "f", False, "de la "),
        ("al ", "junta escolar", "f", False, "a la "),
        ("de la ", "concejo", "m", False, "del "),
        ("De la ", "concejo", "m", False, "Del "),
        ("a las ", "concejos", "m", True, "a los "),
        ("a la ", "concejo", "m", False, "al "),
        ("de el ", "concejo", "m", False, "del "),
        ("un ", "ordenanza", "f", False, "una "),
        ("este ", "ordenanza", "f", False, "esta "),
        ("la ", "agua potable", "f", False, "el "),
        ("de la ", "acta de nacimiento", "f", False, "del "),
        ("una ", "área", "f", False, "un "),
        ("la ", "hambre", "f", False, "el "),
        ("el ", "audiencia", "f", False, "la "),
        ("el ", "ayuda", "f", False, "la "),
        ("esta ", "agua", "f", False, "esta "),
        ("las ", "aguas", "f", True, "las "),
        ("su ", "ordenanzas", "f", True, "sus "),
        ("con ", "concejo", "m", False, "con "),
        ("panel ", "junta", "f", False, "panel "),
        ("la nueva ", "concejo", "m", False, "la nueva "),
        ("la, ", "concejo", "m", False, "la, "),
        ("la ", "WIC", "", False, "la "),
        ("", "junta", "f", False, ""),
    ],
)
def test_a_determiner_agrees(before: str, term: str, gender: str, plural: bool, after: str) -> None:  # noqa: FBT001 - a parameter of the table
    assert agree_determiner(before, term, gender, plural) == after


def term(target: str, gender: str, *, plural: bool = False, opens: bool = False) -> Span:
    grammar = TermGrammar(gender, plural, noun=True, opens=opens)
    return Span(0, 1, SpanKind.TERM, "x", target, grammar)


def test_every_term_of_a_sentence_gets_its_own() -> None:
    runs = [Run("La concejo municipal y el junta escolar leyeron los ordenanzas.")]
    spans = [
        term("concejo municipal", "m"),
        term("junta escolar", "f"),
        term("ordenanzas", "f", plural=True),
    ]
    assert apply_agreement(runs, spans, "es-MX") == (
        Run("El concejo municipal y la junta escolar leyeron las ordenanzas."),
    )


def test_marks_stay_where_they_are() -> None:
    runs = (Run("Va a "), Run("la ", STRONG), Run("concejo", href="https://a.org"), Run(" hoy"))
    assert apply_agreement(runs, [term("concejo", "m")], "es") == (
        Run("Va al "),
        Run("concejo", href="https://a.org"),
        Run(" hoy"),
    )
    few = (Run("Lee "), Run("la ", STRONG), Run("concejo"))
    assert apply_agreement(few, [term("concejo", "m")], "es") == (
        Run("Lee "),
        Run("el ", STRONG),
        Run("concejo"),
    )


def test_a_term_that_opens_its_sentence_no_more_loses_its_capital() -> None:
    spans = [term("Audiencias públicas", "f", plural=True, opens=True)]
    moved = apply_agreement([Run("Los Audiencias públicas son gratis.")], spans, "es")
    assert moved == (Run("Las audiencias públicas son gratis."),)
    still = (Run("“Audiencias públicas gratis”"),)
    assert apply_agreement(still, spans, "es") == still


def test_a_shorter_term_inside_a_longer_one_is_left_alone() -> None:
    spans = [term("junta", "f"), term("miembro de la junta", "m")]
    assert apply_agreement([Run("la miembro de la junta")], spans, "es") == (
        Run("el miembro de la junta"),
    )


def test_other_languages_and_other_spans_change_nothing() -> None:
    runs = (Run("la concejo"),)
    assert apply_agreement(runs, [term("concejo", "m")], "ca") == runs
    assert apply_agreement(runs, [Span(0, 1, SpanKind.NAME, "x", "concejo")], "es") == runs
    assert apply_agreement(runs, (), "es") == runs


WORDS = st.sampled_from(
    ["el ", "la ", "del ", "al ", "de ", "a ", "junta", "concejo", " ", "Y ", "x"]
)


@given(texts=st.lists(st.lists(WORDS, max_size=5).map("".join), max_size=4))
def test_nothing_but_determiners_changes(texts: list[str]) -> None:
    runs = [Run(text, STRONG if n % 2 else frozenset()) for n, text in enumerate(texts)]
    spans = [term("junta", "f"), term("concejo", "m")]
    changed = apply_agreement(runs, spans, "es")
    assert rest(changed) == rest(runs)
    assert apply_agreement(changed, spans, "es") == changed


def rest(runs: "list[Run] | tuple[Run, ...]") -> str:
    text = "".join(run.text for run in runs)
    for word in ("del", "al", "de", "el", "la", "a", " "):
        text = text.replace(word, "")
    return text
