"""E-mail messages (RFC 5322): what one says, without what programs and older messages add to it.

The subject is the title, the sender's name the byline. Of the forms of one text the page is read,
else the plain text. Older messages, signatures, footers and attached files are left out, each with
a note; a message that was passed on with a word or two above it is what is read.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bilingual_pub.model import Block, Change, Meta, Note
from bilingual_pub.readers.eml.boilerplate import drop_boilerplate
from bilingual_pub.readers.eml.older import Body, Habits, Older
from bilingual_pub.readers.eml.page import read_page
from bilingual_pub.readers.eml.parts import (
    HTML_TYPES,
    TEXT_TYPES,
    Letter,
    is_usable_picture,
    name_part,
    open_letter,
    read_content_id,
)
from bilingual_pub.readers.eml.plain import is_encrypted, join_flowed, read_plain
from bilingual_pub.readers.eml.refusal import (
    make_encrypted_error,
    make_no_message_error,
    make_only_files_error,
)
from bilingual_pub.readers.eml.wording import Subject, read_subject
from bilingual_pub.readers.html import take_own_title
from bilingual_pub.readers.mime import (
    Part,
    list_fields,
    parse_message,
    read_date,
    read_field,
    read_names,
    read_parameter,
    read_raw_field,
    read_sender,
    read_text,
)
from bilingual_pub.readers.notes import make_note
from bilingual_pub.readers.reading import Draft, Source, make_no_words_error
from bilingual_pub.text import sum_repairs

__all__ = [
    "HTML_TYPES",
    "TEXT_TYPES",
    "is_usable_picture",
    "name_part",
    "read",
    "read_content_id",
]

HEAD_FIELDS = frozenset(
    {"from", "subject", "date", "to", "content-type", "mime-version", "received"}
)

LONGEST_COVER = 30
"""Words above a message that is passed on: “Please see below”. More are a text of their own."""

MOST_ENVELOPES = 5
"""Messages that have nothing in them but another message."""


def read(source: Source) -> Draft:
    """What a message says.

    Raises:
        InputError: it is no message, is encrypted, or says nothing.
    """
    if HEAD_FIELDS.isdisjoint(name for name, _value in list_fields(source.data)):
        raise make_no_message_error(source.name)
    return _read_message(parse_message(source.data, source), source, MOST_ENVELOPES)


def _read_message(message: Part, source: Source, envelopes: int) -> Draft:
    letter = open_letter(message, source)
    subject = read_subject(read_field(message, "subject"), from_list=_is_from_list(message))
    habits = _learn_habits(message, subject, keep_all=source.options.keep_all)
    body = _join_bodies(_read_bodies(letter, replace(source, pictures=letter.pictures), habits))
    blocks, notes = body.blocks, [*letter.notes, *body.notes]
    if not habits.keep_all:
        blocks, more = drop_boilerplate(blocks)
        notes += more
    is_cover = not _has_words(blocks) or (habits.is_forward and _is_cover(blocks))
    if is_cover and letter.messages and envelopes and not body.older:
        notes += _note_cover(blocks, habits)
        inner = _read_message(letter.messages[0], source, envelopes - 1)
        notes += _note_attached(letter, letter.messages[1:])
        return replace(inner, notes=(*notes, *inner.notes))
    meta = Meta(read_sender(message), read_date(read_raw_field(message, "date")))
    title = subject.title
    older = list(body.older)
    chosen = _choose_older(blocks, older)
    if chosen is not None:
        notes += _note_cover(blocks, habits)
        kept = [*blocks] if habits.keep_all else []
        blocks, more = drop_boilerplate(chosen.blocks)
        blocks = (*kept, *blocks)
        notes += more
        older.remove(chosen)
        if chosen.head:
            meta = Meta(read_names(chosen.head.sender), read_date(chosen.head.date))
            title = read_subject(chosen.head.subject, from_list=False).title or title
    for number, one in enumerate(older):
        if habits.keep_all:
            blocks = (*blocks, *_rename_groups(one.blocks, f"older-{number}"))
        elif one.text.strip():
            notes.append(make_note("older-message", Change.LEFT_OUT, one.text))
    notes += (make_note("subject-tag", Change.LEFT_OUT, tag) for tag in subject.tags)
    notes += _note_attached(letter, letter.messages)
    notes += _note_pictures(letter, body)
    if not _has_words(blocks):
        raise _make_nothing_error(letter, source)
    lang = body.lang or read_field(message, "content-language").split(",")[0].strip()
    return take_own_title(
        Draft(blocks, title, lang, meta, sum_repairs(body.repairs), notes=tuple(notes))
    )


def _is_from_list(message: Part) -> bool:
    return any(read_raw_field(message, name) for name in ("list-id", "list-post", "mailing-list"))


def _learn_habits(message: Part, subject: Subject, *, keep_all: bool) -> Habits:
    answers = any(read_raw_field(message, name) for name in ("in-reply-to", "references"))
    is_forward = subject.is_forward
    return Habits((subject.is_reply or answers) and not is_forward, is_forward, keep_all)


def _read_bodies(letter: Letter, source: Source, habits: Habits) -> Iterator[Body]:
    for part in letter.texts:
        text = read_text(part)
        if part.get_content_type() in HTML_TYPES:
            if text.strip():
                yield read_page(text, source, habits)
            continue
        if is_encrypted(text):
            raise make_encrypted_error(source.name)
        if read_parameter(part, "format").lower() == "flowed":
            is_deleted = read_parameter(part, "delsp").lower() == "yes"
            text = join_flowed(text.replace("\r\n", "\n"), delete_space=is_deleted)
        yield read_plain(text, source, habits)


def _join_bodies(bodies: Iterator[Body]) -> Body:
    """The parts of a text as one."""
    joined = Body()
    for number, body in enumerate(bodies):
        joined = Body(
            (*joined.blocks, *_rename_groups(body.blocks, f"part-{number}" if number else "")),
            (*joined.older, *body.older),
            (*joined.notes, *body.notes),
            (*joined.repairs, *body.repairs),
            joined.lang or body.lang,
            joined.pictures | body.pictures,
        )
    return joined


def _rename_groups(blocks: Sequence[Block], name: str) -> tuple[Block, ...]:
    if not name:
        return tuple(blocks)
    return tuple(
        replace(block, group=f"{name}-{block.group}") if block.group else block for block in blocks
    )


def _has_words(blocks: Sequence[Block]) -> bool:
    return any(block.text.strip() for block in blocks)


def _is_cover(blocks: Sequence[Block]) -> bool:
    """Whether some words only pass a message on: few, and no date, hour or number among them."""
    text = " ".join(block.text for block in blocks)
    return len(text.split()) <= LONGEST_COVER and not any(map(str.isdecimal, text))


def _choose_older(blocks: Sequence[Block], older: Sequence[Older]) -> Older | None:
    """The older message that is what is to be read; None where the newest says it itself."""
    found = [one for one in older if one.text.strip()]
    if not found:
        return None
    if not _has_words(blocks):
        return found[0]
    passed_on = [one for one in found if one.is_forwarded]
    return passed_on[0] if passed_on and _is_cover(blocks) else None


def _note_cover(blocks: Sequence[Block], habits: Habits) -> list[Note]:
    if habits.keep_all or not _has_words(blocks):
        return []
    words = " ".join(block.text for block in blocks)
    return [make_note("cover-words", Change.LEFT_OUT, words)]


def _note_attached(letter: Letter, messages: Sequence[Part]) -> list[Note]:
    named = [read_field(message, "subject") or "message/rfc822" for message in messages]
    return [
        *(make_note("attachment", Change.LEFT_OUT, name) for name in letter.attached),
        *(make_note("attached-message", Change.LEFT_OUT, name) for name in named),
    ]


def _note_pictures(letter: Letter, body: Body) -> list[Note]:
    """Notes of the pictures that no text shows, and of those that a text shows and nobody sent."""
    shown = {name for name in body.pictures if name in letter.pictures}
    data = {id(letter.pictures[name]) for name in shown}
    unshown = [
        make_note("attachment", Change.LEFT_OUT, file)
        for name, file in letter.loose.items()
        if id(letter.pictures[name]) not in data
    ]
    missing = [
        make_note("picture", Change.UNREADABLE, name.removeprefix("cid:"))
        for name in sorted(body.pictures)
        if name.startswith("cid:") and name not in letter.pictures
    ]
    return [*unshown, *missing]


def _make_nothing_error(letter: Letter, source: Source) -> Exception:
    files = [*letter.attached, *letter.loose.values()]
    return make_only_files_error(source.name, files) if files else make_no_words_error(source)
