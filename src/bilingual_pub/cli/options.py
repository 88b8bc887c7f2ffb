"""Kinds of options that click does not have, and options that several commands share."""

import os
from collections.abc import Iterable
from pathlib import Path

import click

from bilingual_pub.cli.suggestion import suggest
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
        from bilingual_pub.readers.characters.encoding import decode_text
        from bilingual_pub.readers.characters.repair import repair_text
        from bilingual_pub.readers.reading import Source

        text, _repairs = repair_text(decode_text(Source(os.fsencode(value), self.name)))
        return " ".join(text.split())


class LanguageCode(click.ParamType[str]):
    """A BCP 47 tag, in whatever capitals: `es`, `ES`, `es_MX` and `es-mx` are understood."""

    name = "language"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002
        """How help shows it."""
        return _("LANGUAGE")

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The tag in its usual form."""
        from bilingual_pub.locale import load_cldr, knows_language

        tag = value.replace("_", "-")
        if not knows_language(tag):
            self.fail(
                _("“{value}” is not the code of a language. Spanish is es, English is en.").format(
                    value=value
                ),
                param,
                ctx,
            )
        return str(load_cldr(tag)).replace("_", "-")


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
            said = _("“{value}” is none of these: {names}.").format(
                value=", ".join(unknown), names=", ".join(self.known)
            )
            asked = "".join(suggest(name, self.known) for name in unknown)
            self.fail(said + asked, param, ctx)
        return names


from_language = click.option(
    "--from",
    "source",
    type=LanguageCode(),
    help=_("Language of the article; detected if left out."),
)

to_language = click.option(
    "--to",
    "target",
    type=LanguageCode(),
    help=_("Language to translate into; Spanish for English, English for Spanish if left out."),
)

settings_file_option = click.option(
    "--settings",
    "settings_file",
    metavar=_("FILE"),
    type=Path,
    help=_(
        "Your organization's name, logo and words; if left out, {name} beside the article, above it"
        " or in this folder."
    ).format(name=DEFAULT_NAME),
)
"""Options that several commands share, as decorators."""
