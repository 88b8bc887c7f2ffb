"""What a reader left out, changed, could not read or only marks: noted, and told in words.

Silence would be a fault: whoever hands out a text must be able to know what of their file is not in
it. A `Note` holds codes, so that a file made from it is the same in every language of the screen.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby, islice

from bilingual_pub.i18n import _, ngettext
from bilingual_pub.model import Block, Change, Mark, Note, Run
from bilingual_pub.text import shorten_text

LONGEST = 60
"""Characters of a text that are enough to find it."""

WHAT: dict[str, Callable[[], str]] = {
    "abbreviation": lambda: _("the meaning of an abbreviation"),
    "attached-message": lambda: _("an attached message"),
    "attachment": lambda: _("an attached file"),
    "book-part": lambda: _("another part of the book"),
    "box": lambda: _("a box"),
    "chart": lambda: _("a chart"),
    "comment": lambda: _("a comment"),
    "comments": lambda: _("comments of visitors"),
    "contents": lambda: _("a table of contents or an index"),
    "cover-words": lambda: _("words above the forwarded message"),
    "deleted-words": lambda: _("struck-out words"),
    "diagram": lambda: _("a diagram"),
    "digital-signature": lambda: _("the digital signature"),
    "disclaimer": lambda: _("a legal notice of the mail system"),
    "embedded": lambda: _("something that another program drew in the text"),
    "field": lambda: _("a field of Word without a result"),
    "footer": lambda: _("a footer of the mailing list"),
    "form": lambda: _("a form that only Adobe’s programs show"),
    "form-field": lambda: _("what is filled into a form"),
    "formula": lambda: _("a formula"),
    "frame": lambda: _("a page inside the page"),
    "front-matter": lambda: _("a description for search engines and lists"),
    "hidden-words": lambda: _("hidden words"),
    "include": lambda: _("what stands in another file"),
    "inserted-file": lambda: _("another file in the text"),
    "invisible-words": lambda: _("words that are not visible on the page"),
    "letters": lambda: _("letters that the file does not name"),
    "line-end-hyphens": lambda: _("words that the end of a line had parted, joined"),
    "links": lambda: _("links to other pages"),
    "lost-letters": lambda: _("letters that were lost before, shown as �"),
    "message-part": lambda: _("a damaged part of the message"),
    "older-message": lambda: _("an older message"),
    "other-story": lambda: _("another story"),
    "outside-warning": lambda: _("a warning of the mail system"),
    "page": lambda: _("a page"),
    "page-frame": lambda: _("the top or the end of the page"),
    "page-number": lambda: _("a line that counts pages"),
    "page-reference": lambda: _("a reference to a page"),
    "picture": lambda: _("a picture"),
    "picture-description": lambda: _("a file name in the place of a picture's description"),
    "placeholder": lambda: _("a gap that a program or a person is to fill in"),
    "prompt": lambda: _("a prompt that nobody filled in"),
    "recognized-words": lambda: _("words that text recognition read from a picture"),
    "redirect-links": lambda: _("links that led through another site"),
    "running-line": lambda: _("a line repeated on every page"),
    "shortcode": lambda: _("an instruction to the program of a website"),
    "drawing": lambda: _("a drawing"),
    "embedded-file": lambda: _("a file inside the document"),
    "tracked-deletion": lambda: _("words that were deleted while changes were tracked"),
    "signature": lambda: _("the sender’s signature"),
    "slanted-words": lambda: _("words written across the page, like a stamp"),
    "subject-tag": lambda: _("a tag in the subject"),
    "symbol": lambda: _("a sign of a symbol font that has no character, printed as □"),
    "tracking-picture": lambda: _("a picture that tells the sender who reads the message"),
    "watermark": lambda: _("a watermark"),
}
"""What a part is called, by its code; a plugin's own code is shown as it is."""

