"""`bilingual-pub models measure`: how good the drafts of what is installed are, in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import click

from bilingual_pub.batch import choose_settings
from bilingual_pub.cli.languages import name_pair, parse_pair
from bilingual_pub.engines import load_engines
from bilingual_pub.errors import EngineError, UsageError
from bilingual_pub.evaluation import (
    Candidate,
    Measurement,
    describe_quality,
    find_record,
    find_test_pair,
    keep_record,
    list_candidates,
    list_test_pairs,
    measure_candidate,
    read_records,
)
from bilingual_pub.i18n import _
from bilingual_pub.standard_input import STANDARD_INPUT

Measured = tuple[Candidate, Measurement]

CLEARLY_BETTER = 1.0
"""chrF; on 200 sentences, less may be chance."""


@click.command(
    "measure",
    help=_(
        "Measure how good the drafts of each installed package and engine are: translate 200"
        " sentences of notices, and compare them with the translations of a person. Name a language"
        " pair such as en-es, a package by its folder, or an engine to measure no others."
    ),
    options_metavar=_("[OPTIONS]"),
)
@click.argument("what", metavar=_("[PAIR-OR-PACKAGE]"), required=False)
def measure(what: str | None) -> None:
    """Measure, print a line for each, and say which is better than the one in use."""
    measured: list[Measured] = []
    failed: EngineError | None = None
    for candidate in choose_candidates(what):
        try:
            found = measure_candidate(candidate)
        except EngineError as error:
            failed = failed or error
            continue
        keep_record(candidate, found)
        measured.append((candidate, found))
        click.echo(
            f"{'-'.join(candidate.pair)}\t{candidate.engine} {found.version}\t{judge(found)}\t"
            + _("{count} words a second").format(count=f"{found.words_per_second:,.0f}")
        )
    for line in advise(measured):
        click.echo(line)
    if failed:
        raise failed


def list_here() -> list[Candidate]:
    """What can be measured, as the settings of this folder have it.

    Raises:
        InputError: the settings say something that an engine does not know.
    """
    return list(list_candidates(load_engines(choose_settings(STANDARD_INPUT).settings.engine)))


def choose_candidates(what: str | None) -> list[Candidate]:
    """Those that are meant: by a pair, a package's folder or an engine; all where nobody says.

    Raises:
        EngineError: none of them is installed, or there is no test set.
        UsageError: nothing is called that.
    """
    here = list_here()
    if what is None:
        chosen = here
    else:
        chosen = [one for one in here if what in {one.folder, one.engine}]
        chosen = chosen or _choose_by_pair(what, here)
    if not chosen:
        raise EngineError(
            _(
                "Nothing that can be measured is installed. To install a package, run:"
                " bilingual-pub models install en-es"
            )
        )
    return chosen


def _choose_by_pair(what: str, here: Sequence[Candidate]) -> list[Candidate]:
    wanted = parse_pair(what)
    served = find_test_pair(wanted)
    if served is None:
        raise UsageError(
            _("There is no test set for {pair}. There is one for: {pairs}.").format(
                pair=name_pair(*wanted), pairs=", ".join(map("-".join, list_test_pairs()))
            )
        )
    return [one for one in here if find_test_pair(one.pair) == served]


def judge(found: Measurement) -> str:
    """A measurement in a few words: `chrF 59.2, needs a careful reader`."""
    return f"chrF {found.chrf:.1f}, {describe_quality(found.chrf)}"


def advise(measured: Sequence[Measured]) -> Iterator[str]:
    """A sentence for each pair of which something better is installed than what is used."""
    for pair in dict.fromkeys(candidate.pair for candidate, _found in measured):
        rivals = [(one, found) for one, found in measured if one.pair == pair]
        used, now = next((rival for rival in rivals if rival[0].used), rivals[0])
        best, better = max(rivals, key=lambda rival: rival[1].chrf)
        if better.chrf - now.chrf < CLEARLY_BETTER:
            continue
        remedy = (
            f"bilingual-pub models remove {used.folder}"
            if best.engine == used.engine
            else f"bilingual-pub export ARTICLE --engine {best.engine}"
        )
        yield _("{better} is better than {used}, which is used. To use it, run: {command}").format(
            better=f"{best.engine} {better.version}",
            used=f"{used.engine} {now.version}",
            command=remedy,
        )


def judge_packages(known: Iterable[Measured]) -> Mapping[str, str]:
    """What is known of the installed packages, in words, by the names of their folders."""
    return {one.folder: judge(found) for one, found in known if one.folder}


def list_other_lines(known: Iterable[Measured]) -> Iterator[str]:
    """A line for each engine that has no packages, and was measured as it is now."""
    for one, found in known:
        if not one.folder:
            yield (
                f"{'-'.join(one.pair)}\t{one.engine} {found.version}\t\t{name_pair(*one.pair)}\t"
                f"\t{judge(found)}"
            )


def list_known() -> list[Measured]:
    """What was measured, and is here as it was then."""
    records = read_records()
    here = list_here() if records else []
    return [(one, found) for one in here if (found := find_record(one, records))]
