"""What the command `check` asks of a kind of file, and what comes back."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user asked for; `edition` is for PDFs and None where nobody named one."""

    edition: str | None = None
    as_json: bool = False
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Checked:
    """What to print, empty for nothing, and whether a rule is broken."""

    said: str
    failed: bool = False


class Checker(Protocol):
    """A module that checks one kind of file."""

    def check_file(self, file: Path, asked: Asked) -> Checked:
        """What there is to say of a file.

        Raises:
            BilingualPubError: the file can't be read.
        """
        ...
