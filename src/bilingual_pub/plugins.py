"""What other packages bring: readers, writers and engines, found by their entry points.

A package names them in its `pyproject.toml` (packaging.python.org, entry points specification):

    [project.entry-points."bilingual_pub.writers"]
    epub = "my_package.epub"

To look for them takes a walk over all that is installed, so nobody looks before a name is asked for
that is none of ours, or before all there are have to be named.
"""

from functools import cache
from typing import TYPE_CHECKING

from bilingual_pub.errors import UsageError
from bilingual_pub.i18n import _

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

READERS = "bilingual_pub.readers"
"""The name is the ending of the files without its dot, the object a `readers.Reader`."""

WRITERS = "bilingual_pub.writers"
"""The name is that of the format, the object a `writers.Writer`."""

ENGINES = "bilingual_pub.engines"
"""The name is that of the engine, the object an `engines.EngineModule`."""


def list_plugins(group: str) -> list[str]:
    """The names in a group, in the order of the alphabet."""
    from importlib.metadata import entry_points

    return sorted({entry.name for entry in entry_points(group=group)})


def find_plugin(group: str, name: str) -> "EntryPoint | None":
    """What is called so in a group; of two packages, the one that Python finds first."""
    from importlib.metadata import entry_points

    return next(iter(entry_points(group=group, name=name)), None)


def describe_plugin(group: str, name: str) -> str:
    """Which package brings it, with its version; empty where none does."""
    entry = find_plugin(group, name)
    return f"{entry.dist.name} {entry.dist.version}" if entry and entry.dist else ""


@cache
def load_plugin(group: str, name: str) -> object | None:
    """The object that a package gives for a name, loaded once; None where no package has it.

    Raises:
        UsageError: the package can't be loaded.
    """
    entry = find_plugin(group, name)
    if entry is None:
        return None
    try:
        found: object = entry.load()
    except Exception as error:
        raise UsageError(
            _(
                "“{name}” can't be used: the package that brings it, {package}, can't be loaded"
                " ({reason}). Install it again, or remove it."
            ).format(
                name=name, package=entry.dist.name if entry.dist else entry.value, reason=error
            )
        ) from error
    return found
