"""Sentences that deny, each with exactly one negation in English and as Spanish wants it."""

import re
from collections.abc import Callable

import pytest

from bilingual_pub.engines import Engine, Sentence
from bilingual_pub.model import ROUGH, Mark, Run
from bilingual_pub.protect import find_protected_spans

Translate = Callable[[str], str]

DENYING = re.compile(
    r"(?<!\w)(?:not|no|never|nobody|nothing|none|neither|without|cannot)(?!\w)|n't", re.IGNORECASE
)


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("Nadie se queda sin atención.", "Nobody stays without attention."),
        ("Ninguna familia tiene que pagar.", "No family has to pay."),
        ("No viene nadie.", "Nobody comes."),
        ("No hay nada.", "There is not anything."),
        ("Nada cambia.", "Nothing changes."),
        ("Nadie sabe nada.", "Nobody knows anything."),
        ("Ninguno de los vecinos protestó.", "None of the neighbors protested."),
        ("Ninguna de las clínicas cobra.", "None of the clinics charges."),
        ("Ninguna cobra.", "None charges."),
        ("Ningún niño se quedará sin comida.", "No child will stay without food."),
        ("Dijo que ningún estudiante será expulsado.", "It said that no student will be expelled."),
        ("No tiene ningún costo.", "It does not have any cost."),
        ("Sin ningún costo.", "Without any cost."),
        ("Sin cita nadie entra.", "Without appointment nobody enters."),
        ("Salió sin decir nada.", "It left without saying anything."),
        ("No pagan nunca.", "They do not pay ever."),
        ("Los vecinos nunca supieron nada.", "The neighbors never knew anything."),
        ("Ni los niños ni los adultos pagan.", "Neither children nor adults pay."),
        ("No abre ni sábados ni domingos.", "It does not open either Saturdays or Sundays."),
        ("Ni el alcalde lo sabe.", "Not even the mayor knows it."),
        ("Ni siquiera el alcalde lo sabe.", "Not even the mayor knows it."),
        ("No cuesta ni un peso.", "It does not cost even a weight."),
        ("Sin cita ni papeles.", "Without appointment or papers."),
        ("En ningún momento se detuvo.", "At no time stopped."),
        ("De ninguna manera.", "By no means."),
        ("Si nadie contesta, llame.", "If nobody answers, call."),
        ("No, nadie vino.", "No, nobody came."),
        ("No vende alcohol y nadie fuma.", "It does not sell alcohol and nobody smokes."),
        ("Más que nunca necesitamos ayuda.", "More than ever we need help."),
        ("Antes de firmar nada, pregunte.", "Before signing anything, ask."),
        ("Nadie más.", "Nobody else."),
        ("No necesita nada más.", "It does not need anything else."),
        ("“Nadie pagará”, dijo el alcalde.", "“Nobody will pay”, said the mayor."),
        ("NADIE PAGARÁ MULTAS", "NOBODY WILL PAY FINES"),
        ("Mañana no habrá servicio.", "Tomorrow there will not be service."),
        ("No habrá clases hoy.", "There will not be classes today."),
        ("Dijo que no habrá ninguna multa.", "It said that there will not be any fine."),
        ("No habrá pagado.", "It will not have paid."),
    ],
)
def test_spanish_denies_once_in_english(spanish: str, english: str, to_english: Translate) -> None:
    assert to_english(spanish) == english


