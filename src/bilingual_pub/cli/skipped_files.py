"""What is said of the files in a folder that are not exported."""

from collections.abc import Sequence
from pathlib import Path

from bilingual_pub.i18n import _, ngettext

MOST_NAMED = 10
"""Files of a kind that are named in one sentence."""


def describe_unread(files: Sequence[Path]) -> str:
    """Which files are no articles, and what to do about them; empty for none."""
    if not files:
        return ""
    return _(
        "Skipped, because they can't be read: {files}. Save each one as a Word document"
        " (.docx), or as .eml if it is an Outlook message."
    ).format(files=name_files(files))


def describe_printed(files: Sequence[Path]) -> str:
    """Which PDFs are not exported, because their article is; empty for none."""
    if not files:
        return ""
    return _(
        "Skipped, because an article of the same name lies beside it: {files}. To export a"
        " PDF anyway, name it on the command line."
    ).format(files=name_files(files))


def name_files(files: Sequence[Path]) -> str:
    """The names of some files, the first few if they are many."""
    names = ", ".join(map(str, files[:MOST_NAMED]))
    left = len(files) - MOST_NAMED
    if left > 0:
        more = ngettext("{count} more", "{count} more", left).format(count=left)
        names = f"{names}, {more}"
    return names
