"""Files in which a person corrects a draft, with the programs that they have, and which come back.

`archive.py` carries the whole article; `row.py` is what every format shows of it; a module a format
writes and reads; `mended.py` takes out of what came back what no reader would let in;
`corrections.py` lays it over the article. The formats are writers too,
`bilingual_pub.writers.WRITERS`.
"""

import datetime as dt
import re
from collections.abc import Collection
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

from bilingual_pub.errors import InputError
from bilingual_pub.files import read_regular_file
from bilingual_pub.i18n import _
from bilingual_pub.model import BilingualArticle, State

if TYPE_CHECKING:
    from bilingual_pub.review.format import ReturnedReview, ReviewFormat
    from bilingual_pub.review.merge import Correction, ReviewedArticle, apply_corrections

__all__ = [
    "FORMATS",
    "Correction",
    "ReviewedArticle",
    "apply_corrections",
    "is_review",
    "read_corrections",
    "read_draft",
    "read_review",
    "strip_review_name",
    "with_rows_approved",
]

FORMATS = {
    ".docx": ("bilingual_pub.review.docx",),
    ".xlf": ("bilingual_pub.review.xliff12", "bilingual_pub.review.xliff20"),
    ".xliff": ("bilingual_pub.review.xliff12", "bilingual_pub.review.xliff20"),
    ".csv": ("bilingual_pub.review.csv",),
    ".txt": ("bilingual_pub.review.csv",),
}
"""How a file's name ends, and the modules that may know it; Excel saves UTF-16 as `.txt`."""

COPY = re.compile(r"(?P<name>.+)\.review(?:[ ._(-].*)?", re.IGNORECASE)
"""What a review's name has after the article's: `.review`, `.review (1)`, `.review_Ana`."""


_LATE = ("Correction", "ReviewedArticle", "apply_corrections")


def __getattr__(name: str) -> object:
    """Load a name of `corrections` when it is first used (PEP 562).

    The command line asks this package for no more than whether a file is a review.
    """
    if name in _LATE:
        return getattr(import_module("bilingual_pub.review.merge"), name)
    raise AttributeError(name)


def is_review(path: Path) -> bool:
    """Whether a file is a review file, by the end of its name and what is in it.

    A file that can't be read is none; whoever reads it next says why.
    """
    try:
        return _find_format(path) is not None
    except OSError:
        return False


def read_review(path: Path) -> "ReviewedArticle":
    """The article that a review file carries, with the corrections in it.

    Raises:
        InputError: it can't be used, where, and what to do.
    """
    from bilingual_pub.review.merge import apply_corrections

    try:
        returned = _read_returned(path)
        return apply_corrections(_unpack_article(returned), returned.corrections)
    except InputError as error:
        raise _name_file(path, error) from error


def read_draft(path: Path) -> BilingualArticle:
    """The article as it went out in a review file, without what was corrected since.

    Raises:
        InputError: it can't be used, where, and what to do.
    """
    try:
        return _unpack_article(_read_returned(path))
    except InputError as error:
        raise _name_file(path, error) from error


def read_corrections(path: Path) -> "list[Correction]":
    """What the rows of a review file say, without the article that it carries.

    Raises:
        InputError: it can't be read, and why.
    """
    try:
        return list(_read_returned(path).corrections)
    except InputError as error:
        raise _name_file(path, error) from error


def with_rows_approved(path: Path, names: Collection[str], by: str, on: dt.date) -> bytes:
    """The bytes of a review file with the rows of some names approved, all else as it is in it.

    Raises:
        InputError: it can't be read, and why; or it would not say then what it should.
    """
    try:
        module, data = _opened(path)
        made = module.approve(data, names, by, on)
        wanted = {*names}
        approved = {one.id for one in module.read(made).corrections if one.state is State.APPROVED}
    except InputError as error:
        raise _name_file(path, error) from error
    if not wanted <= approved:
        raise InputError(
            _("{path}: not every row could be approved, so the file was left as it was.").format(
                path=path
            )
        )
    return made


def strip_review_name(path: Path) -> str:
    """The article's name in that of a review file, or of a copy of one.

    >>> [plain_name(Path(f"article.review{end}")) for end in (".docx", " (1).docx", "_Ana.docx")]
    ['article', 'article', 'article']
    """
    found = COPY.fullmatch(path.stem)
    return found["name"] if found else path.stem


def _read_returned(path: Path) -> "ReturnedReview":
    from bilingual_pub.review.sanitize import sanitize_correction

    module, data = _opened(path)
    returned = module.read(data)
    if not returned.corrections:
        raise InputError(
            _("no row of the article is left in the file. Use a copy that has its table.")
        )
    return replace(returned, corrections=tuple(map(sanitize_correction, returned.corrections)))


def _opened(path: Path) -> "tuple[ReviewFormat, bytes]":
    """The module that knows a file, and what is in it."""
    from bilingual_pub.review.archive import MOST_BYTES

    try:
        module = _find_format(path)
        data = read_regular_file(path, MOST_BYTES)
    except OSError as error:
        raise InputError(_("it can't be read: {reason}.").format(reason=error.strerror)) from error
    if module is None:
        raise InputError(
            _(
                "this is no review file that Bilingual Pub made, or its beginning was changed."
                " Review files end in {suffixes}."
            ).format(suffixes=", ".join(FORMATS))
        )
    return module, data


def _unpack_article(returned: "ReturnedReview") -> BilingualArticle:
    from bilingual_pub.review.archive import unpack_article
    from bilingual_pub.review.sanitize import sanitize_article

    return sanitize_article(unpack_article(returned.archive or ""))


def _find_format(path: Path) -> "ReviewFormat | None":
    """The module that knows a file, imported when it is first asked for."""
    names = FORMATS.get(path.suffix.lower(), ())
    modules = (cast("ReviewFormat", import_module(name)) for name in names)
    return next((module for module in modules if module.is_one(path)), None)


def _name_file(path: Path, error: InputError) -> InputError:
    return InputError(f"{path}: {error}")
