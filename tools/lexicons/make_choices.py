"""Make `choices.tsv`: the translation that people chose, where Apertium's dictionary has another.

    python tools/lexicons/make_choices.py PARALLEL_FOLDER OUT/choices.tsv OUT/reflexive.txt

The English goes through the engine's own first half, the Spanish through Apertium's analyzer and
tagger; the lemmas of both are aligned by eflomal (GPL, needed for making the table only: `pip
install eflomal`), and where the links of both directions agree they are counted. Only counts leave
this script, no sentence. A word is chosen if it stands at least `LEAST` times, `RATIO` times as
often as what Apertium takes, and for `SHARE` of all places where the English word stands.

A twentieth of the news (`is_held_back`) and every line of a test set is left out.
"""

import sys
import tempfile
import zlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bilingual_pub.engines.apertium.install import find_mode_files, read_programs
from bilingual_pub.engines.apertium.modes import TABLES, split_mode
from bilingual_pub.engines.apertium.pipeline import Pipeline
from bilingual_pub.engines.apertium.readings import Readings
from bilingual_pub.engines.apertium.stream import add_odd_parts, compose_stream
from bilingual_pub.engines.apertium.tagger import Tagger, read_weights
from bilingual_pub.engines.apertium.units import parse_reading, parse_units
from bilingual_pub.engines.apertium.unknown import UnknownWords, read_unknown_words
from bilingual_pub.model import Run

SOURCES = {
    "wmt-newstest2008-2011": 20_000,
    "globalvoices-pivot": 4_000,
    "tatoeba": 16_000,
    "tico19-nontest": 1_000,
    "ud-pud": 1_000,
    "xquad": 2_500,
    "oldi-seed": 6_000,
    "mt-geneval": 3_000,
    "ifrc-epidemic-toolkit": 2_500,
    "europarl-sample": 5_000,
    "vita-min": 2_500,
    "housing-bloom": 1_400,
    "login-gov-site": 800,
    "simplereport": 300,
    "eff-ssd": 1_000,
}
"""Which files, and how many lines of each at the most."""

NEWS = "wmt-newstest2008-2011"
LEAST, RATIO, SHARE = 5, 1.5, 0.15
DENYING = ("un", "dis", "non")
"""How an English word begins that denies: a translation that does not deny too is never taken."""
OPEN = frozenset({"n", "vblex", "adj", "adv"})
LONGEST = 90

Word = tuple[str, str]


class Seen(NamedTuple):
    """What was counted: links, the genders of Spanish nouns, and what Apertium takes."""

    links: dict[Word, Counter[Word]]
    genders: dict[Word, Counter[str]]
    taken: dict[Word, Counter[str]]
    several: set[Word]


def is_held_back(english: str) -> bool:
    """Whether a line of news is left for measuring."""
    return zlib.crc32(english.encode()) % 20 == 0


def read_rejected() -> frozenset[Word]:
    """The words whose choice was read and rejected."""
    text = Path(__file__).with_name("rejected.txt").read_text(encoding="utf-8")
    entries = ";".join(line for line in text.splitlines() if not line.startswith("#")).split(";")
    return frozenset((one.strip().rpartition(" ")[0], one.rpartition(" ")[2]) for one in entries)


def is_sound(word: Word, best: str, now: str, number: int, rejected: Collection[Word]) -> bool:
    """Whether a counted choice may go into the table."""
    denies = word[0].startswith(DENYING) and best[:2] != now[:2]
    longer = "#" in best and best != "convertirse# en"
    return number >= LEAST and word not in rejected and not denies and not longer


