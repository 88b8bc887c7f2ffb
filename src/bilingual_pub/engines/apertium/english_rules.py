"""Rules of English between neighboring words that Apertium's own grammar lacks.

Each sees the words just before the generator writes them, and says in its docstring what it mends.
"""

from collections.abc import Sequence

from bilingual_pub.engines.apertium.units import (
    Unit,
    lower_first,
    match_case,
    parse_reading,
)

EARLY = frozenset({"never", "also", "already", "always", "only", "neither"})
"""Adverbs that stand between a subject and its verb."""

SUBJECT_VERBS = frozenset({"vbser", "vaux", "vbmod"})
FINITE = frozenset({"pres", "pri", "past"})
FAR = 7
BE = "be<vblex>"
JOINT = "_"
"""Between the words of a lemma that is written as several (see `english_forms`)."""

YOU, THIRD = ("prn", "subj", "p2"), ("prn", "subj", "p3")
IT = "prpers<prn><subj><p3><nt><sg>"
YOUR_READER = ("prpers<prn><subj><p2>", "prpers<prn><obj><p2>")
HIS = frozenset({"his", "her", "its", "their"})


def apply_rules(units: Sequence[Unit]) -> list[Unit]:
    """The units after every rule."""
    whole = list(units)
    for rule in RULES:
        whole = rule(whole)
    return whole


def is_subject(unit: Unit) -> bool:
    """Whether a word is a pronoun that is a subject."""
    return "prpers<prn><subj>" in unit.parts[0].lower()


def say_be(units: Sequence[Unit]) -> list[Unit]:
    """A verb of more words that begins with be (hay que, estar a punto de) has the forms of be.

    >>> [unit.parts[0] for unit in say_be([Unit("", "", ("be<vblex><past># about to",))])]
    ['be<vbser><past><p3><sg>', 'about_to<adv>']
    """
    whole: list[Unit] = []
    for unit in units:
        head, mark, rest = unit.parts[0].partition("# ")
        if not mark or not head.lower().startswith(BE):
            whole.append(unit)
            continue
        form = head[len(BE) :]
        person = "<p3><sg>" if form in {"<past>", "<pri>"} else ""
        whole.append(unit._replace(parts=(f"{head[:2]}<vbser>{form}{person}",)))
        pos = "adv" if " " in rest else "adj"
        whole.append(Unit(" ", unit.bound, (f"{rest.replace(' ', JOINT)}<{pos}>",)))
    return whole


def say_many(units: Sequence[Unit]) -> list[Unit]:
    """What can be counted is many, not a lot of.

    >>> say_many([Unit("", "", ("A lot of<det><qnt><pl>",))])[0].parts
    ('Many<det><qnt><pl>',)
    """
    return [
        unit._replace(parts=(match_case(unit.parts[0], "many<det><qnt><pl>"),))
        if unit.parts[0].lower() == "a lot of<det><qnt><pl>"
        else unit
        for unit in units
    ]


def put_subject_first(units: Sequence[Unit]) -> list[Unit]:
    """“Never it said” is it never said; before a form of be the adverb stays.

    >>> units = [Unit("", "", ("Never<adv>",)), Unit(" ", "", ("prpers<prn><subj><p3><nt><sg>",))]
    >>> said = Unit(" ", "", ("say<vblex><past>",))
    >>> [unit.parts[0] for unit in put_subject_first([*units, said])]
    ['Prpers<prn><subj><p3><nt><sg>', 'never<adv>', 'say<vblex><past>']
    """
    whole = list(units)
    for place in range(len(whole) - 2):
        adverb, subject, verb = whole[place : place + 3]
        read = parse_reading(adverb.parts[0])
        if read.pos != "adv" or read.lemma.lower() not in EARLY or adverb.kept:
            continue
        if not is_subject(subject) or parse_reading(verb.parts[0]).pos != "vblex":
            continue
        if subject.blank != " " or verb.blank != " ":
            continue
        first = match_case(adverb.parts[0], subject.parts[0])
        small = lower_first(adverb.parts[0])
        whole[place] = subject._replace(blank=adverb.blank, parts=(first,))
        whole[place + 1] = adverb._replace(blank=" ", parts=(small,))
    return whole


def agree_with_subject(units: Sequence[Unit]) -> list[Unit]:
    """Behind “you” a verb has no -s, and behind “it” it has one.

    >>> units = [Unit("", "", ("prpers<prn><subj><p2><mf><sp>",))]
    >>> agree_with_subject([*units, Unit(" ", "", ("have<vblex><pri><p3><sg>",))])[1].parts
    ('have<vblex><pres>',)
    """
    whole = list(units)
    for place in range(1, len(whole)):
        verb = whole[place].parts[0]
        back = place - 1
        while back and parse_reading(whole[back].parts[0]).pos == "adv":
            back -= 1
        tags = parse_reading(whole[back].parts[0]).tags
        if tags[:3] == YOU:
            verb = verb.replace("<pri><p3><sg>", "<pres>").replace("<past><p3><sg>", "<past>")
        elif tags[:3] == THIRD and tags[-1:] == ("sg",):
            verb = verb.replace("<vblex><pres>", "<vblex><pri><p3><sg>")
        whole[place] = whole[place]._replace(parts=(verb,))
    return whole


