"""Build what is handed out: wheel, source archive, bill of materials, and the digests of all three.

    python -m tools.release [FOLDER]        dist, where none is named

The same commit gives the same bytes, wherever and whenever it is built: dates are the commit's,
and the building is done by the hatchling of `uv.lock`, not by the newest one. Nothing here asks
the network.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from tools.licensed import POLICY, read_policy
from tools.locked import ROOT
from tools.sbom import bill_of_materials

UV = Path(os.environ.get("UV", ROOT / ".make/uv/bin/uv"))
NO_COMMIT = 1580601600
"""2020-02-02, which hatchling takes too where it knows no date."""


def moment() -> int:
    """The date of what is built, in seconds since 1970: `SOURCE_DATE_EPOCH`, or the commit's."""
    if told := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(told)
    git = subprocess.run(
        ["git", "log", "-1", "--format=%ct"],  # noqa: S607  # whichever git is used here
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return int(git.stdout or NO_COMMIT)


def build(folder: Path, made: int) -> list[Path]:
    """The source archive, and the wheel that is built from it."""
    subprocess.run(  # noqa: S603  # the uv that the Makefile fetched
        [UV, "build", "--quiet", "--no-build-isolation", "--python", sys.executable,
         "--out-dir", folder, ROOT],
        env={**os.environ, "SOURCE_DATE_EPOCH": str(made)},
        check=True,
    )  # fmt: skip
    return sorted([*folder.glob("bilingual_pub-*.whl"), *folder.glob("bilingual_pub-*.tar.gz")])


def write_sums(folder: Path, files: list[Path]) -> None:
    """`SHA256SUMS`, which `sha256sum --check` reads."""
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


def main() -> int:
    """Build into the folder, and list what is there."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "dist").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("bilingual_pub-*"):
        old.unlink()
    made = moment()
    built = build(folder, made)
    bill = folder / built[0].name.replace("-py3-none-any.whl", ".cdx.json")
    bill.write_text(bill_of_materials(UV, built, made, read_policy(POLICY)), encoding="utf-8")
    write_sums(folder, [*built, bill])
    print("\n".join(str(file) for file in [*built, bill, folder / "SHA256SUMS"]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
