"""Argos Translate's own package module, imported without what else it does.

Its settings make folders in the user's home when they are imported, and fail where they can't: in a
read-only home, or with none. Here they are made in a folder that is gone a moment later. Where the
packages really lie is known to `store`.

`argostranslate.translate` and `argostranslate.sbd` are never imported: they need stanza, which
brings torch, and go to the network while translating.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from tempfile import TemporaryDirectory
from types import ModuleType

HOMES = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "ARGOS_PACKAGES_DIR")
"""The variables that say where argostranslate.settings makes its folders."""


@cache
def argos_package() -> ModuleType:
    """The module `argostranslate.package`: metadata and tokenizers of packages, and its index."""
    with TemporaryDirectory() as nowhere, _environment(dict.fromkeys(HOMES, nowhere)):
        from argostranslate import package
    module: ModuleType = package
    return module


@contextmanager
def _environment(values: dict[str, str]) -> Iterator[None]:
    """Other environment variables for a moment."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
