"""Files that were made here, known again by their names and by what is in them.

A review file comes back from a person who may have copied and renamed it; a handout is read back
for a check. Both belong to an article, whose name is in theirs.
"""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from bilingual_pub.errors import InputError
from bilingual_pub.formats import FORMATS, REVIEWS
from bilingual_pub.i18n import _
from bilingual_pub.standard_input import STANDARD_INPUT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilingual_pub.handouts import Handout
    from bilingual_pub.review import ReviewFormat

COPY = re.compile(r"(?P<name>.+)\.review(?:[ ._(-].*)?", re.IGNORECASE)
"""What a review's name has after the article's: `.review`, `.review (1)`, `.review_Ana`."""


def strip_review_name(path: Path) -> str:
    """The article's name in that of a review file, or of a copy of one.

    >>> [strip_review_name(Path(f"article.review{end}")) for end in (".docx", " (1).docx")]
    ['article', 'article']
    >>> strip_review_name(Path("article.review.xliff2.xlf"))
    'article'
    """
    found = COPY.fullmatch(path.stem)
    return found["name"] if found else path.stem


def is_review_name(path: Path) -> bool:
    """Whether a file is called like a review, whatever is in it."""
    return path.suffix.lower() in REVIEWS and COPY.fullmatch(path.stem) is not None


def is_review(path: Path) -> bool:
    """Whether a file is a review file, by the end of its name and what is in it.

    A file that can't be read is none; whoever reads it next says why.
    """
    try:
        return find_review_format(path) is not None
    except OSError:
        return False


def find_review_format(path: Path) -> "ReviewFormat | None":
    """What knows a review file, by the end of its name and what is in it; None if nothing does.

    Raises:
        OSError: it can't be read.
    """
    return next((known for known in _list_reviews(path) if known.is_one(path)), None)


def _list_reviews(path: Path) -> "Iterator[ReviewFormat]":
    ending = path.suffix.lower()
    return (row.review() for row in FORMATS if row.review and ending in row.suffixes)


def read_handout(path: Path) -> "Handout | None":
    """What `export` has written, read back from its file; None for anything else.

    A file that can't be read is none; whoever reads it next says why.

    Raises:
        InputError: it is a file of ours, and can't be used, and why.
    """
    ending = path.suffix.lower()
    known = dict.fromkeys(row.handout for row in FORMATS if row.handout and ending in row.suffixes)
    try:
        return next(filter(None, (load().read(path) for load in known)), None)
    except (OSError, ValueError):
        return None


def make_slug(source: Path) -> str:
    """The name of an article: its own file name, without the suffix.

    Raises:
        InputError: nothing is left of it but dots, which would name another folder.
    """
    if source == STANDARD_INPUT:
        return "article"
    name = strip_review_name(source) if is_review(source) else source.stem
    # From Python 3.14 on, `...md` has no suffix, and is a name of its own.
    nameless = source.name.startswith("..") and "." not in source.name.lstrip(".")
    if nameless or not name.strip("."):
        raise InputError(
            _("{path} has no name before its ending. Rename the file.").format(path=source)
        )
    return name
