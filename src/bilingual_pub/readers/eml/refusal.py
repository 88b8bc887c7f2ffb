"""Why a message can't be read, and what to do instead."""

from collections.abc import Sequence

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _

MOST_NAMED = 5
"""Attached files that a message of ours names."""


def make_no_message_error(name: str) -> InputError:
    """The error for a file that is called like a message and is none."""
    return InputError(
        _(
            "{name} is not an e-mail message. Save the message again from your mail program, as"
            " .eml, or copy its text into a text file."
        ).format(name=name)
    )


def make_encrypted_error(name: str) -> InputError:
    """The error for a message that only its receiver can open."""
    return InputError(
        _(
            "{name} is an encrypted message. Open it in your mail program, copy its text into a"
            " text file, and export that."
        ).format(name=name)
    )


def make_sealed_error(name: str) -> InputError:
    """The error for a message whose text lies inside its signature."""
    return InputError(
        _(
            "{name} is a signed message whose text is inside the signature. Open it in your mail"
            " program, copy its text into a text file, and export that."
        ).format(name=name)
    )


def make_only_files_error(name: str, files: Sequence[str]) -> InputError:
    """The error for a message in which nobody says anything, but to which files are attached."""
    named = ", ".join(files[:MOST_NAMED])
    return InputError(
        _(
            "{name} has no text of its own, only attached files: {files}. Save the file that you"
            " need from your mail program, and export that file."
        ).format(name=name, files=named if len(files) <= MOST_NAMED else f"{named}, …")
    )
