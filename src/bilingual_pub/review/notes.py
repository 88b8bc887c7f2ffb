"""What a reviewer should look at in a row, in words: flags, and near matches from the memory."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum, auto

from bilingual_pub.i18n import _
from bilingual_pub.model import ROUGH, Flag, Suggestion
from bilingual_pub.qa import is_lettered
from bilingual_pub.review.row import Row, clean_text
from bilingual_pub.text import parse_tagged_text, shorten_text


class WordChange(StrEnum):
    """What became of some words from an older source to this one."""

    SAME = auto()
    NEW = auto()
    GONE = auto()


@dataclass(frozen=True, slots=True)
class DiffWords:
    """Words of a source that are new in it, gone from it, or in both."""

    text: str
    change: WordChange = WordChange.SAME


def describe_flag(flag: Flag) -> str:
    """A flag as a sentence: which check, what the source says, what the translation says."""
    source, target = (
        shorten_text(clean_text(text), LONGEST) for text in (flag.source, flag.target)
    )
    name = get_check_name(flag.check)
    if source and target:
        return _("{check}: “{source}” → “{target}”").format(
            check=name, source=source, target=target
        )
    if source or target:
        return _("{check}: “{text}”").format(check=name, text=source or target)
    return name


LONGEST = 80
"""Characters of a flagged text that are enough to find it in the row."""


def get_check_name(check: str) -> str:
    """What a check looks after, in words; the check's own name where nobody wrote any."""
    names = {
        "url": _("Web address"),
        "email": _("Email address"),
        "phone": _("Phone number"),
        "hashtag": _("Hashtag"),
        "handle": _("Account name"),
        "date": _("Date"),
        "time": _("Time"),
        "price": _("Price"),
        "code": _("Law or case number"),
        "address": _("Address"),
        "number": _("Number"),
        "name": _("Name"),
        "mark": _("Bold, italics or link missing"),
        "protection": _("This should stay as it is, but may have changed"),
        "term": _("Glossary word not used"),
        "forbidden-term": _("Word that the glossary forbids"),
        "negation": _("“Not” in only one language"),
        "when": _("Before, after or until"),
        "how-often": _("How often"),
        "stale": _("The source changed after this was translated"),
        "ambiguous": _("Translated in different ways before"),
        "unaligned": _("In one language only"),
        "alignment": _("These may not belong together"),
        "moved": _("In a different place in the translation"),
        "empty": _("Translation missing"),
        "unfinished": _("The translation is cut off"),
        ROUGH: _("Unreliable: there may be mistakes here, so read it carefully"),
        "repetition": _("Words repeated over and over"),
        "script": _("Letters from another writing system"),
        "copy": _("Left untranslated"),
        "word-for-word": _("Translated word by word: read it carefully"),
        "too-short": _("Much shorter than the source"),
        "too-long": _("Much longer than the source"),
    }
    return names.get(check, check)


def describe_suggestion(suggestion: Suggestion) -> str:
    """How alike an older source is, and its translation."""
    return _("{percent}% alike, translated as: {target}").format(
        percent=to_percent(suggestion), target=strip_tags(suggestion.target)
    )


def to_percent(suggestion: Suggestion) -> int:
    """How alike, in whole percent, rounded down: 99.9% is not the same."""
    return int(suggestion.likeness * 100 + 1e-9)


def picture_words(row: Row) -> Iterator[str]:
    """What to write of a picture, and what stays as it is in it."""
    if row.picture is None:
        return
    if row.undescribed == ("source", "target"):
        yield _(
            "This picture has no description. Write what it shows under “Source” and under"
            " “Translation”, each in its own language. If it is only decoration, leave both"
            " empty."
        )
    elif "target" in row.undescribed:
        yield _("This picture needs a description. Under “Translation”, write what it shows.")
    elif row.undescribed:
        yield _(
            "This picture needs a description. Under “Source”, write what it shows, in the"
            " language of the source."
        )
    if is_lettered(row.picture, strip_tags(row.source)):
        yield _("Words inside a picture are not translated. Write them in the text.")


def look_at_first(row: Row) -> Iterator[str]:
    """What to look at in a row but near matches: its label, a picture's description, the flags."""
    if row.label:
        yield _("“{label}” is printed before it. Do not write it again.").format(
            label=clean_text(row.label)
        )
    yield from picture_words(row)
    yield from map(describe_flag, row.flags)


def describe_row(row: Row) -> Iterator[str]:
    """Everything to look at in a row, for formats that know only text."""
    yield from look_at_first(row)
    for suggestion in row.suggestions:
        yield describe_suggestion(suggestion)
        yield _("Difference: {difference}").format(
            difference=format_difference(diff_sources(suggestion, row))
        )


def diff_sources(suggestion: Suggestion, row: Row) -> tuple[DiffWords, ...]:
    """The words of this source and of the older one, those that both have only once.

    >>> [part.text for part in _compute_difference("We open at 8.", "We close at 8.")]
    ['We ', 'open', 'close', ' at 8.']
    """
    return _compute_difference(strip_tags(suggestion.source), strip_tags(row.source))


def format_difference(words: tuple[DiffWords, ...]) -> str:
    """A difference in text alone: `We [-open-] {+close+} at 8.`, as `wdiff` writes it."""
    signs = {WordChange.SAME: "{}", WordChange.NEW: "{{+{}+}}", WordChange.GONE: "[-{}-]"}
    return "".join(signs[part.change].format(part.text) for part in words)


def strip_tags(text: str) -> str:
    """A tagged text without its tags."""
    return clean_text("".join(run.text for run in parse_tagged_text(text)))


def _compute_difference(old: str, new: str) -> tuple[DiffWords, ...]:
    before, after = _split_tokens(old), _split_tokens(new)
    parts = []
    for _name, start, end, new_start, new_end in SequenceMatcher(
        None, before, after, autojunk=False
    ).get_opcodes():
        if before[start:end] == after[new_start:new_end]:
            parts.append(DiffWords("".join(before[start:end])))
            continue
        parts.append(DiffWords("".join(before[start:end]), WordChange.GONE))
        parts.append(DiffWords("".join(after[new_start:new_end]), WordChange.NEW))
    return tuple(part for part in parts if part.text)


def _split_tokens(text: str) -> list[str]:
    """Words and the signs and spaces between them, each alone."""
    tokens: list[str] = []
    for sign in text:
        if tokens and sign.isalnum() and tokens[-1][-1].isalnum():
            tokens[-1] += sign
        else:
            tokens.append(sign)
    return tokens
