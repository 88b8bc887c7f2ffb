"""What `uv.lock` names: every package, and those that a handout needs when it is made."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, TypeAlias

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "uv.lock"
PROJECT = "bilingual-pub"

Entry: TypeAlias = Mapping[str, Any]
"""A `[[package]]` of the lock file, or a dependency that one names."""


@dataclass(frozen=True, slots=True, order=True)
class Locked:
    """A package at the version, and with the files, that the lock file allows."""

    name: str
    version: str
    hashes: tuple[str, ...]
    """`sha256:…` of every wheel and source archive; one without a hash is an empty string."""


def read_lock(path: Path = LOCK) -> Sequence[Entry]:
    """The packages of a lock file, our own among them."""
    packages: Sequence[Entry] = tomllib.loads(path.read_text(encoding="utf-8"))["package"]
    return packages


def every(packages: Sequence[Entry]) -> list[Locked]:
    """All that is installed by it, for use and for work on the code, but not ourselves."""
    return sorted(as_locked(entry) for entry in packages if entry["name"] != PROJECT)


def at_run_time(packages: Sequence[Entry]) -> list[Locked]:
    """What comes with the wheel on any system: its dependencies, and theirs."""
    return needed(ours(packages).get("dependencies", ()), packages)


def with_extras(packages: Sequence[Entry]) -> list[Locked]:
    """The same, with every extra of ours that somebody may ask for."""
    extras: Mapping[str, Sequence[Entry]] = ours(packages).get("optional-dependencies", {})
    wanted = [*ours(packages).get("dependencies", ()), *chain.from_iterable(extras.values())]
    return needed(wanted, packages)


def ours(packages: Sequence[Entry]) -> Entry:
    """Our own entry."""
    (entry,) = (entry for entry in packages if entry["name"] == PROJECT)
    return entry


def needed(wanted: Iterable[Entry], packages: Sequence[Entry]) -> list[Locked]:
    """The dependencies that are wanted, and theirs."""
    found: set[Locked] = set()
    walked: list[Entry] = []
    waiting: list[Entry] = list(wanted)
    while waiting:
        dependency = waiting.pop()
        if dependency in walked:
            continue
        walked.append(dependency)
        for entry in meant(dependency, packages):
            found.add(as_locked(entry))
            waiting += [*entry.get("dependencies", ()), *of_extras(entry, dependency)]
    return sorted(found)


def meant(wanted: Entry, packages: Sequence[Entry]) -> Iterator[Entry]:
    """The packages that a dependency may be: several where the version depends on the system."""
    for entry in packages:
        if entry["name"] != wanted["name"]:
            continue
        if wanted.get("version", entry["version"]) == entry["version"]:
            yield entry


def of_extras(entry: Entry, wanted: Entry) -> Iterator[Entry]:
    """What a package needs besides, for the extras that were asked for."""
    for extra in wanted.get("extra", ()):
        yield from entry.get("optional-dependencies", {}).get(extra, ())


def as_locked(entry: Entry) -> Locked:
    """A package's name, version and hashes."""
    files = [*entry.get("wheels", ()), *([entry["sdist"]] if "sdist" in entry else ())]
    return Locked(entry["name"], entry["version"], tuple(file.get("hash", "") for file in files))
