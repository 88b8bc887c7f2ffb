"""What click does not have: kinds of values that an option takes, and options in groups in help."""

import os
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Protocol, TypeVar

import click
from click.shell_completion import CompletionItem

from bilingual_pub.engines import AUTO, ENGINES, list_engines
from bilingual_pub.errors import UsageError
from bilingual_pub.i18n import _, explain_unknown, suggest

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


COLUMN = 30
"""Letters of a name beside its help, click's own limit; longer names have a line to themselves."""


class GroupedOption(click.Option):
    """An option that help shows under the heading `group`."""

    def __init__(self, *args: Any, group: str, **attrs: Any) -> None:  # noqa: ANN401 - click's own
        super().__init__(*args, **attrs)
        self.group = group


class GroupedCommand(click.Command):
    """A command whose help has a section for each group, in the order of their first options."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the sections; options without a group come last."""
        sections: dict[str, list[tuple[str, str]]] = {}
        others: list[tuple[str, str]] = []
        for option in self.get_params(ctx):
            record = option.get_help_record(ctx)
            if record is None or isinstance(option, click.Argument):
                continue
            group = option.group if isinstance(option, GroupedOption) else ""
            (sections.setdefault(group, []) if group else others).append(record)
        for heading, records in (*sections.items(), (_("Other options"), others)):
            with formatter.section(heading):
                # Names filled up with spaces put the help of all sections below one another.
                formatter.write_dl((f"{name:<{COLUMN}}", help_text) for name, help_text in records)


class OptionDecorator(Protocol):
    """What `click.option` is for the options of one group."""

    def __call__(self, *names: str, **attrs: Any) -> Callable[[Decorated], Decorated]:  # noqa: ANN401
        """Give a command an option of the group."""


def options_of(group: str) -> OptionDecorator:
    """`click.option` with the group filled in, for all options of it."""
    return partial(click.option, cls=GroupedOption, group=group)


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
        from bilingual_pub.text import decode_text, repair_text

        text, _repairs = repair_text(decode_text(os.fsencode(value)))
        return " ".join(text.split())


class LanguageCode(click.ParamType[str]):
    """A BCP 47 tag, in whatever capitals: `es`, `ES`, `es_MX` and `es-mx` are understood."""

    name = "language"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002
        """How help shows it."""
        return _("LANGUAGE")

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The tag in its usual form."""
        from bilingual_pub.lang import parse_language

        try:
            return parse_language(value)
        except UsageError as error:
            self.fail(str(error), param, ctx)


class Names(click.ParamType[tuple[str, ...]]):
    """Some names of a list, with commas between: `html,pdf`."""

    name = "names"

    def __init__(
        self, known: Iterable[str], list_all: Callable[[], Iterable[str]] | None = None
    ) -> None:
        """`list_all` adds the names that other packages bring, which takes time to find out."""
        self._known = tuple(known)
        self._list_all = list_all

    def list_names(self) -> tuple[str, ...]:
        """The names there are, by other packages too."""
        return tuple(self._list_all()) if self._list_all else self._known

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002
        """How help shows it: the names there are."""
        return ",".join(self.list_names())

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """The names, each once, in the order given."""
        names = tuple(dict.fromkeys(name.strip() for name in value.split(",") if name.strip()))
        if names and all(name in self._known for name in names):
            return names
        known = self.list_names()
        unknown = [name for name in names if name not in known]
        if unknown or not names:
            said = explain_unknown(", ".join(unknown), known)
            asked = "".join(suggest(name, known) for name in unknown)
            self.fail(said + asked, param, ctx)
        return names


class EngineName(click.ParamType[str]):
    """The name of an engine, by another package too, or `auto` for the best there is."""

    name = "engine"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002
        """How help shows it: the names there are."""
        return f"[{'|'.join([AUTO, *list_engines()])}]"

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[CompletionItem]:
        """The names that begin so."""
        names = [AUTO, *list_engines()]
        return [CompletionItem(name) for name in names if name.startswith(incomplete)]

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name, if there is such an engine."""
        if not value or value == AUTO or value in ENGINES:
            return value
        known = [AUTO, *list_engines()]
        if value not in known:
            self.fail(explain_unknown(value, known) + suggest(value, known), param, ctx)
        return value
