"""What goes wrong, said on standard error in a form that no file's name can disguise."""

import re
from typing import TextIO

import click

UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What moves a terminal's cursor, colors it, or turns a line around; tabs and line ends stay."""


def complain(sentence: str) -> None:
    """Say what went wrong."""
    click.echo(f"bilingual-pub: {visible(sentence)}", err=True)


def visible(text: str) -> str:
    r"""A text in which whatever would act on a terminal is written out.

    >>> visible("notice\x1b[31m.md"), visible("¿Qué?\n")
    ('notice\\x1b[31m.md', '¿Qué?\n')
    """
    return UNSEEN.sub(lambda match: ascii(match[0])[1:-1], text)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person sees what is written there; a stream that was closed is None."""
    return stream is not None and stream.isatty()
