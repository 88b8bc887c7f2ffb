"""Programs of others that say whether what we made is accessible, and what they found.

`tools/checkers` fetches them. Where one is missing its tests are skipped by name; in CI they fail.
"""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / ".make" / "checkers"

CHROMIUM_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


MISTAKEN = (
    r"Content Security Policy \(meta tag\): image “data:.*blocked by “img-src”"
    r"|CSS: “container-type”: Property “container-type” doesn't exist"
    r"|CSS: Unrecognized at-rule “@container”"
)
"""What Nu 26.9 says in spite of `img-src data:` and of CSS Conditional Rules 5.

That Chromium shows the pictures, and that the columns follow their container, is tested.
"""


def needed(found: object, name: str) -> None:
    """Skip a test whose checker is missing, or fail it in CI."""
    if found:
        return
    sentence = f"needs {name}: run tools/system-packages test && tools/checkers"
    if os.environ.get("CI") == "true":
        pytest.fail(sentence)
    pytest.skip(sentence)


def jar(name: str) -> Path:
    """The newest jar of a checker."""
    jars = sorted(FOLDER.glob(f"{name}-*.jar"))
    needed(jars and shutil.which("java"), name)
    return jars[-1]


def verapdf(files: Sequence[Path], flavour: str = "ua1") -> dict[str, list[str]]:
    """What veraPDF finds wrong with some PDFs, by their names; empty where all are valid."""
    done = subprocess.run(
        ["java", "-jar", jar("verapdf"), "-f", flavour, "--format", "json", *files],
        capture_output=True,
        text=True,
        check=False,
    )
    jobs = json.loads(done.stdout)["report"]["jobs"]
    assert len(jobs) == len(files), done.stderr
    found = {Path(job["itemDetails"]["name"]).name: _failures(job) for job in jobs}
    return {name: failures for name, failures in found.items() if failures}


def _failures(job: dict[str, object]) -> list[str]:
    results = job.get("validationResult")
    if not isinstance(results, list):
        return [str(job.get("taskException") or job)]
    return [
        f"{rule['clause']}-{rule['testNumber']}: {rule['description']}"
        for result in results
        for rule in result["details"]["ruleSummaries"]
        if rule["ruleStatus"] != "PASSED"
    ]


def nu(files: Sequence[Path]) -> list[str]:
    """What the Nu HTML checker complains of, errors and warnings."""
    done = subprocess.run(
        ["java", "-jar", jar("vnu"), "--format", "json", "--stdout", *files],
        capture_output=True,
        text=True,
        check=False,
    )
    return [
        f"{Path(said['url']).name}:{said.get('lastLine', 0)}: {said['message']}"
        for said in json.loads(done.stdout)["messages"]
        if not re.search(MISTAKEN, said["message"])
    ]