WHY: dict[str, Callable[[], str]] = {
    "as-table": lambda: _("its numbers are in a table"),
    "asked": lambda: _("as you asked"),
    "check-it": lambda: _("check every name and number"),
    "elsewhere": lambda: _("it is not in the file"),
    "in-a-word": lambda: _("they were letters of a word that stays"),
    "in-the-title": lambda: _("a title has no marks"),
    "in-the-margin": lambda: _("it is in the header or footer"),
    "not-the-article": lambda: _("not part of the article; --keep-all keeps it"),
    "one-chapter": lambda: _("one chapter is read"),
    "only-words": lambda: _("only its words are there, its numbers are not"),
    "other-pages": lambda: _("the handout has other pages"),
    "unusable-picture": lambda: _("it is too large, or of a kind that no handout can show"),
    "scan": lambda: _("the page is a picture; use text recognition (OCR), or type its text"),
}
"""Why something became of it, by its code."""

PAGE = re.compile(r"page (\d+)")
"""How a note says on which page something was."""

CHANGES: dict[Change, Callable[[], str]] = {
    Change.LEFT_OUT: lambda: _("Left out"),
    Change.CHANGED: lambda: _("Changed"),
    Change.UNREADABLE: lambda: _("Could not be read"),
    Change.MARKED: lambda: _("Shown as struck out"),
}


def make_note(what: str, change: Change, text: str = "", where: str = "", why: str = "") -> Note:
    """A note, its texts no longer than it takes to find them."""
    return Note(what, change, shorten_text(text, LONGEST), shorten_text(where, LONGEST), why)


def describe_note(note: Note) -> str:
    """A note as a sentence for the user."""
    what = WHAT[note.what]() if note.what in WHAT else note.what
    said = _("{change}: {what}").format(change=CHANGES[note.change](), what=what)
    if note.text:
        said = _("{said}, “{text}”").format(said=said, text=note.text)
    if page := PAGE.fullmatch(note.where):
        said = _("{said}, on page {number}").format(said=said, number=page[1])
    elif note.where:
        said = _("{said}, after “{where}”").format(said=said, where=note.where)
    if note.why:
        why = WHY[note.why]() if note.why in WHY else note.why
        said = _("{said} ({why})").format(said=said, why=why)
    return f"{said}."


def count_notes(notes: Sequence[Note], name: str) -> str:
    """One sentence that says how much there is to look at; empty where there is nothing."""
    missing = sum(note.change in {Change.LEFT_OUT, Change.UNREADABLE} for note in notes)
    if missing:
        return ngettext(
            "{name}: {count} part of the file is not in the handout. To see which, add -v.",
            "{name}: {count} parts of the file are not in the handout. To see which, add -v.",
            missing,
        ).format(name=name, count=missing)
    if not notes:
        return ""
    return ngettext(
        "{name}: {count} part of the file was changed or is shown as struck out. To see which,"
        " add -v.",
        "{name}: {count} parts of the file were changed or are shown as struck out. To see which,"
        " add -v.",
        len(notes),
    ).format(name=name, count=len(notes))


def note_joined_words(words: Sequence[str]) -> tuple[Note, ...]:
    """A note of the words that the end of a line had parted, where there are any."""
    if not words:
        return ()
    return (make_note("line-end-hyphens", Change.CHANGED, ", ".join(dict.fromkeys(words))),)


def note_deleted_words(blocks: Iterable[Block], *, shown: bool) -> list[Note]:
    """A note for each stretch of struck-out words."""
    notes = []
    change, why = (Change.MARKED, "") if shown else (Change.LEFT_OUT, "asked")
    above = ""
    for block in blocks:
        before = ""
        for deleted, stretch in groupby(block.runs, key=is_deleted):
            text = "".join(run.text for run in stretch)
            if deleted and text.strip():
                notes.append(make_note("deleted-words", change, text, before or above, why))
            before += text
        above = block.text if block.text.strip() else above
    return notes


LOST = "\N{REPLACEMENT CHARACTER}"

MOST_LOST = 20
"""Notes of lost letters; a file with more of them was damaged as a whole."""


def note_lost_letters(blocks: Iterable[Block]) -> list[Note]:
    """A note for each paragraph in which letters were lost before the file came here."""
    lost = (block.text for block in blocks if LOST in block.text)
    notes = []
    for text in islice(lost, MOST_LOST):
        start = max(text.index(LOST) - LONGEST // 2, 0)
        notes.append(make_note("lost-letters", Change.UNREADABLE, text[start:]))
    return notes


def is_deleted(run: Run) -> bool:
    """Whether a run is struck out."""
    return Mark.DELETED in run.marks
