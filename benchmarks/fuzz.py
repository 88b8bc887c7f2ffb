"""Hostile inputs for everything that reads a file, and what comes of them.

    uv run --no-sync --with atheris benchmarks/fuzz.py FOLDER [--seconds 200] [TARGET ...]

Each target of `fuzz_targets.py` has a process of its own for so many seconds of the processor. One
input may add a gigabyte of memory and take ten of those seconds. With atheris the mutations are led
to code that no input has reached yet; without it they are blind. Prints a Markdown table, and puts
every finding into FOLDER: the input, and beside it what it brought out. A minimized one belongs in
tests/data/fuzz/TARGET, where the tests play it again.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from fuzz_limits import TooSlowError, within_limits

CORPUS = Path(__file__).parents[1] / "tests" / "data" / "fuzz"

SLOW = 2.0
"""Seconds of the processor from which on an input is worth a look."""


@dataclass
class Tally:
    """What came of the inputs so far."""

    name: str
    folder: Path
    seconds: float
    tried: int = 0
    taken: int = 0
    slowest: float = 0
    findings: set[str] = field(default_factory=set)

    def try_one(self, data: bytes) -> None:
        """Play one input, and note what it brings out."""
        from fuzz_targets import TARGETS, taken

        self.tried += 1
        start = time.process_time()
        try:
            with within_limits():
                self.taken += taken(TARGETS[self.name], data)
        except (Exception, TooSlowError) as error:  # noqa: BLE001 - that is what is looked for
            self._found(data, error)
        spent = time.process_time() - start
        if spent > max(self.slowest, SLOW):
            self._keep(f"slow-{spent:.1f}", data, "")
        self.slowest = max(self.slowest, spent)
        if time.process_time() > self.seconds:
            self.finish()

    def _found(self, data: bytes, error: BaseException) -> None:
        frames = [one for one in traceback.extract_tb(error.__traceback__) if "fuzz" not in one[0]]
        ours = [one for one in frames if "bilingual_pub" in one.filename] or frames
        place = f"{Path(ours[-1].filename).stem}-{ours[-1].lineno}" if ours else "check"
        if isinstance(error, AssertionError):
            place = f"check-{traceback.extract_tb(error.__traceback__)[-1].lineno}"
        name = f"{type(error).__name__}-{place}"
        if name not in self.findings:
            self.findings.add(name)
            self._keep(name, data, "".join(traceback.format_exception(error, limit=-12)))

    def _keep(self, name: str, data: bytes, said: str) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_bytes(data)
        if said:
            (self.folder / f"{name}.txt").write_text(said, "utf-8", "backslashreplace")

    def finish(self) -> None:
        """Write down the sums, and end the process: libFuzzer never comes back."""
        sums = {
            "tried": self.tried,
            "taken": self.taken,
            "slowest": self.slowest,
            "findings": sorted(self.findings),
            "processor": time.process_time(),
        }
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "sums.json").write_text(json.dumps(sums), encoding="utf-8")
        sys.stdout.flush()
        os._exit(0)


@contextmanager
def watched() -> Iterator[Any]:
    """atheris, which watches whatever of ours is imported meanwhile; None where it is missing."""
    if find_spec("atheris") is None:
        yield None
        return
    atheris: Any = import_module("atheris")
    with atheris.instrument_imports(include=["bilingual_pub", "mammoth", "tomllib", "zipfile"]):
        yield atheris


def fuzz(name: str, folder: Path, seconds: float) -> None:
    """Play inputs to one target until its time is over."""
    with watched() as atheris:
        from fuzz_mutations import mutated, mutated_zip
        from fuzz_mutations_xml import mutated_xml, mutated_xml_zip
        from fuzz_targets import TARGETS

        target = TARGETS[name]
        inputs = [*target.seeds(), *(path.read_bytes() for path in (CORPUS / name).glob("*"))]
        tally = Tally(name, folder, seconds)
        for data in inputs:
            tally.try_one(data)
    if atheris is None:
        blind(tally, inputs)
    corpus = folder / "inputs"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(inputs):
        (corpus / f"seed-{number}").write_bytes(data)

    def worse(data: bytes, most: int, seed: int) -> bytes:
        chance = random.Random(seed)  # noqa: S311 - libFuzzer's own seed

        def inside(part: bytes, _chance: random.Random) -> bytes:
            if chance.random() < HALF:
                return bytes(atheris.Mutate(part, max(most, len(part) + 1)))
            return (mutated if target.mutation is mutated_zip else mutated_xml)(part, chance)

        if target.mutation in {mutated_zip, mutated_xml_zip}:
            return mutated_zip(data, chance, inside)[:most]
        return (target.mutation if chance.random() < HALF else inside)(data, chance)[:most]

    options = [
        "-max_len=150000",
        "-timeout=120",
        "-rss_limit_mb=4000",
        "-verbosity=0",
        "-len_control=0",
        f"-artifact_prefix={folder}/",
    ]
    atheris.Setup([name, *options, str(corpus)], tally.try_one, custom_mutator=worse)
    atheris.Fuzz()


HALF = 0.5


def blind(tally: Tally, inputs: list[bytes]) -> None:
    """Mutations without a guide."""
    from fuzz_targets import TARGETS

    chance = random.Random(1)  # noqa: S311 - the same every time
    while True:
        tally.try_one(TARGETS[tally.name].mutation(chance.choice(inputs), chance))


def main() -> None:
    """Fuzz the targets one after the other, and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("targets", nargs="*")
    parser.add_argument("--seconds", type=float, default=200)
    parser.add_argument("--here", action="store_true", help="one target, in this process")
    wanted = parser.parse_intermixed_args()
    if wanted.here:
        fuzz(wanted.targets[0], wanted.folder, wanted.seconds)
    if not wanted.targets:
        from fuzz_targets import TARGETS

        wanted.targets = list(TARGETS)
    print("| target | processor | inputs | taken | slowest | findings |\n|---|---|---|---|---|---|")
    for name in wanted.targets:
        folder = wanted.folder / name
        command = [sys.executable, __file__, str(folder), name, "--here"]
        done = subprocess.run(
            [*command, "--seconds", str(wanted.seconds)], check=False, capture_output=True
        )
        folder.mkdir(parents=True, exist_ok=True)
        print(row(name, folder, done.returncode), flush=True)
        (folder / "log.txt").write_bytes(done.stdout[-5_000:] + done.stderr[-20_000:])


def row(name: str, folder: Path, code: int) -> str:
    """The line of one target in the table."""
    try:
        sums = json.loads((folder / "sums.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return f"| {name} | | | | | ended with {code}, see {folder} |"
    found = ", ".join(sums["findings"]) or "none"
    return (
        f"| {name} | {sums['processor']:.0f} s | {sums['tried']:,} | {sums['taken']:,} |"
        f" {sums['slowest']:.1f} s | {found} |"
    )


if __name__ == "__main__":
    main()
