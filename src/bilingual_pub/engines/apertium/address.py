"""How a text speaks to its reader: usted or tú; never vosotros, which the Americas do not say.

Apertium takes “you” for tú, and “your” for vuestro. The forms are changed before the generator
writes them, so that verbs, pronouns and possessives change together.
"""

import re
from collections.abc import Sequence
from typing import Literal

from bilingual_pub.engines.apertium.units import Unit

Address = Literal["formal", "informal"]

FORMAL: Address = "formal"
INFORMAL: Address = "informal"

VERB = re.compile(
    r"(<(?:vblex|vbser|vbhaver|vbmod|vaux|vbdo)>(?:<pron>)?"
    r"<(?:pri|prs|ifi|pii|fti|cni|pis|imp)>)<p2><(sg|pl)>"
)
YOUR = re.compile(r"^([Vv])uestro<det><pos><\w+><(sg|pl|sp)>")
YOURS = re.compile(r"^([Ee])l vuestro<prn><pos>")
YOU = re.compile(r"^([Pp])rpers<prn><tn><p2><\w+><(?:sg|pl)>")
TI = re.compile(r"^ti<prn><tn><p2><\w+><sg>")
PRONOUN = re.compile(r"<prn><(pro|enc)>(<ref>)?<p2><\w+><(?:sg|pl)>")


def address_reader(units: Sequence[Unit], address: Address) -> list[Unit]:
    """The units with the reader addressed as is wanted."""
    change = make_formal if address == FORMAL else make_informal
    return [
        unit._replace(parts=(change(unit.parts[0]),)) if needs_change(unit.parts[0]) else unit
        for unit in units
    ]


def needs_change(reading: str) -> bool:
    """Whether a word is of the second person."""
    return "<p2>" in reading or "uestro<" in reading


def make_formal(reading: str) -> str:
    """A word of the second person as usted has it.

    >>> make_formal("tener<vblex><pri><p2><sg>"), make_formal("Vuestro<det><pos><m><pl>")
    ('tener<vblex><pri><p3><sg>', 'Suyo<det><pos><mf><pl>')
    """
    reading = VERB.sub(r"\1<p3><\2>", reading)
    reading = YOUR.sub(lambda m: f"{'S' if m[1] == 'V' else 's'}uyo<det><pos><mf><{m[2]}>", reading)
    reading = YOURS.sub(r"\1l suyo<prn><pos>", reading)
    reading = TI.sub("prpers<prn><tn><p3><mf><sg>", reading)
    reading = YOU.sub(r"\1rpers<prn><tn><p3><mf><sg>", reading)
    return PRONOUN.sub(
        lambda m: f"<prn><{m[1]}><ref><p3><mf><sp>" if m[2] else f"<prn><{m[1]}><p3><mf><sg>",
        reading,
    )


def make_informal(reading: str) -> str:
    """A word of the second person as tú has it; a verb of several persons as ustedes.

    >>> make_informal("tener<vblex><pri><p2><pl>"), make_informal("vuestro<det><pos><m><sg>")
    ('tener<vblex><pri><p3><pl>', 'tuyo<det><pos><mf><sg>')
    """
    reading = VERB.sub(lambda m: f"{m[1]}<{'p3' if m[2] == 'pl' else 'p2'}><{m[2]}>", reading)
    reading = YOUR.sub(lambda m: f"{'T' if m[1] == 'V' else 't'}uyo<det><pos><mf><{m[2]}>", reading)
    return YOURS.sub(r"\1l tuyo<prn><pos>", reading)
