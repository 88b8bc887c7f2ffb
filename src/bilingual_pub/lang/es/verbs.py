"""The forms of Spanish verbs."""

from collections.abc import Mapping

ENDINGS = """
    ar er ir ando iendo ado ada ados adas ido ida idos idas o as a amos áis an es e emos éis en imos
    aba abas ábamos aban ía ías íamos ían é aste ó aron í iste ió isteis ieron ieras iera iéramos
    ieran ara aras áramos aran aré arás ará aremos arán aría arías aríamos arían eré erás erá eremos
    erán ería erían iré irás irá iremos irán iría irían ás á án
"""
"""Of all three conjugations; a stem with the wrong one is no word, so it is never met."""

PRONOUNS = "(?:me|te|se|nos|l[aeo]s?)?"
"""What Spanish hangs on the end of a verb: `echarle`."""


def expand_verb(verb: str, row: Mapping[str, str]) -> str:
    """A pattern for all forms of a verb: its own, and those of its stems with any ending.

    >>> expand_verb("echar", {}).startswith("(?:ech)(?:ar|er|")
    True
    """
    stems = row["stems"].split() if row else [verb[:-2]]
    regular = [f"(?:{'|'.join(stems)})(?:{'|'.join(ENDINGS.split())}){PRONOUNS}"] if stems else []
    return "|".join([*row.get("forms", "").split(), *regular])
