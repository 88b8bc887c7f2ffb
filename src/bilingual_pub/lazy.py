"""Imports that are written like any others and carried out when a name is first used.

A room's face, its `__init__.py`, offers what lies in the room's modules. It must not load them all:
whoever asks for one name would pay for the others, and the command line starts at once because it
asks for few. So a face says

    with lazy_imports(globals()):
        from bilingual_pub.text.encoding import decode_text

and `decode_text` is loaded from its module (PEP 562) when somebody asks the face for it. Type
checkers and the import contract see a plain import. The face itself can't use the name: code in it
imports what it needs where it needs it. Python 3.15 has `lazy from … import …`
(PEP 810), which will take the place of this module.
"""

import builtins
from collections.abc import Mapping, Sequence
from threading import RLock
from types import ModuleType
from typing import Any, NamedTuple

_lock = RLock()


class LateName(NamedTuple):
    """What stands in a namespace for a name, until the end of the block that imports it."""

    module: str
    name: str

    def load(self) -> object:
        """What is meant."""
        return getattr(__import__(self.module, fromlist=[self.name]), self.name)


class LateModule(ModuleType):
    """A module that isn't loaded; whatever is taken from it is a `LateName`."""

    def __getattr__(self, name: str) -> LateName:
        """Take a name from the module, whether it is there or not."""
        return LateName(self.__name__, name)


class lazy_imports:  # noqa: N801 - reads like the statement that it stands for
    """Make the `from … import …` of a `with` block lazy, in the namespace that is given.

    Only imports in the block itself count: what other threads import meanwhile, they get. An import
    of something that isn't there fails when it is first used, with what Python says of it.
    """

    def __init__(self, namespace: dict[str, Any]) -> None:
        self._namespace = namespace

    def __enter__(self) -> None:
        """From here on, imports into the namespace are only noted."""
        _lock.acquire()  # two blocks at once would put back each other's `__import__`
        self._import = builtins.__import__
        builtins.__import__ = self._note_import

    def __exit__(self, *_error: object) -> None:
        """From here on, imports are imports again, and the namespace loads what was noted."""
        builtins.__import__ = self._import
        _lock.release()
        namespace = self._namespace
        late = {name: it for name, it in namespace.items() if isinstance(it, LateName)}
        for name in late:
            del namespace[name]

        def load_name(name: str) -> object:
            if name not in late:
                raise AttributeError(f"module {namespace['__name__']!r} has no attribute {name!r}")
            namespace[name] = loaded = late[name].load()
            return loaded

        namespace["__getattr__"] = load_name
        namespace["__dir__"] = lambda: namespace["__all__"]

    def _note_import(
        self,
        name: str,
        globals: Mapping[str, object] | None = None,  # noqa: A002 - as Python's own calls it
        locals: Mapping[str, object] | None = None,  # noqa: A002
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        if globals is self._namespace and fromlist:
            return LateModule(name)
        return self._import(name, globals, locals, fromlist or (), level)
