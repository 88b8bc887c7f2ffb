"""Kinds of options that click does not have, and options that several commands share."""

import os
from collections.abc import Iterable
from pathlib import Path

import click

from bilingual_pub.cli.option_groups import options_of
from bilingual_pub.cli.suggestion import did_you_mean
from bilingual_pub.locale import _
from bilingual_pub.settings import DEFAULT_NAME


class Words(click.ParamType[str]):
    """A text that will be published: mended like an article, whatever the terminal made of it."""

    name = "text"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002
        """How help shows it."""
        return _("TEXT")

    def convert(
        self,
        value: str,
        param: click.Parameter | None,  # noqa: ARG002
        ctx: click.Context | None,  # noqa: ARG002
    ) -> str:
        """The text on one line, without damage."""
        from bilingual_pub.readers.characters.encoding import decode
        from bilingual_pub.readers.characters.repair import mend
        from bilingual_pub.readers.reading import Source

        text, _repairs = mend(decode(Source(os.fsencode(value), self.name)))
        return " ".join(text.split())


class LanguageCode(click.ParamType[str]):
    """A BCP 47 tag, in whatever capitals: `es`, `ES`, `es_MX` and `es-mx` are understood."""

    name = "language"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002
        """How help shows it."""
        return _("LANGUAGE")

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The tag in its usual form."""
        from bilingual_pub.locale import cldr, knows_language

        tag = value.replace("_", "-")
        if not knows_language(tag):
            self.fail(
                _("“{value}” is not a language code. Spanish is es, English is en.").format(
                    value=value
                ),
                param,
                ctx,
            )
        return str(cldr(tag)).replace("_", "-")


class Names(click.ParamType[tuple[str, ...]]):
    """Some names of a list, with commas between: `html,pdf`."""

    name = "names"

    def __init__(self, known: Iterable[str]) -> None:
        self.known = tuple(known)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002
        """How help shows it: the names there are."""
        return ",".join(self.known)

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """The names, each once, in the order given."""
        names = tuple(dict.fromkeys(name.strip() for name in value.split(",") if name.strip()))
        unknown = [name for name in names if name not in self.known]
        if unknown or not names:
            said = _("“{value}” is not one of these: {names}.").format(
                value=", ".join(unknown), names=", ".join(self.known)
            )
            asked = "".join(did_you_mean(name, self.known) for name in unknown)
            self.fail(said + asked, param, ctx)
        return names


language_option = options_of(_("Languages"))

from_language = language_option(
    "--from",
    "source",
    type=LanguageCode(),
    help=_("Language of the article; detected if left out."),
)

to_language = language_option(
    "--to",
    "target",
    type=LanguageCode(),
    help=_("Language to translate into; if left out, Spanish for English and English for Spanish."),
)

output_option = options_of(_("What to make"))

settings_file_option = output_option(
    "--settings",
    "settings_file",
    metavar=_("FILE"),
    type=Path,
    help=_(
        "Settings file with your organization's name, logo and texts; if left out, {name} beside"
        " the article, in a folder above it, or in this folder."
    ).format(name=DEFAULT_NAME),
)
"""Options that several commands share, as decorators."""
