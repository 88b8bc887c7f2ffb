"""What was installed, and whether it is still the same: a list of check sums in each package."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

RECEIPT = "bilingual-pub.json"


@dataclass(frozen=True, slots=True)
class Receipt:
    """SHA-256 of the package file, and of every file in it by its path in the folder."""

    archive: str
    files: dict[str, str]


def hash_file(path: Path) -> str:
    """The SHA-256 of a file, as hexadecimal digits.

    Raises:
        OSError: it can't be read.
    """
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def list_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file of a package but the receipt, with its path in the folder."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name != RECEIPT:
            yield name, path


def write_receipt(folder: Path, archive: Path) -> None:
    """Write down what a folder holds.

    Raises:
        OSError: it can't be written.
    """
    said = {
        "archive": hash_file(archive),
        "files": {name: hash_file(path) for name, path in list_files(folder)},
    }
    (folder / RECEIPT).write_text(json.dumps(said, indent=1), encoding="utf-8")


def read_receipt(folder: Path) -> Receipt | None:
    """The receipt of a package; None where another program installed it."""
    try:
        said = json.loads((folder / RECEIPT).read_text(encoding="utf-8"))
        return Receipt(str(said["archive"]), {str(k): str(v) for k, v in said["files"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def find_changed_files(folder: Path, receipt: Receipt) -> list[str]:
    """The files of a package that are gone, new or not what they were."""
    now = {}
    for name, path in list_files(folder):
        try:
            now[name] = hash_file(path)
        except OSError:
            now[name] = ""
    return sorted(
        name
        for name in now.keys() | receipt.files.keys()
        if now.get(name) != receipt.files.get(name)
    )
