"""`bilingual-pub check` for review files, which are no articles."""

from pathlib import Path

from bilingual_pub.cli.checked import Asked, Checked
from bilingual_pub.errors import InputError
from bilingual_pub.locale import _


def check_file(file: Path, asked: Asked) -> Checked:  # noqa: ARG001 - what every checker is asked
    """Say what to check instead.

    Raises:
        InputError: always.
    """
    raise InputError(
        _(
            "{file} is a review file, not an article. Check the article that it was made from."
        ).format(file=file)
    )
