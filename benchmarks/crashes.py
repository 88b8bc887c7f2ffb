"""An export that is killed at random moments, or whose disk is full, over a folder of older files.

    python benchmarks/crashes.py [MOMENTS [DISKS [INTERRUPTS]]]

Four short articles, two workers, an empty cache; each time the older files are put back first. The
kill (SIGKILL) hits the command and its workers together, the command alone, or one worker. Then
every file must be, byte for byte, the old one or the one of an undisturbed run; no process may be
left after two seconds; and the same command with `--resume` must finish. The disks are of memory
(tmpfs), with random room on them, and hold the output, its records, the summary and the cache.
Interrupts are Ctrl-C (SIGINT) at random moments, to all processes as from a terminal.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from random import Random
from statistics import median

from crash_scene import Found, Scene, prepared
from full_disk import exported_to

MOMENTS, DISKS, INTERRUPTS, ARTICLES = 200, 50, 30, 4

SECONDS_LEFT = 2.0
"""How long a process may outlive the command that was killed."""


@dataclass(slots=True)
class Tally:
    """What kills of one kind have left."""

    moments: int = 0
    over: int = 0
    old: int = 0
    new: int = 0
    other: list[str] = field(default_factory=list)
    left_over: int = 0
    left_after: int = 0
    processes: list[str] = field(default_factory=list)
    done: int = 0
    redone: int = 0
    twice: int = 0
    articles: int = 0

    def line(self, kind: str) -> str:
        """Its line of the table."""
        cells = (
            *(kind, self.moments, self.over, self.old, self.new, len(self.other)),
            *(self.left_over, self.left_after, len(self.processes), self.done),
            *(f"{self.redone / max(1, self.articles):.0%}", self.twice),
        )
        return f"| {' | '.join(map(str, cells))} |"


HEAD = (
    "| killed | moments | of them after its end | files old | new | neither"
    " | left half written | after the next run | processes left | next run finished"
    " | articles made in it | of them finished before |"
)


def all_of_it(_scene: Scene, command: subprocess.Popen[str], _chance: Random) -> None:
    """Kill the command and its workers, as when the power fails; Apertium has its own group."""
    with suppress(ProcessLookupError):
        os.killpg(command.pid, signal.SIGKILL)


def command_alone(_scene: Scene, command: subprocess.Popen[str], _chance: Random) -> None:
    """Kill the command; its workers must notice."""
    command.kill()


def one_worker(scene: Scene, _command: subprocess.Popen[str], chance: Random) -> None:
    """Kill a worker; the command must go on as if nothing had happened."""
    if workers := scene.workers():
        with suppress(ProcessLookupError):
            os.kill(chance.choice(workers), signal.SIGKILL)


Kill = Callable[[Scene, subprocess.Popen[str], Random], None]

KILLS: dict[str, Kill] = {
    "all processes": all_of_it,
    "the command": command_alone,
    "a worker": one_worker,
}


def killed_at(scene: Scene, wait: float, kill: Kill, chance: Random, tally: Tally) -> float:
    """Kill an export after so many seconds, and look at everything; how long it ran."""
    scene.set_back()
    start = time.monotonic()
    with scene.begun() as command:
        time.sleep(wait)
        tally.over += command.poll() is not None
        kill(scene, command, chance)
        _listed, said = command.communicate(timeout=600)
        seconds = time.monotonic() - start
    if kill is one_worker and (command.returncode, said) != (0, ""):
        tally.other.append(f"exit code {command.returncode}: {said}")
    tally.processes += scene.left_behind(SECONDS_LEFT).values()
    found = scene.found()
    add(tally, found)
    code, told = scene.resumed()
    after = scene.found()
    tally.done += code == 0 and after.new == len(scene.new) and not after.other
    tally.left_after += len(after.left_over)
    made = {name for name, status in told.items() if status == "made"}
    tally.articles += len(told)
    tally.redone += len(made)
    tally.twice += len(made & found.finished)
    return seconds


def add(tally: Tally, found: Found) -> None:
    """Add what was found right after a kill."""
    tally.moments += 1
    tally.old += found.old
    tally.new += found.new
    tally.other += found.other
    tally.left_over += len(found.left_over)


def kills(scene: Scene, moments: int) -> bool:
    """Print a table of so many kills; whether all went well.

    A moment after the end of the export is looked at too, and another is drawn.
    """
    chance = Random(moments)  # noqa: S311 - the same moments every time
    tallies = {kind: Tally() for kind in KILLS}
    usual = scene.seconds
    kinds = cycle(KILLS)
    while (hit := sum(tally.moments - tally.over for tally in tallies.values())) < moments:
        kind = next(kinds)
        seconds = killed_at(scene, chance.random() * usual, KILLS[kind], chance, tallies[kind])
        # Other programs may be at work: how long it takes now is what the last whole one took.
        if KILLS[kind] is one_worker:
            usual = seconds
        print(hit, kind, f"{seconds:.1f} s", file=sys.stderr)
    print(HEAD)
    print("|---" * (HEAD.count("|") - 1) + "|")
    for kind, tally in tallies.items():
        print(tally.line(kind))
    wrong = [text for tally in tallies.values() for text in (*tally.other, *tally.processes)]
    print(*wrong, sep="\n", end="\n" if wrong else "")
    finished = all(tally.done == tally.moments and not tally.twice for tally in tallies.values())
    return not wrong and finished


def full_disks(scene: Scene, disks: int) -> bool:
    """Print what became of exports to disks that were nearly full; whether all went well."""
    chance = Random(0)  # noqa: S311 - the same disks every time
    ends = [exported_to(scene, chance) for _disk in range(disks)]
    told = sum(end.code != 0 for end in ends)
    wrong = [text for end in ends for text in end.faults]
    print(f"Disks: {disks}; an error told: {told}; all of it fitted: {disks - told};", end=" ")
    print(f"files old: {sum(end.found.old for end in ends)};", end=" ")
    print(f"new: {sum(end.found.new for end in ends)}; faults: {len(wrong)}")
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return not wrong


def interrupts(scene: Scene, number: int) -> bool:
    """Print how long it takes until the last process is gone; whether all ended as they should."""
    chance = Random(0)  # noqa: S311 - the same moments every time
    took, wrong = list[float](), list[str]()
    for _interrupt in range(number):
        scene.set_back()
        with scene.begun() as command:
            time.sleep(chance.random() * scene.seconds)
            if command.poll() is not None:
                continue
            start = time.monotonic()
            os.killpg(command.pid, signal.SIGINT)
            _listed, said = command.communicate(timeout=600)
        wrong += scene.left_behind(SECONDS_LEFT).values()
        took.append(time.monotonic() - start)
        found = scene.found()
        wrong += [*found.other, *map(str, found.left_over)]
        wrong += [said] if "Traceback" in said else []
    print(
        f"Interrupts: {len(took)}; the last process was gone after {median(took):.2f} s, ", end=""
    )
    print(f"at most {max(took):.2f} s; faults: {len(wrong)}")
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return not wrong


def main() -> None:
    """Kill, fill, interrupt, and end with exit code 1 if anything went wrong."""
    given = [*map(int, sys.argv[1:])]
    moments, disks, stops = [*given, *(MOMENTS, DISKS, INTERRUPTS)[len(given) :]]
    with tempfile.TemporaryDirectory() as folder:
        scene = prepared(Path(folder) / "scene", ARTICLES)
        print(f"An undisturbed export takes {scene.seconds:.1f} s.\n")
        well = [kills(scene, moments)] if moments else []
        well += [full_disks(scene, disks)] if disks else []
        well += [interrupts(scene, stops)] if stops else []
        sys.exit(not all(well))


if __name__ == "__main__":
    main()
