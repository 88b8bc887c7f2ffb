"""What a Marian model translates: said by its README, by names of files, or by its vocabulary.

Helsinki-NLP names a model's folder by its pair, `en-es` or `eng-spa`, its README repeats that in
the address to download it from, and its later READMEs have lines of their own for it. A model for
several target languages knows each by a token that it is told before the text: `>>spa<<`.
"""

import re
from collections.abc import Iterator, Sequence

from bilingual_pub.engines.argos.packages.store import OWN_CODES, Pair
from bilingual_pub.i18n import knows_language, load_cldr

IN_ADDRESS = re.compile(r"/(?:OPUS|Tatoeba)-MT-models/([^/\s()]{2,60})/")
"""Where OPUS-MT's models lie: `object.pouta.csc.fi/OPUS-MT-models/en-es/opus-2020-02-26.zip`."""

IN_LINE = re.compile(r"^[*# \t-]{0,8}(source|target) language\(s\):(.*)$", re.MULTILINE)

IN_NAME = re.compile(r"(?<![a-z])([a-z]{2,3})(?=[-_]([a-z]{2,3})(?![a-z]))")
"""Two codes beside each other; of several such the last counts, for `opus-mt-en-es` begins with
Maltese."""

PAIR_NAME = re.compile(r"[a-z]{2,3}-[a-z]{2,3}")
"""A folder that is called by its pair, as Helsinki-NLP's are."""

LABEL = re.compile(r"""^(?:\? )?["']?>>([A-Za-z][\w-]{1,30})<<["']?[ \t]*(?::|$)""", re.MULTILINE)
"""A line of a vocabulary with the token for a language."""

ISO_639_3 = {
    "arb": "ar", "cmn": "zh", "ekk": "et", "lvs": "lv", "nob": "nb", "npi": "ne", "pes": "fa",
    "swh": "sw", "zsm": "ms",
}  # fmt: skip
"""Codes of single languages that the CLDR knows as their macrolanguage (ISO 639-3)."""


def read_code(code: str) -> str:
    """The BCP 47 tag for a code of Helsinki-NLP's; empty where it is the code of no language.

    >>> [read_code(code) for code in ("spa", "en", "cmn_Hans", "pt_BR", "sla")]
    ['es', 'en', 'zh-Hans', 'pt-BR', '']
    """
    language, *parts = code.replace("_", "-").split("-")
    language = ISO_639_3.get(language.lower(), language.lower())
    if not knows_language("-".join([language, *parts])):
        return ""
    return "-".join([str(load_cldr(language).language), *parts])


def find_pair(readme: str, names: Sequence[str]) -> Pair:
    """The pair that a README says, or the first of some names; empty tags where nobody says it.

    >>> find_pair("", ["opus-2020-02-26", "opus-mt-tc-big-en-es"])
    ('en', 'es')
    >>> find_pair("download: /OPUS-MT-models/eng-spa/opus.zip", ["fr-de"])
    ('en', 'es')
    """
    return next(_find_pairs(readme, names), ("", ""))


def _find_pairs(readme: str, names: Sequence[str]) -> Iterator[Pair]:
    said = {side: codes.split() for side, codes in IN_LINE.findall(readme)}
    if all(len(said.get(side, [])) == 1 for side in ("source", "target")):
        yield from _read_pair(said["source"][0], said["target"][0])
    for name in [*dict.fromkeys(IN_ADDRESS.findall(readme)), *names]:
        for source, target in reversed(IN_NAME.findall(name.lower())):
            yield from _read_pair(source, target)


def _read_pair(source: str, target: str) -> Iterator[Pair]:
    pair = read_code(source), read_code(target)
    if all(pair) and pair[0] != pair[1]:
        yield pair


def find_labels(vocabulary: str) -> list[str]:
    """The languages that a vocabulary has a token for, as Helsinki-NLP writes them.

    >>> find_labels('">>spa<<": 1')
    ['spa']
    """
    return LABEL.findall(vocabulary)


def choose_label(labels: Sequence[str], target: str) -> str:
    """The token for a language, the one for all its regions first; empty where there is none.

    >>> choose_label(["es_MX", "spa", "fra"], "es"), choose_label(["fra"], "es")
    ('>>spa<<', '')
    """
    tags = {label: read_code(label) for label in labels}
    alike = [label for label, tag in tags.items() if tag == target]
    near = [label for label, tag in tags.items() if tag and _is_near(tag, target)]
    return next((f">>{label}<<" for label in (*alike, *near)), "")


def _is_near(tag: str, target: str) -> bool:
    """Whether one is the other with less said, so that it may stand in for it."""
    return f"{target}-".startswith(f"{tag}-") or f"{tag}-".startswith(f"{target}-")


def to_argos(tag: str) -> str:
    """Argos's own code for a BCP 47 tag, by which Argos Translate too knows the language.

    >>> to_argos("zh-Hant"), to_argos("es")
    ('zt', 'es')
    """
    return {own: code for code, own in OWN_CODES.items()}.get(tag, tag)
