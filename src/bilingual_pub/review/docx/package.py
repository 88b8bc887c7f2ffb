"""A review file as a Word package: the archive put into it, and what comes back opened with care.

The archive is in the file twice, so that it gets through every program. Word keeps a part of custom
XML; Google Docs drops it, and so does a way through ODT. Those keep hidden text, of which the
file's last paragraphs are made.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bilingual_pub.errors import InputError
from bilingual_pub.files import read_regular_file
from bilingual_pub.i18n import _
from bilingual_pub.ooxml import Package, PackageError, PackageLimits, PackageProblem, make_element
from bilingual_pub.review.archive import cut_archive
from bilingual_pub.review.docx.formatted_text import make_words
from bilingual_pub.review.xliff_common import explain_xml_error
from bilingual_pub.safe_zip import ZipLimits
from bilingual_pub.xml import LONGEST_TEXT, DocumentTypeError, XmlError

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element as Element

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


OWN = "urn:bilingual-pub:review:1"


ITEM_ID = "{6C1F0E0C-6E3B-4E57-9C52-2D1F7B1A5E01}"
"""Our kind of data, by a GUID, which Word asks for."""


DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"


LONGEST_PARAGRAPH = 30_000
"""Characters; LibreOffice's paragraphs once ended at 65,534."""


def embed_archive(document: "Document", archive: str) -> None:
    """Put an archive into a document whose table is already there."""
    _add_part(document, archive)
    for paragraph in _make_hidden_paragraphs(archive):
        document.element.body.insert(len(document.element.body) - 1, paragraph)


def _add_part(document: "Document", archive: str) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    package = document.part.package
    held = "".join(f"<piece>{piece}</piece>" for piece in cut_archive(archive, LONGEST_TEXT))
    item = Part(
        PackURI("/customXml/item2.xml"),
        "application/xml",
        f'<?xml version="1.0"?>\n<review xmlns="{OWN}">{held}</review>'.encode(),
        package,
    )
    properties = Part(
        PackURI("/customXml/itemProps2.xml"),
        PROPERTIES_TYPE,
        (
            '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
            f'<ds:datastoreItem ds:itemID="{ITEM_ID}" xmlns:ds="{DATA_STORE}"><ds:schemaRefs>'
            f'<ds:schemaRef ds:uri="{OWN}"/></ds:schemaRefs></ds:datastoreItem>'
        ).encode(),
        package,
    )
    item.relate_to(properties, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    document.part.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)


def _make_hidden_paragraphs(archive: str) -> Iterator["Element"]:
    """Paragraphs that nobody sees, nor hears: hidden, or else a point high and white."""
    for piece in cut_archive(archive, LONGEST_PARAGRAPH):
        looks = make_element(
            "pPr", make_element("spacing", before="0", after="0"), _make_hidden_properties()
        )
        yield make_element(
            "p", looks, make_element("r", _make_hidden_properties(), *make_words(piece))
        )


def _make_hidden_properties() -> "Element":
    return make_element(
        "rPr",
        make_element("noProof"),
        make_element("vanish"),
        make_element("color", val="FFFFFF"),
        make_element("sz", val="2"),
        make_element("szCs", val="2"),
    )
