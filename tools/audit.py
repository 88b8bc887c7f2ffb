"""Ask a database of known vulnerabilities about every package of `uv.lock`, with pip-audit.

    python -m tools.audit                   asks OSV (https://osv.dev)
    python -m tools.audit --service pypi    asks PyPI

Nothing is installed: the versions and hashes are those of the lock file, for every system and
Python, for use and for work on the code. Ends with 0 where no vulnerability is known, 1 where one
is, and 2 where the database did not answer.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.locked import LOCK, Locked, every, read_lock

KNOWN_VULNERABLE = "jinja2==2.4.1"
"""Any database knows of it (CVE-2014-0012): one that does not would let everything pass."""

OPTIONS = ["--strict", "--disable-pip", "--progress-spinner=off", "--timeout=30"]


def sheets(packages: Sequence[Locked]) -> Iterator[str]:
    """Lists in pip's words, with each package at one version, as pip-audit asks.

    They have no markers: pip-audit would leave out what other systems need.
    """
    versions = [list(same) for _, same in groupby(packages, key=lambda package: package.name)]
    for column in zip_longest(*versions):
        yield "".join(requirement(package) for package in column if package)


def requirement(package: Locked) -> str:
    """A package, its version and its hashes."""
    hashes = "".join(f" --hash={digest}" for digest in package.hashes)
    return f"{package.name}=={package.version}{hashes}\n"


def pip_audit(sheet: str, service: Sequence[str], *more: str) -> subprocess.CompletedProcess[str]:
    """Run pip-audit on a list; a package that the database can't speak of is a failure."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "requirements.txt")
        path.write_text(sheet, encoding="utf-8")
        return subprocess.run(  # noqa: S603  # a program of our own environment
            [sys.executable, "-m", "pip_audit", *OPTIONS, *service, *more, "--requirement", path],
            capture_output=True,
            text=True,
            check=False,
        )


def answers(service: Sequence[str]) -> bool:
    """Whether the database can be asked: it knows of a vulnerability that everybody knows of."""
    told = pip_audit(KNOWN_VULNERABLE + "\n", service, "--no-deps", "--format=json")
    try:
        dependencies = json.loads(told.stdout)["dependencies"]
    except (json.JSONDecodeError, KeyError):
        print(told.stderr.strip().rpartition("\n")[2], file=sys.stderr)
        return False
    return any(dependency.get("vulns") for dependency in dependencies)


def main() -> int:
    """Audit each list, and say what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--service", choices=["osv", "pypi"], default="osv")
    parser.add_argument("--osv-url", help="another server that speaks OSV's language")
    parser.add_argument("--lock", type=Path, default=LOCK)
    asked = parser.parse_args()
    service = ["--vulnerability-service", asked.service]
    service += ["--osv-url", asked.osv_url] if asked.osv_url else []
    packages = every(read_lock(asked.lock))
    if not answers(service):
        print(
            f"audit: NOT DONE. The database ({asked.service}) can't be reached, or knows nothing "
            f"of {KNOWN_VULNERABLE}, which is vulnerable. Try again with a network that reaches "
            f"it, or with `make audit AUDIT_SERVICE=pypi`.",
            file=sys.stderr,
        )
        return 2
    runs = [pip_audit(sheet, service) for sheet in sheets(packages)]
    for run in runs:
        print(run.stdout + run.stderr, end="")
    if any(run.returncode for run in runs):
        return 1
    print(f"audit: no vulnerability is known in {len(packages)} packages ({asked.service}).")
    return 0


if __name__ == "__main__":
    sys.exit(main())
