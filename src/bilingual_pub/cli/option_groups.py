"""Long lists of options in groups: `export --help` shows each under its own heading."""

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol, TypeVar

import click

from bilingual_pub.i18n import _

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
