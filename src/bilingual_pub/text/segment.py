"""The sentences of a block.

sentencex knows where sentences end in some 250 languages. Where it ends one too early or too late,
in English and Spanish, a table of rules mends its work.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from bilingual_pub.model import Run

JOINED = {
    "en": (
        # p.m., vol., No., initials and titles end no sentence by themselves
        r"\b[ap]\.\s?m\.\s+(?=[a-z(])",
        (
            r"\b(?:[Vv]ol|[Nn]o|[Nn]os|[Ss]ec|[Aa]rt|[Ff]ig|[Pp]p?|[Ee]xt|[Aa]pprox|[Ii]nc|[Tt]el)\."
            r"\s+(?=[\da-z(])"
        ),
        r"\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.\s+(?=\d)",
        (
            r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|Ste|Mt|Ft|Rep|Sen|Gov|Gen|Sgt|Lt|Col|Capt|Rev|Hon|Jr|Sr|vs)\."
            r"\s+(?=\w)"
        ),
        r"(?<![\w.])[A-Z]\.\s+(?=[A-Z])",
        r"\b(?:U\.S|U\.K|U\.N|D\.C|e\.g|i\.e|a\.k\.a)\.,?\s+(?=[a-z\d(])",
        (
            r"\bU\.S\.\s+(?=(?:[A-Z]\w+\s+)?(?:Sen|Rep|Senate|House|Congress|Supreme|District|Rep"
            r"|Department|Customs|Army|Navy|Air|Border|Postal|President|Attorney|Citizen|Immigration"
            r"|Constitution|Government|Census|Marshal|Secretary|Capitol)\w*\b)"
        ),
        r"\betc\.\)?,?\s+(?=[a-z])",
        r"[.!?]['”’\"]\s+(?=[a-z])",
        r"^[^\w\n]*\d{1,3}\.\s+(?=\w)",
    ),
    "es": (
        r"\b[ap]\.\s?m\.\s+(?=[a-zñáéíóú(])",
        r"\b[ap]\.\s(?=m\.)",
        (
            r"\b(?:[Vv]ol|[Nn]o|[Nn]úm|[Aa]rt|[Ff]ig|[Pp]ágs?|[Pp]|[Ee]xt|[Aa]prox|[Tt]el|[Tt]eléf|[Aa]v"
            r"|[Aa]vda|[Cc]d|[Cc]ol)\.\s+(?=[\da-zñáéíóúA-Z(])"
        ),
        r"\b(?:ene|feb|mar|abr|jun|jul|ago|sept?|oct|nov|dic)\.\s+(?=\d|de\b)",
        (
            r"\b(?:Sr|Sra|Sres|Srta|Dr|Dra|D|Dña|Da|Lic|Ing|Arq|Prof|Profa|Gral|Sta|Sto|Mons|Ud|Uds)"
            r"\.\s+(?=\w)"
        ),
        r"(?<![\w.])[A-ZÁÉÍÓÚ]\.\s+(?=[A-ZÁÉÍÓÚ])",
        r"\b(?:EE\.\s?UU|p\.\s?ej|a\.\s?C|d\.\s?C)\.,?\s+(?=[a-zñáéíóú\d(])",
        r"\bEE\.\s(?=UU\.)",
        r"\betc\.\)?,?\s+(?=[a-zñáéíóú])",
        r"[.!?…]['”’»\"]?\s+(?=[—–-]\s?[a-zñáéíóú])",
        r"[.!?…]['”’»\"]\s+(?=[a-zñáéíóú])",
        r"^[^\w\n]*\d{1,3}\.\s+(?=\w)",
    ),
}
"""What may stand around a border that is none; the border lies where the match ends."""

PARTED = {
    "en": (
        r"\b(?:etc|[ap]\.\s?m)\.[”’\")]?\s+(?=[A-Z]\w*\s+[a-z])",
        (
            r"\b(?:U\.S|U\.K|U\.N|D\.C)\.[”’\")]?\s+(?=(?:He|She|It|They|We|I|You|The|This|That|His|Her"
            r"|But|And|In|On|At|A|An|If|When|After|There)\b)"
        ),
    ),
    "es": (
        r"\b(?:etc|[ap]\.\s?m|EE\.\s?UU)\.[”’»\")]?\s+(?=[¿¡«“\"—]?[A-ZÁÉÍÓÚÑ]\w*[\s,])",
        r"(?<=\w{4})\.\s+(?=[¿¡«“—][A-ZÁÉÍÓÚÑ])",
    ),
}
"""What may stand around a border that sentencex does not see; the border lies at the match's end.

A name after an abbreviation can't be told from a new sentence, so a common word must follow.
"""

MISTAKEN = {lang: re.compile("|".join(rules), re.MULTILINE) for lang, rules in JOINED.items()}
MISSED = {lang: re.compile("|".join(rules)) for lang, rules in PARTED.items()}


def split_sentences(runs: Sequence[Run], lang: str) -> tuple[tuple[Run, ...], ...]:
    """A block's sentences, each with the white space that follows it; joined, they are the block.

    `lang` is a BCP 47 tag. A line break ends a sentence too.
    """
    text = "".join(run.text for run in runs)
    starts = measure_run_starts(runs)
    return tuple(
        tuple(slice_runs(runs, starts, start, end)) for start, end in find_extents(text, lang)
    )


def find_extents(text: str, lang: str) -> list[tuple[int, int]]:
    """Where each sentence of a text starts and ends; together they are the whole text.

    >>> text = "He left at 5 p.m. on Monday. She stayed."
    >>> [text[start:end] for start, end in find_extents(text, "en")]
    ['He left at 5 p.m. on Monday. ', 'She stayed.']
    """
    if not text:
        return []
    language = lang.split("-", 1)[0]
    borders = set(find_ends(text, language))
    if language in MISTAKEN:
        mistaken = {match.end() for match in MISTAKEN[language].finditer(text)}
        borders -= mistaken
        borders |= {match.end() for match in MISSED[language].finditer(text)} - mistaken
    borders |= {match.end() for match in re.finditer(r"\n+", text)} | {len(text)}
    starts = sorted({0, *borders})
    return [(a, b) for a, b in pairwise(starts) if b > a]


WINDOW = 5_000
"""Characters that sentencex is given at once. From each opening quotation mark it looks as far as
their end for the closing one, which takes the square of their number where there is none."""


def find_ends(text: str, language: str) -> Iterator[int]:
    """Where sentencex ends a sentence; counted by its pieces, which are whole.

    Of a longer text, each window begins with the sentence that the one before it may have cut off.
    """
    from sentencex import segment  # type: ignore[import-untyped]  # it carries no types

    position = 0
    while position < len(text):
        window = text[position : position + WINDOW]
        whole = list(accumulate(map(len, segment(language, window))))
        if whole and position + len(window) < len(text):
            whole.pop()
        yield from (position + end for end in whole)
        position += whole[-1] if whole else len(window)


def measure_run_starts(runs: Sequence[Run]) -> list[int]:
    """Where each run starts in the text of all, and where the last one ends."""
    return list(accumulate((len(run.text) for run in runs), initial=0))


def slice_runs(runs: Sequence[Run], starts: Sequence[int], start: int, end: int) -> Iterator[Run]:
    """The part of some runs between two places; `starts` are from `measure_run_starts`."""
    number = max(bisect_right(starts, start) - 1, 0)
    while number < len(runs) and starts[number] < end:
        run = runs[number]
        text = run.text[max(start - starts[number], 0) : end - starts[number]]
        if text:
            yield Run(text, run.marks, run.href)
        number += 1
