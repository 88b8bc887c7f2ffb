"""What a person is told of a PDF that is not read, and what to do with it."""

from collections.abc import Callable

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _
from bilingual_pub.readers.reading import Source

MOST_PAGES = 500


def make_refusal(code: str, source: Source) -> InputError:
    """The error for a code of the process that reads."""
    return InputError(
        SENTENCES.get(code, _say_damaged)().format(name=source.name, count=MOST_PAGES)
    )


def _say_locked() -> str:
    return _(
        "{name} is protected by a password. Open it, save a copy without the password, and try"
        " again with that."
    )


def _say_damaged() -> str:
    return _(
        "{name} is not a PDF, or is damaged. Get the file again, or open it and print it to a new"
        " PDF."
    )


def _say_scan() -> str:
    return _(
        "{name} is a picture of pages: it has no text that can be read. Run it through OCR (text"
        " recognition) and save it as a Word document, or type the text. Then check every name and"
        " number in it."
    )


def _say_empty() -> str:
    return _("There is no text in {name}. Use a PDF that has text, or another kind of file.")


def _say_unmapped() -> str:
    return _(
        "{name} does not say which letters its fonts show, so its text can't be read. Ask for the"
        " document that the PDF was made from, or run it through OCR (text recognition)."
    )


def _say_ours() -> str:
    return _(
        "{name} is a handout made by bilingual-pub, in two languages. Export the article that it"
        " was made from, or its review file. To check the handout before printing, use"
        " `bilingual-pub check`."
    )


def _say_pages() -> str:
    return _(
        "{name} has more than {count} pages. Split it into several files, and export each one"
        " separately."
    )


def _say_much() -> str:
    return _(
        "{name} takes far more time or memory to open than an article does, so it was not read."
        " Copy the article's text into a Word document, and export that."
    )


SENTENCES: dict[str, Callable[[], str]] = {
    "locked": _say_locked,
    "damaged": _say_damaged,
    "scan": _say_scan,
    "empty": _say_empty,
    "unmapped": _say_unmapped,
    "ours": _say_ours,
    "pages": _say_pages,
    "letters": _say_much,
    "much": _say_much,
    "crash": _say_much,
}
"""A sentence for each code."""
