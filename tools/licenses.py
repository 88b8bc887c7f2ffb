"""Say which license every library has, and keep docs/dependencies.md in step.

    python -m tools.licenses check     fails on a license that is unknown or not allowed,
                                       and on a stale list
    python -m tools.licenses update    writes the lists into docs/dependencies.md
    python -m tools.licenses list      prints them

The packages are those of `uv.lock`. What is allowed is in tools/licenses.toml.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from tools.licensed import (
    POLICY,
    Policy,
    UnknownLicenseError,
    allowed,
    chosen,
    libraries_inside,
    license_of,
    parsed,
    read_policy,
)
from tools.locked import LOCK, ROOT, Locked, at_run_time, every, read_lock, with_extras

DOCUMENT = ROOT / "docs/dependencies.md"
START, END = "<!-- {} (made by tools/licenses.py) -->\n", "<!-- end of {} -->\n"


def problems(packages: Sequence[Locked], carried: Sequence[Locked], policy: Policy) -> list[str]:
    """Every reason why the licenses of these packages can't be let through."""
    return [
        *unallowed(packages, policy),
        *unexplained(carried, policy),
        *left_over({package.name for package in packages}, policy),
    ]


def unallowed(packages: Sequence[Locked], policy: Policy) -> Iterator[str]:
    """The packages with a license that is unknown, or that is none of ours."""
    for name in names(packages):
        try:
            expression, _ = license_of(name, policy)
        except UnknownLicenseError as error:
            yield str(error)
            continue
        if not allowed(parsed(expression), policy):
            yield f"{name}: {expression} is not allowed"


def unexplained(carried: Sequence[Locked], policy: Policy) -> Iterator[str]:
    """The shared libraries in wheels that nobody has looked at."""
    known = {
        (entry["package"], library): entry
        for entry in policy.inside
        for library in entry["libraries"]
    }
    for package, library in libraries_inside(carried):
        entry = known.get((package, library))
        if entry is None:
            yield f"{package}: brings {library}, which is not named under [[inside]]"
        elif not allowed(parsed(entry["license"]), policy) and not entry.get("why"):
            yield f"{package}: {library} is {entry['license']}, and no `why` explains it"


def left_over(present: set[str], policy: Policy) -> Iterator[str]:
    """The decisions about packages that are gone."""
    decided = {*policy.readings, *policy.absent, *(entry["package"] for entry in policy.inside)}
    for name in sorted(decided - present):
        yield f"{name}: is in tools/licenses.toml, but not in uv.lock"


def names(packages: Sequence[Locked]) -> list[str]:
    """The names, once each."""
    return list(dict.fromkeys(package.name for package in packages))


def table(packages: Sequence[Locked], policy: Policy) -> str:
    """A Markdown table of packages: name, version, license, and how it was read."""
    rows = ["| package | version | license | note |", "|---|---|---|---|"]
    for name, locked in groupby(packages, key=lambda package: package.name):
        expression, why = license_of(name, policy)
        versions = ", ".join(package.version for package in locked)
        taken = chosen(expression, policy)
        note = " ".join(
            [*([f"We take {taken}."] if taken != expression else ()), *([why] if why else ())]
        )
        rows.append(f"| {name} | {versions} | {expression} | {note} |")
    return "".join(f"{row}\n" for row in rows)


def table_inside(policy: Policy) -> str:
    """A Markdown table of the shared libraries in wheels."""
    rows = ["| package | library | license | note |", "|---|---|---|---|"]
    rows += [
        f"| {entry['package']} | {', '.join(entry['libraries'])} | {entry['license']} "
        f"| {entry.get('why', '')} |"
        for entry in policy.inside
    ]
    return "".join(f"{row}\n" for row in rows)


def with_tables(text: str, tables: Mapping[str, str]) -> str:
    """The document with each table between its two marks.

    Raises:
        ValueError: a mark is missing from the document.
    """
    for name, written in tables.items():
        before, _, rest = text.partition(START.format(name))
        _, end, after = rest.partition(END.format(name))
        if not end:
            raise ValueError(f"{DOCUMENT.name} has no place for “{name}”: its marks are gone")
        text = before + START.format(name) + written + END.format(name) + after
    return text


def main() -> int:
    """Run the chosen verb; 1 where `check` finds something, or a license is unknown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("verb", choices=["check", "update", "list"])
    parser.add_argument("--lock", type=Path, default=LOCK)
    parser.add_argument("--policy", type=Path, default=POLICY)
    parser.add_argument("--document", type=Path, default=DOCUMENT)
    asked = parser.parse_args()
    policy = read_policy(asked.policy)
    packages = read_lock(asked.lock)
    always, carried, all_of_it = at_run_time(packages), with_extras(packages), every(packages)
    wrong = problems(all_of_it, carried, policy)
    if wrong:
        print("\n".join(wrong), file=sys.stderr)
        return 1
    tables = {
        "libraries": table(always, policy),
        "extras": table([one for one in carried if one not in always], policy),
        "inside wheels": table_inside(policy),
        "tools": table([one for one in all_of_it if one not in carried], policy),
    }
    if asked.verb == "list":
        print("\n".join(tables.values()))
        return 0
    return put(asked.document, tables, asked.verb)


def put(document: Path, tables: Mapping[str, str], verb: str) -> int:
    """Write the tables into the document, or, on `check`, only say that they are stale."""
    old = document.read_text(encoding="utf-8")
    new = with_tables(old, tables)
    if old == new:
        return 0
    if verb == "check":
        print(f"{document.name} is out of date: type make licenses", file=sys.stderr)
        return 1
    document.write_text(new, encoding="utf-8")
    print(f"update: {document.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