def say_your(units: Sequence[Unit]) -> list[Unit]:
    """Beside “you”, and behind a verb that commands, it is “your”: present your card.

    >>> units = [Unit("", "", ("Present<vblex><pres>",)), Unit(" ", "", ("its<det><pos><sg>",))]
    >>> say_your(units)[1].parts
    ('your<det><pos><sg>',)
    """
    whole = list(units)
    told = any(unit.parts[0].lower().startswith(YOUR_READER) for unit in units)
    for place in range(len(whole)):
        read = parse_reading(whole[place].parts[0])
        if read.lemma.lower() not in HIS or read.tags[:2] != ("det", "pos"):
            continue
        back = max(place - 1, 0)
        while back and parse_reading(whole[back].parts[0]).pos in {"pr", "adv"}:
            back -= 1
        if told or is_addressed(whole, back):
            tags = whole[place].parts[0].partition("<")[2]
            your = match_case(whole[place].parts[0], f"your<{tags}")
            whole[place] = whole[place]._replace(parts=(your,))
    return whole


def is_addressed(units: Sequence[Unit], place: int) -> bool:
    """Whether the verb at a place is one of “you”, or commands."""
    verb = parse_reading(units[place].parts[0])
    if verb.pos not in {"vblex", "vbmod", "vbser"} or not {"pres", "inf", "imp"} & set(verb.tags):
        return False
    if place == 0 or (units[place - 1].parts[0][:1] in ",." and "pres" in verb.tags):
        return "pres" in verb.tags or "imp" in verb.tags
    for back in range(place - 1, max(place - FAR, -1), -1):
        read = parse_reading(units[back].parts[0])
        if read.tags[:2] == YOU[:2]:
            return read.tags[:3] == YOU
        if read.pos in {"n", "np", "cm", "sent", ""}:
            return False
    return False


def ask_with_do(units: Sequence[Unit]) -> list[Unit]:
    """A question that begins with you and a verb begins with “do”, or with a form of be.

    >>> [unit.parts[0] for unit in ask_with_do([
    ...     Unit("", "", ("Prpers<prn><subj><p2><mf><sp>",)), Unit(" ", "", ("have<vblex><pres>",)),
    ...     Unit("", "", ("?<sent>",))])]
    ['Do<vbdo><pres>', 'prpers<prn><subj><p2><mf><sp>', 'have<vblex><inf>', '?<sent>']
    """
    ends = [place for place, unit in enumerate(units) if unit.parts[0] == "?<sent>"]
    if len(ends) != 1 or len(units) < 3 or any(unit.parts[0] == ".<sent>" for unit in units[:-1]):  # noqa: PLR2004
        return list(units)
    subject, verb = units[0], units[1]
    read = parse_reading(verb.parts[0])
    if parse_reading(subject.parts[0]).tags[:3] != YOU or verb.blank != " ":
        return list(units)
    small = lower_first(subject.parts[0])
    if read.pos == "vblex" and read.tags[1:2] in {("pres",), ("past",)}:
        do = match_case(subject.parts[0], f"do<vbdo><{read.tags[1]}>")
        bare = verb.parts[0].replace(f"<{read.tags[1]}>", "<inf>")
        first = Unit(subject.blank, subject.bound, (do,))
        rest = verb._replace(parts=(bare,))
    elif read.pos in SUBJECT_VERBS or read.pos == "vbhaver":
        first = verb._replace(
            blank=subject.blank, parts=(match_case(subject.parts[0], verb.parts[0]),)
        )
        return [first, subject._replace(blank=" ", parts=(small,)), *units[2:]]
    else:
        return list(units)
    return [first, subject._replace(blank=" ", parts=(small,)), rest, *units[2:]]


def start_with_gerund(units: Sequence[Unit]) -> list[Unit]:
    """An infinitive that is the subject of a sentence is a gerund: smoking is bad.

    >>> smoke, be = Unit("", "", ("Smoke<vblex><inf>",)), Unit(" ", "", ("be<vbser><pri><p3><sg>",))
    >>> start_with_gerund([smoke, be])[0].parts
    ('Smoke<vblex><ger>',)
    """
    if not units or "<vblex><inf>" not in units[0].parts[0]:
        return list(units)
    for unit in units[1:FAR]:
        read = parse_reading(unit.parts[0])
        if unit.blank.strip() or read.pos in {"sent", "cm", "rel", "cnjsub", "cnjadv"}:
            break
        if read.pos in SUBJECT_VERBS and (FINITE & set(read.tags) or read.pos == "vaux"):
            gerund = units[0].parts[0].replace("<vblex><inf>", "<vblex><ger>")
            return [units[0]._replace(parts=(gerund,)), *units[1:]]
    return list(units)


def command_without_subject(units: Sequence[Unit]) -> list[Unit]:
    """“It do not open” is a command that Apertium gave a subject: do not open.

    >>> units = [Unit("", "", ("Prpers<prn><subj><p3><nt><sg>",))]
    >>> command_without_subject([*units, Unit(" ", "", ("do<vbdo><pres>",))])[0].parts
    ('Do<vbdo><pres>',)
    """
    whole: list[Unit] = []
    for unit in units:
        it = whole and whole[-1].parts[0].lower() == IT
        fresh = len(whole) < 2 or parse_reading(whole[-2].parts[0]).pos in {"sent", "cm"}  # noqa: PLR2004
        if it and fresh and unit.parts[0].startswith("do<vbdo><pres>"):
            first = whole.pop()
            do = match_case(first.parts[0], unit.parts[0])
            unit = Unit(first.blank, unit.bound, (do,))  # noqa: PLW2901 - it takes the place
        whole.append(unit)
    return whole


RULES = (
    command_without_subject,
    say_be,
    say_many,
    put_subject_first,
    agree_with_subject,
    say_your,
    ask_with_do,
    start_with_gerund,
)
"""In their order."""
