"""A review file as a Word package: opened with care, and the words for what is wrong with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bilingual_pub.errors import InputError
from bilingual_pub.files import read_regular_file
from bilingual_pub.i18n import _
from bilingual_pub.ooxml import Package, PackageError, PackageLimits, PackageProblem
from bilingual_pub.review.xliff_common import explain_xml_error
from bilingual_pub.safe_zip import ZipLimits
from bilingual_pub.xml import DocumentTypeError, XmlError

MOST_BYTES = 200_000_000

LIMITS = PackageLimits(
    ZipLimits(most_members=5_000, most_bytes=MOST_BYTES, most_ratio=200, small_member=1_000_000),
    most_markup=MOST_BYTES,
)
"""XML of Word is packed up to 30 times smaller. One part holds the article with its pictures."""


def open_package(data: bytes) -> Package:
    """The parts of a file.

    Raises:
        PackageError: it has a password, is damaged, or swells beyond reason.
        InputError: it has macros.
    """
    package = Package(data, LIMITS)
    if package.has_macros:
        raise InputError(
            _("the file has macros, which no review needs. Save it as .docx, without macros.")
        )
    return package


@contextmanager
def explain_problems() -> Iterator[None]:
    """Tell the user what is wrong with a package that is opened and read in here.

    Raises:
        InputError: something is.
    """
    try:
        yield
    except PackageError as error:
        raise _make_error(error.problem) from error


def make_damaged_error() -> InputError:
    """The error for a file that can't be unpacked or understood."""
    return InputError(_("the file is damaged or not a Word file. Save it again as .docx."))


def _make_error(problem: PackageProblem) -> InputError:
    match problem:
        case PackageProblem.LOCKED:
            return InputError(
                _(
                    "the file has a password, or comes from a version of Word older than 2007. Open"
                    " it, remove the password, and save it as .docx."
                )
            )
        case PackageProblem.ENCRYPTED:
            return InputError(_("the file has a password. Remove it, and save the file as .docx."))
        case PackageProblem.TOO_LARGE:
            return InputError(
                _("the file expands to far more than a Word file should, so it was not opened.")
            )
        case PackageProblem.DECLARATIONS:
            return explain_xml_error(DocumentTypeError(problem.name))
        case PackageProblem.BROKEN_MARKUP:
            return explain_xml_error(XmlError(problem.name))
        case _:
            return make_damaged_error()


def begins_like_docx(path: Path, signs: tuple[bytes, ...]) -> bool:
    """Whether a file is a Word file of which a part has one of some signs in it.

    Raises:
        OSError: it can't be read.
    """
    try:
        package = open_package(read_regular_file(path, MOST_BYTES))
        names = (it for it in package.names if it.startswith(("customXml/", "word/d")))
        return any(sign in data for data in map(package.data, names) for sign in signs)
    except (PackageError, InputError):
        return False
