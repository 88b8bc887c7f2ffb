"""What lies in a folder of articles and is no article, but was probably meant as one."""

import os
from collections.abc import Sequence
from pathlib import Path

from bilingual_pub.batch.sources import walk_files
from bilingual_pub.publish.order import STANDARD_INPUT
from bilingual_pub.readers.source_file import PAGES, SAVE_AS_WORD

PDF = ".pdf"

NEARLY_ARTICLES = SAVE_AS_WORD | {PAGES, PDF}
"""Endings of texts that can't be read here, and could be in another form."""


def find_passed_over(named: Sequence[Path], output: Path) -> list[Path]:
    """The files in the folders that were named which are texts, but can't be read.

    Raises:
        InputError: a folder can't be read.
    """
    made = output.resolve()
    # `os.path` takes a path that can't be looked at for no folder, and never raises.
    folders = [path for path in named if path != STANDARD_INPUT and os.path.isdir(path)]  # noqa: PTH112
    found = (file for folder in folders for file in walk_files(folder, made))
    return sorted({file for file in found if file.suffix.lower() in NEARLY_ARTICLES})