@pytest.mark.parametrize(
    "spanish",
    [
        "Nadie debe beber el agua del grifo.",
        "La ley no obliga a nadie a mostrar documentos.",
        "El programa no ha ayudado a ninguna familia.",
        "No firme ningún papel.",
        "Nunca dice nada a nadie.",
        "Tampoco cobramos.",
        "No viene tampoco.",
        "Jamás se comparte su información.",
        "La alcaldesa dijo que nadie perderá su casa.",
        "Ni usted ni su familia pagarán nada.",
        "No pagará ni usted ni su familia.",
        "No creo que venga nadie.",
        "A nadie se le negará la atención.",
        "Nadie, en Tucson, pagará $5 el 4 de mayo.",
    ],
)
def test_english_has_one_word_that_denies(spanish: str, to_english: Translate) -> None:
    english = to_english(spanish)
    denied = [word for word in DENYING.findall(english) if word.lower() != "without"]
    assert len(denied) == 1, english


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("Nobody came.", "Nadie vino."),
        ("No one told me anything.", "Nadie me dije nada."),
        ("He saw nobody.", "No vio a nadie."),
        ("It will cost nothing.", "No costará nada."),
        ("You have to pay nothing.", "No tiene que pagar nada."),
        ("The house costs nothing.", "La casa no cuesta nada."),
        ("The clinic helps no one.", "La clínica no ayuda a nadie."),
        ("There is nobody here.", "No hay nadie aquí."),
        ("Joe paid nothing on May 4.", "Joe no pagó nada el 4 de mayo."),
        ("The mayor said nobody will pay.", "El alcalde dijo que nadie pagará."),
        ("“It costs nothing,” he said.", "“No cuesta nada,” dijo."),
        ("Do not sign anything.", "No firme nada."),
        ("She didn't see anyone.", "No vio a nadie."),
        ("Neither you nor I will pay.", "Ni usted ni yo pagarán."),
        ("We accept neither cash nor checks.", "No aceptamos ni dinero efectivo ni cheques."),
        ("Neither of them came.", "Ninguno de ellos vino."),
        ("None of us knows anything.", "Ninguno de nosotros sabe nada."),
        ("The school has no money.", "La escuela no tiene ningún dinero."),
        ("We never ask for papers.", "Nunca pedimos papeles."),
        ("Nothing changes.", "Nada cambia."),
        ("The vote carries no legal force.", "El voto no lleva ninguna fuerza legal."),
        (
            "The resolution, however, carries no force of law.",
            "La resolución, sin embargo, no lleva ninguna fuerza de ley.",
        ),
        (
            "The mayor said she had no plans to resign.",
            "El alcalde dijo que no tuvo ningún plan para dimitir.",
        ),
        ("You can enter without any notice.", "Puede entrar sin ningún aviso."),
        ("You do not need any documents.", "No necesita ningún documento."),
        ("The city has no more money.", "La ciudad no tiene más dinero."),
        ("We know of no other cases.", "No sabemos de ningún otro caso."),
        ("The office is no longer open.", "La oficina ya no está abierta."),
        ("There is no longer a fee.", "Ya no hay una tarifa."),
        ("Police found none of the weapons.", "La policía no encontró ninguna de las armas."),
        ("We hardly see anyone.", "Apenas vemos a nadie."),
        ("She said nothing to no one.", "No dijo nada a nadie."),
        ("The road isn't safe either.", "La carretera no es segura tampoco."),
        ("Neither plan passed.", "Ningún plan pasó."),
        ("The city supports neither plan.", "La ciudad no apoya ningún plan."),
        ("The answer is no.", "La respuesta es no."),
        ("The program is offered at no cost.", "El programa se ofrece sin costo."),
        ("The voters elected no one.", "Los votantes no eligieron a nadie."),
        ("Pay nothing.", "No pague nada."),
        ("The council voted to take no action.", "El consejo votó para no tomar ninguna acción."),
        ("Ms. Ruiz has no children.", "La Sra. Ruiz no tiene ningún niño."),
        ("Tucson has no plan.", "Tucson no tiene ningún plan."),
    ],
)
def test_spanish_denies_before_the_verb(english: str, spanish: str, to_spanish: Translate) -> None:
    assert to_spanish(english) == spanish


def test_a_word_that_denies_keeps_its_marks(spanish_to_english: Engine) -> None:
    runs = (Run("Dijo que "), Run("nadie", frozenset({Mark.STRONG})), Run(" pagará $5."))
    text = "".join(run.text for run in runs)
    [[translation]] = spanish_to_english.translate(
        [[Sentence(runs, find_protected_spans(text, "es", "en"))]]
    )
    assert [run.text for run in translation.runs if Mark.STRONG in run.marks] == ["nobody"]
    # Every tenth sentence is called rough; nothing else is wrong with this one.
    assert [flag for flag in translation.flags if flag.check != ROUGH] == []
