"""What can be set of an engine: it says so itself, and a settings file is held to that."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, runtime_checkable

from bilingual_pub.engines.base import EngineModule
from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _
from bilingual_pub.settings import EngineSettings, EngineValue

Value = EngineValue | Path


@dataclass(frozen=True, slots=True)
class EngineSetting:
    """One thing that can be set of an engine.

    Attributes:
        name: what it is called in `[engines.NAME]`.
        kind: what it is: `bool`, `int`, `float`, `str`, or `Path` for a file or folder.
        default: what it is where nobody says; None where the engine finds out.
        about: what it does, a sentence in the user's language.
        choices: what a text may be; any where there are none.
        least, most: the limits of a number.
    """

    name: str
    kind: type[Value]
    default: Value | None
    about: str
    choices: tuple[str, ...] = ()
    least: float = 0
    most: float = 1_000_000


@runtime_checkable
class ConfigurableEngine(EngineModule, Protocol):
    """What the module of an engine offers beside the rest, where something can be set of it."""

    def list_settings(self) -> Sequence[EngineSetting]:
        """What can be set."""

    def configure(self, values: Mapping[str, Value]) -> EngineModule:
        """The engine with some of that set; each value is of its setting's kind and limits.

        Whatever changes the words must be in the `identity` of the engines that it opens.

        Raises:
            InputError: the values don't go together.
        """


def configure_engine(name: str, module: EngineModule, settings: EngineSettings) -> EngineModule:
    """An engine as a settings file wants it.

    Raises:
        InputError: the file says something that the engine does not know, or that can't be.
    """
    table = settings.get_table(name)
    if not table:
        return module
    if not isinstance(module, ConfigurableEngine):
        raise InputError(
            _("{path}: the engine “{engine}” has no settings. Delete {table}.").format(
                path=settings.file, engine=name, table=f"[engines.{name}]"
            )
        )
    known = {setting.name: setting for setting in module.list_settings()}
    for key in table:
        if key not in known:
            raise InputError(
                _("{path}: there is no setting “{name}”. Use one of these: {names}.").format(
                    path=settings.file,
                    name=f"engines.{name}.{key}",
                    names=", ".join(f"engines.{name}.{one}" for one in sorted(known)),
                )
            )
    return module.configure(
        {key: _read_value(name, known[key], value, settings.file) for key, value in table.items()}
    )


def _read_value(engine: str, setting: EngineSetting, value: EngineValue, file: Path) -> Value:
    """A value, held to what its setting can be."""
    if setting.kind is Path and isinstance(value, str) and value:
        return file.parent / value
    if setting.kind is float and type(value) is int:
        value = float(value)
    if type(value) is not setting.kind or not _is_allowed(setting, value):
        place = f"engines.{engine}.{setting.name}"
        raise InputError(f"{_explain_kind(setting, file, place)} {setting.about}")
    return value


def _is_allowed(setting: EngineSetting, value: EngineValue) -> bool:
    if isinstance(value, str):
        return not setting.choices or value in setting.choices
    return isinstance(value, bool) or setting.least <= value <= setting.most


def _explain_kind(setting: EngineSetting, path: Path, name: str) -> str:
    """That a value is not of its setting's kind, and what it must be."""
    if setting.kind is bool:
        return _("{path}: “{name}” must be true or false.").format(path=path, name=name)
    if setting.choices:
        return _("{path}: “{name}” must be one of these: {names}.").format(
            path=path, name=name, names=", ".join(f'"{choice}"' for choice in setting.choices)
        )
    if setting.kind in {str, Path}:
        return _("{path}: “{name}” must be text in quotation marks.").format(path=path, name=name)
    said = (
        _("{path}: “{name}” must be a whole number from {least} to {most}.")
        if setting.kind is int
        else _("{path}: “{name}” must be a number from {least} to {most}.")
    )
    return said.format(path=path, name=name, least=setting.least, most=setting.most)
