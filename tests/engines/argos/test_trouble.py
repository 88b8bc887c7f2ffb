"""What goes wrong is seen, and good translations are not suspected."""

import pytest

from bilingual_pub.engines.neural.draft import Draft
from bilingual_pub.engines.neural.mt_failures import MtFailure, count_loops, detect_failure

SOURCE = "The City Council approved the new budget for the public library on Monday evening."
AGAIN = " Además, quedó claro que nunca antes pasó algo así aquí,"
MORE = " Y luego, mucho después, vino todavía más texto que nadie dijo jamás en aquella sala tan"
VIETNAMESE = "Hội đồng đã phê duyệt ngân sách mới cho thư viện công cộng tối thứ Hai."
GOOD = "El concejo municipal aprobó el lunes por la noche el nuevo presupuesto de la biblioteca."


@pytest.mark.parametrize(
    ("text", "target", "found"),
    [
        (GOOD, "es", None),
        ("", "es", MtFailure.EMPTY),
        (" … .", "es", MtFailure.EMPTY),
        ("La la la la la la la la la la la la la la la la.", "es", MtFailure.REPETITION),
        ("El concejo de la ciudad" + " de la ciudad" * 6, "es", MtFailure.REPETITION),
        ("Biblioteca" + "na" * 30, "es", MtFailure.REPETITION),
        ("Городской совет одобрил новый бюджет библиотеки в понедельник.", "es", MtFailure.SCRIPT),
        (SOURCE, "es", MtFailure.COPY),
        (SOURCE.upper(), "es", MtFailure.COPY),
        ("Concejo.", "es", MtFailure.TOO_SHORT),
        (GOOD + AGAIN * 5, "es", MtFailure.REPETITION),
        (GOOD + MORE * 3, "es", MtFailure.TOO_LONG),
        ("市议会于周一晚间批准了公共图书馆的新预算。", "zh", None),
        ("وافق مجلس المدينة على الميزانية الجديدة للمكتبة العامة مساء يوم الاثنين.", "ar", None),
        (VIETNAMESE, "vi", None),
    ],
)  # fmt: skip
def test_what_is_seen(text: str, target: str, found: MtFailure | None) -> None:
    assert detect_failure(Draft(SOURCE, text), target) is found


def test_a_draft_that_was_cut() -> None:
    assert detect_failure(Draft(SOURCE, GOOD, cut=True), "es") is MtFailure.UNFINISHED


def test_names_and_numbers_may_be_copied() -> None:
    assert detect_failure(Draft("12 · 14", "12 · 14"), "es") is None
    assert detect_failure(Draft("Ana María Ruiz", "Ana María Ruiz"), "en") is None
    names = "Dr. Ana Ruiz, Ms. Li Wei, Mr. Omar Abdi, joe@example.org"
    kept = ["Ana Ruiz", "Li Wei", "Omar Abdi", "joe@example.org"]
    assert detect_failure(Draft(names, names), "es", kept) is None


def test_a_source_may_repeat_itself() -> None:
    chant = "No, no, no, no, no, no, no, no!"
    assert (
        detect_failure(Draft(chant, "¡No, no, no, no, no, no, no, no!"), "es")
        is not MtFailure.REPETITION
    )
    assert count_loops(chant) == 8