def read_pairs(folder: Path) -> Iterator[tuple[str, str]]:
    """The pairs of lines that are counted."""
    for name, most in SOURCES.items():
        lines = (folder / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
        pairs = [(one, two) for one, _, two in (line.partition("\t") for line in lines) if two]
        kept = [one for one in dict.fromkeys(pairs) if name != NEWS or not is_held_back(one[0])]
        yield from kept[:: max(1, len(kept) // most)]


def write_stream(text: str) -> str:
    """A line as the engine sends it."""
    return compose_stream(text, [Run(text)], add_odd_parts(text, ()))


def read_english(lines: Sequence[str]) -> list[list[tuple[Word, list[str]]]]:
    """The words of each line with the translations that Apertium has for them."""
    mode = split_mode(read_programs(find_mode_files()["en", "es"]))
    assert mode is not None  # noqa: S101 - the installed mode is the one that the stages know
    tables = TABLES / "en-es"
    words = read_unknown_words(tables / "unknown.tsv.gz", tables / "unknown-civic.tsv")
    tagger = Tagger(read_weights(tables / "readings.tsv.gz"))
    readings = Readings(
        tagger,
        UnknownWords(words),
        None,
        reorders=True,
        completes=True,
        inserts_that=True,
        marks_commands=True,
    )
    with Pipeline(mode.analysis) as analysis, Pipeline(mode.transfer) as transfer:
        streams = transfer.answers(
            readings.rewrite(analysis.answers([write_stream(line) for line in lines]))
        )
    return [
        [(get_word(unit.parts[0]), list(unit.parts[1:])) for unit in parse_units(stream)[0]]
        for stream in streams
    ]


def read_spanish(lines: Sequence[str]) -> list[list[tuple[Word, tuple[str, ...]]]]:
    """The words of each line with their tags; reflexive verbs as such."""
    programs = read_programs(find_mode_files()["es", "en"])
    with Pipeline(programs[:4]) as analysis:
        streams = analysis.answers([write_stream(line) for line in lines])
    found = []
    for stream in streams:
        raw = [unit.parts[0] for unit in parse_units(stream)[0]]
        words = []
        for place, reading in enumerate(raw):
            read = parse_reading(reading)
            lemma = read.lemma.lower()
            after = raw[place + 1] if place + 1 < len(raw) else ""
            before = raw[place - 1] if place else ""
            if (
                read.pos == "vblex"
                and (after.startswith("se<prn><enc>") or before.startswith("se<prn><pro>"))
                and not lemma.partition("#")[0].endswith("se")
            ):
                head, mark, queue = lemma.partition("#")
                lemma = f"{head}se{mark}{queue}"
            words.append(((lemma, read.pos), read.tags))
        found.append(words)
    return found


def get_word(reading: str) -> Word:
    """The word that a reading is of, in small letters, with its part of speech."""
    read = parse_reading(reading)
    return read.lemma.lower(), read.pos


def write_token(word: Word, *, plain: bool = False) -> str:
    """A word for the aligner; `plain` without the pronoun of a reflexive verb."""
    lemma, pos = word
    if plain and pos == "vblex":
        lemma = lemma.replace("se#", "#").removesuffix("se")
    return f"{lemma.replace(' ', '_') or '-'}|{pos}"


def align(english: Sequence[Sequence[Word]], spanish: Sequence[Sequence[Word]]) -> list[set[str]]:
    """The links of each pair that both directions have, as `3-4`."""
    import eflomal  # type: ignore[import-not-found]

    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in ("en", "es", "forward", "reverse")]
        for path, lines, plain in ((paths[0], english, False), (paths[1], spanish, True)):
            path.write_text(
                "".join(
                    " ".join(write_token(word, plain=plain) for word in line) + "\n"
                    for line in lines
                ),
                encoding="utf-8",
            )
        with paths[0].open(encoding="utf-8") as one, paths[1].open(encoding="utf-8") as other:
            eflomal.Aligner().align(
                one,
                other,
                links_filename_fwd=str(paths[2]),
                links_filename_rev=str(paths[3]),
                quiet=True,
            )
        both = [path.read_text(encoding="utf-8").split("\n") for path in paths[2:]]
    return [set(f.split()) & set(r.split()) for f, r in zip(*both, strict=True)]


def count(pairs: Sequence[tuple[str, str]]) -> Seen:
    """Count what was aligned with what."""
    english = read_english([one for one, _other in pairs])
    spanish = read_spanish([other for _one, other in pairs])
    both = [
        (one, other)
        for one, other in zip(english, spanish, strict=True)
        if one and other and len(one) <= LONGEST and len(other) <= LONGEST
    ]
    links = align(
        [[word for word, _ in one] for one, _ in both],
        [[word for word, _ in other] for _, other in both],
    )
    seen = Seen(defaultdict(Counter), defaultdict(Counter), defaultdict(Counter), set())
    for (one, other), linked in zip(both, links, strict=False):
        places = {int(a): int(b) for a, _, b in (link.partition("-") for link in sorted(linked))}
        for place, (word, candidates) in enumerate(one):
            if candidates and candidates[0][:1] not in {"@", "*", ""}:
                first = get_word(candidates[0])
                if first[1] == word[1]:
                    seen.taken[word][first[0]] += 1
                if len(candidates) > 1:
                    seen.several.add(word)
            target = places.get(place)
            if target is None or target >= len(other):
                seen.links[word]["", ""] += 1
                continue
            found, tags = other[target]
            seen.links[word][found] += 1
            for gender in ("m", "f", "mf"):
                seen.genders[found][gender] += gender in tags[1:]
    return seen


def probe_generator(units: Sequence[str]) -> list[bool]:
    """Whether Apertium's generator has each unit."""
    mode = split_mode(read_programs(find_mode_files()["en", "es"]))
    assert mode is not None  # noqa: S101 - the installed mode is the one that the stages know
    with Pipeline(mode.generation) as generator:
        return [not answer.startswith(("#", "*", "@")) for answer in generator.answers(units)]


def write_probe(word: Word, gender: str) -> str:
    """A unit that the generator knows if it has the word."""
    lemma, pos = word
    head, mark, queue = lemma.partition("#")
    if pos == "n":
        tags = f"<n><{gender}><sg>"
    elif pos == "vblex":
        head, tags = head.removesuffix("se"), "<vblex><inf>"
    elif pos == "adj":
        tags = f"<adj><{'mf' if gender == 'mf' else 'm'}><sg>"
    else:
        tags = "<adv>"
    return f"^{head}{tags}{mark}{queue}$"


def main() -> None:
    """Count, choose, write."""
    folder, target, reflexive = map(Path, sys.argv[1:4])
    seen = count(list(read_pairs(folder)))
    genders = {
        word: max(counts, key=counts.__getitem__) if any(counts.values()) else ""
        for word, counts in seen.genders.items()
    }
    wanted = sorted(
        {
            found
            for word, counts in seen.links.items()
            if word[1] in OPEN
            for found, number in counts.items()
            if found[1] == word[1] and number >= LEAST and (found[1] != "n" or genders[found])
        }
    )
    probes = [write_probe(word, genders[word]) for word in wanted]
    good = {word for word, ok in zip(wanted, probe_generator(probes), strict=True) if ok}
    rows, rejected = [], read_rejected()
    for word, counts in sorted(seen.links.items()):
        same = {
            found: number
            for found, number in counts.items()
            if found in good and found[1] == word[1]
        }
        if not same or not seen.taken[word]:
            continue
        best = max(sorted(same), key=same.__getitem__)
        now = seen.taken[word].most_common(1)[0][0]
        number, rival = same[best], counts[now, word[1]]
        if best[0] == now and word not in seen.several:
            continue
        if best[0] != now and number < RATIO * rival:
            continue
        if number >= SHARE * sum(counts.values()) and is_sound(
            word, best[0], now, number, rejected
        ):
            rows.append(
                (word, best, genders[best] if word[1] in {"n", "adj"} else "", now, number, rival)
            )
    write_rows(rows, target)
    verbs = sorted(
        {
            best[0]
            for _word, best, *_ in rows
            if best[1] == "vblex" and best[0].partition("#")[0].endswith("se")
        }
        | {"quedarse", "quejarse"}
    )
    known = probe_generator(
        [f"^{verb.partition('#')[0]}<vblex><pron><ifi><p3><sg>$" for verb in verbs]
    )
    reflexive.write_text(
        "".join(f"{verb}\n" for verb, ok in zip(verbs, known, strict=True) if ok), encoding="utf-8"
    )
    print(f"{len(rows)} choices, {sum(1 for row in rows if row[1][0] != row[3])} change a word")


def write_rows(rows: Sequence[tuple[Word, Word, str, str, int, int]], target: Path) -> None:
    """The table, and beside it what it was chosen by, for the eye."""
    head = (
        "# Counted in aligned text by tools/lexicons/. English, part of speech, Spanish, gender.\n"
    )
    target.write_text(
        head
        + "".join(
            f"{word}\t{pos}\t{best[0]}\t{gender}\n" for (word, pos), best, gender, *_ in rows
        ),
        encoding="utf-8",
    )
    target.with_suffix(".counts.tsv").write_text(
        "".join(
            f"{number}\t{word}\t{pos}\t{now}\t{best[0]}\t{rival}\n"
            for (word, pos), best, _gender, now, number, rival in sorted(
                rows, key=lambda row: -row[4]
            )
        ),
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
