"""`bilingual-pub.toml`: who publishes, in which words, and what translates."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bilingual_pub.errors import InputError
from bilingual_pub.files import parse_toml, read_regular_file
from bilingual_pub.i18n import _, knows_language
from bilingual_pub.model import TITLE_CHOICES, Image, TitleFrom
from bilingual_pub.paper import PageLayout
from bilingual_pub.pictures import load_picture

TURNING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Controls, and what turns text around: it would turn what stands beside it on the page too."""

MAX_SETTINGS_BYTES = 100_000

MAX_TEXT_CHARACTERS = 1_000
"""Of one text; a notice has some 100, and stands on every page."""

MAX_GLOSSARIES = 20

MAX_LANGUAGES = 100
"""For which an organization may have words of its own."""

WEB_ADDRESS = re.compile(r"https?://[^/\s]+(?:/\S*)?")

DEFAULT_NAME = "bilingual-pub.toml"
"""Read from the current folder when no other settings file is named."""

DEFAULT_MEMORY_NAME = "bilingual-pub.memory.sqlite"
"""The translation memory, in the current folder, where nobody names another."""


@dataclass(frozen=True, slots=True)
class Organization:
    """Who hands the article out.

    `contact` is a line a language, by tag; `logo` a PNG or JPEG. `site` is the web address of the
    folder where pages will be put, with a slash at its end.
    """

    name: str = ""
    url: str = ""
    contact: Mapping[str, str] = field(default_factory=dict)
    logo: Image | None = None
    site: str = ""


@dataclass(frozen=True, slots=True)
class ResourceSettings:
    """What helps to translate: glossaries, of which later ones win, and the memory.

    `memory` is None for the usual file; `starter_glossary` is whether ours is used too.
    """

    glossaries: tuple[Path, ...] = ()
    starter_glossary: bool = True
    memory: Path | None = None

    @property
    def memory_file(self) -> Path:
        """The file of the translation memory, whether it is there or not."""
        return self.memory or Path(DEFAULT_MEMORY_NAME)


EngineValue = bool | int | float | str
"""What a setting of an engine can be."""


@dataclass(frozen=True, slots=True)
class EngineSettings:
    """Which engine translates, and what is set of each; whether it knows that, it says itself.

    `name` is empty where nothing is said, `tables` are the settings of each engine by its name, and
    `file` is the settings file, from whose folder paths are told.
    """

    name: str = ""
    tables: tuple[tuple[str, tuple[tuple[str, EngineValue], ...]], ...] = ()
    file: Path = Path(DEFAULT_NAME)

    def get_table(self, engine: str) -> dict[str, EngineValue]:
        """What is set of an engine."""
        return dict(dict(self.tables).get(engine, ()))

    def set_value(self, engine: str, name: str, value: EngineValue) -> "EngineSettings":
        """The same, with one thing set of an engine.

        >>> EngineSettings().set_value("apertium", "silence", 9.0).get_table("apertium")
        {'silence': 9.0}
        """
        table = {**self.get_table(engine), name: value}
        tables = {**dict(self.tables), engine: tuple(table.items())}
        return replace(self, tables=tuple(tables.items()))


@dataclass(frozen=True, slots=True)
class PrintSettings:
    """How handouts are printed where nobody says it.

    `accent` is a color, `#7a1f1f`, dark enough for text on white; empty for black.
    """

    page_layout: PageLayout = PageLayout.ARTICLE
    accent: str = ""


@dataclass(frozen=True, slots=True)
class TaglineSettings:
    """The lines that offer the text in further languages (`taglines.py`): a phone, and which."""

    phone: str = ""
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """All that a settings file can say; without one, every value is the default.

    `notice` replaces the draft notice, a sentence a language, by tag. `title_from` is what the
    title of an article is whose file marks none; None for a line that looks like one.
    """

    organization: Organization = Organization()
    notice: Mapping[str, str] = field(default_factory=dict)
    resources: ResourceSettings = ResourceSettings()
    title_from: TitleFrom | None = None
    engine: EngineSettings = EngineSettings()
    printing: PrintSettings = PrintSettings()
    taglines: TaglineSettings = TaglineSettings()


def load_settings(path: Path) -> Settings:
    """Read a settings file.

    Raises:
        InputError: it is missing, is not TOML, is past a limit, says something that no setting is
            called, or calls a machine draft certified.
    """
    try:
        data = read_regular_file(path, MAX_SETTINGS_BYTES)
        if len(data) > MAX_SETTINGS_BYTES:
            raise _make_too_large_error(path)
        table = parse_toml(data.decode("utf-8-sig").replace("\r\n", "\n"))
    except OSError as error:
        raise InputError(
            _("The settings file {path} can't be read: {reason}.").format(
                path=path, reason=error.strerror
            )
        ) from error
    except ValueError as error:
        raise InputError(
            _("The settings file {path} has a mistake: {reason}.").format(path=path, reason=error)
        ) from error
    return _read_settings(table, path)


def _make_too_large_error(path: Path) -> InputError:
    return InputError(
        _("{path} is too large: the limit for a settings file is {count} kilobytes.").format(
            path=path, count=MAX_SETTINGS_BYTES // 1_000
        )
    )


def _read_settings(table: Mapping[str, Any], path: Path) -> Settings:
    known = {
        "organization",
        "notice",
        "translation",
        "engine",
        "engines",
        "reading",
        "print",
        "taglines",
    }
    _refuse_unknown(table, known, "", path)
    organization = _read_table(table, "organization", path)
    _refuse_unknown(organization, {"name", "url", "site", "contact", "logo"}, "organization.", path)
    return Settings(
        organization=Organization(
            name=_read_text(organization, "name", path),
            url=_read_text(organization, "url", path),
            site=_read_site(_read_text(organization, "site", path), path),
            contact=_read_by_language(organization, "contact", path),
            logo=_read_logo(_read_text(organization, "logo", path), path),
        ),
        notice=_read_notice(table, path),
        resources=_read_resources(_read_table(table, "translation", path), path),
        title_from=_read_title_from(_read_table(table, "reading", path), path),
        engine=_read_engine(table, path),
        printing=_read_printing(_read_table(table, "print", path), path),
        taglines=_read_taglines(table, path),
    )


def _read_taglines(table: Mapping[str, Any], path: Path) -> TaglineSettings:
    """The phone, and the languages: the usual ones, unless others are named."""
    if "taglines" not in table:
        return TaglineSettings()
    from bilingual_pub.taglines import USUAL, list_tagline_languages

    given = _read_table(table, "taglines", path)
    _refuse_unknown(given, {"phone", "languages"}, "taglines.", path)
    phone = _read_text(given, "phone", path)
    if not any(map(str.isdigit, phone)):
        raise InputError(
            _(
                "{path}: the taglines need a phone number to call, for example"
                ' phone = "520-555-0142"'
            ).format(path=path)
        )
    known = [*list_tagline_languages()]
    languages = given.get("languages", [*USUAL])
    if not isinstance(languages, list) or not all(lang in known for lang in languages):
        raise InputError(
            _("{path}: “{name}” must be a list of some of these: {names}.").format(
                path=path, name="taglines.languages", names=", ".join(known)
            )
        )
    return TaglineSettings(phone, tuple(dict.fromkeys(languages)))


def _read_title_from(table: Mapping[str, Any], path: Path) -> TitleFrom | None:
    _refuse_unknown(table, {"title-from"}, "reading.", path)
    wanted = _read_text(table, "title-from", path)
    if not wanted:
        return None
    if wanted not in TITLE_CHOICES:
        raise InputError(
            _("{path}: “{name}” must be one of these: {names}.").format(
                path=path, name="title-from", names=", ".join(TITLE_CHOICES)
            )
        )
    return TitleFrom(wanted)


def _read_printing(table: Mapping[str, Any], path: Path) -> PrintSettings:
    _refuse_unknown(table, {"layout", "accent"}, "print.", path)
    wanted = _read_text(table, "layout", path) or str(PageLayout.ARTICLE)
    if wanted not in [*map(str, PageLayout)]:
        raise InputError(
            _("{path}: “{name}” must be one of these: {names}.").format(
                path=path, name="layout", names=", ".join(PageLayout)
            )
        )
    accent = _read_text(table, "accent", path).lower()
    if accent:
        _refuse_pale(accent, path)
    return PrintSettings(PageLayout(wanted), accent)


WHITE = (255, 255, 255)


def _refuse_pale(accent: str, path: Path) -> None:
    """A color that can't be read on white paper.

    Raises:
        InputError: it is too light, or no color.
    """
    from bilingual_pub.color import LEAST_CONTRAST, compute_contrast_ratio, read_color

    color = read_color(accent)
    if color is None:
        raise InputError(
            _(
                "{path}: “accent” must be a color, written as # and six letters or digits, for"
                " example {example}."
            ).format(path=path, example='"#7a1f1f"')
        )
    if (contrast := compute_contrast_ratio(color, WHITE)) < LEAST_CONTRAST:
        raise InputError(
            _(
                "{path}: the accent color {color} is too light to be read on white paper, or to be"
                " told apart in black and white: its contrast is {contrast} to 1, and must be"
                " {least} to 1 or more. Choose a darker color."
            ).format(path=path, color=accent, contrast=f"{contrast:.1f}", least=LEAST_CONTRAST)
        )


def _read_resources(table: Mapping[str, Any], path: Path) -> ResourceSettings:
    """What helps to translate; files are named from the settings file's own folder."""
    _refuse_unknown(table, {"glossary", "starter-glossary", "memory"}, "translation.", path)
    starter, files = table.get("starter-glossary", True), table.get("glossary", [])
    if not isinstance(starter, bool):
        raise InputError(
            _("{path}: “{name}” must be true or false.").format(path=path, name="starter-glossary")
        )
    if not isinstance(files, list) or not all(map(_is_text, files)):
        raise InputError(
            _("{path}: “{name}” must be a list of files, for example {example}.").format(
                path=path, name="glossary", example='["terms.csv"]'
            )
        )
    if len(files) > MAX_GLOSSARIES:
        raise InputError(
            _("{path}: the limit is {count} glossaries. Combine some of them.").format(
                path=path, count=MAX_GLOSSARIES
            )
        )
    memory = _read_text(table, "memory", path)
    return ResourceSettings(
        glossaries=tuple(path.parent / _check_text(file, "glossary", path) for file in files),
        starter_glossary=starter,
        memory=path.parent / memory if memory else None,
    )


def _read_engine(table: Mapping[str, Any], path: Path) -> EngineSettings:
    """The engine that is wanted, and the settings of each, as they stand there."""
    if not {"engine", "engines"} & table.keys():
        return EngineSettings()
    choice = _read_table(table, "engine", path)
    _refuse_unknown(choice, {"name"}, "engine.", path)
    engines = _read_table(table, "engines", path)
    return EngineSettings(
        _read_text(choice, "name", path),
        tuple((name, _read_values(engines, name, path)) for name in sorted(engines)),
        path,
    )


def _read_values(
    engines: Mapping[str, Any], name: str, path: Path
) -> tuple[tuple[str, EngineValue], ...]:
    values = engines[name]
    if not isinstance(values, dict):
        raise InputError(
            _("{path}: “{name}” must be a table, written as [{name}].").format(
                path=path, name=f"engines.{name}"
            )
        )
    for key, value in values.items():
        if isinstance(value, str):
            _read_text(values, key, path)
        elif not isinstance(value, (bool, int, float)):
            raise InputError(
                _("{path}: “{name}” must be text, a number, or true or false.").format(
                    path=path, name=f"engines.{name}.{key}"
                )
            )
    return tuple(sorted(values.items()))


def _read_site(address: str, path: Path) -> str:
    """The folder on the web, as an address to which a file's name can be added."""
    if address and not WEB_ADDRESS.fullmatch(address):
        raise InputError(
            _(
                "{path}: “site” must be the full address of a folder on the web, for example"
                " https://example.org/handouts/"
            ).format(path=path)
        )
    return address.rstrip("/") + "/" if address else ""


def _read_notice(table: Mapping[str, Any], path: Path) -> dict[str, str]:
    """The words of the draft notice: any, but for a promise that nobody here can make."""
    from bilingual_pub.notice import find_false_promise

    notice = _read_by_language(table, "notice", path)
    for words in notice.values():
        if promise := find_false_promise(words):
            raise InputError(
                _(
                    "{path}: the notice can't say “{word}”. Only a person can certify a"
                    " translation, and this is a machine draft. Choose other words."
                ).format(path=path, word=promise)
            )
    return notice


def _refuse_unknown(table: Mapping[str, Any], names: set[str], prefix: str, path: Path) -> None:
    """Refuse a misspelled setting: it would be ignored in silence."""
    for name in table:
        if name not in names:
            raise InputError(
                _("{path}: there is no setting “{name}”. Use one of these: {names}.").format(
                    path=path,
                    name=prefix + name,
                    names=", ".join(sorted(prefix + known for known in names)),
                )
            )


def _read_table(table: Mapping[str, Any], name: str, path: Path) -> Mapping[str, Any]:
    value = table.get(name, {})
    if not isinstance(value, dict):
        raise InputError(
            _("{path}: “{name}” must be a table, written as [{name}].").format(path=path, name=name)
        )
    return value


def _read_text(table: Mapping[str, Any], name: str, path: Path) -> str:
    value = table.get(name, "")
    if not _is_text(value):
        raise InputError(
            _("{path}: “{name}” must be text in quotation marks.").format(path=path, name=name)
        )
    return _check_text(str(value).strip(), name, path)


def _check_text(text: str, name: str, path: Path) -> str:
    if len(text) > MAX_TEXT_CHARACTERS:
        raise InputError(
            _(
                "{path}: “{name}” is too long: the limit is {count} characters. Make it shorter."
            ).format(path=path, name=name, count=f"{MAX_TEXT_CHARACTERS:,}")
        )
    if TURNING.search(text):
        raise InputError(
            _(
                "{path}: “{name}” has invisible characters in it. Delete the line, and type it"
                " again instead of copying it."
            ).format(path=path, name=name)
        )
    return text


def _is_text(value: object) -> bool:
    """Whether a value is text that can be the name of a file too."""
    return isinstance(value, str) and "\0" not in value


def _read_by_language(table: Mapping[str, Any], name: str, path: Path) -> dict[str, str]:
    lines = _read_table(table, name, path)
    if len(lines) > MAX_LANGUAGES:
        raise InputError(
            _("{path}: “{name}” may be given in up to {count} languages.").format(
                path=path, name=name, count=MAX_LANGUAGES
            )
        )
    for lang in lines:
        if not knows_language(lang):
            raise InputError(
                _("{path}: “{lang}” in “{name}” is not a language code.").format(
                    path=path, lang=lang, name=name
                )
            )
    return {lang: _read_text(lines, lang, path) for lang in lines}


def _read_logo(src: str, path: Path) -> Image | None:
    if not src:
        return None
    if Path(src).name == src and not os.path.lexists(path.parent / src):
        raise InputError(
            _(
                "{path}: the logo {logo} is not in the same folder. Put it there, or remove the"
                " line “logo”."
            ).format(path=path, logo=src)
        )
    picture = load_picture(path.parent, src)
    if picture is None:
        raise InputError(
            _(
                "{path}: the logo {logo} can't be used. It must be a PNG or JPEG picture of less"
                " than 5 MB, in the same folder as the settings file."
            ).format(path=path, logo=src)
        )
    return picture


PROJECT_MARK = ".git"
"""What a folder has at the top of a project."""


def find_settings_file(article: Path, here: Path) -> Path | None:
    """The settings file that counts for an article; None where there is none.

    The first that is found in the article's folder and those above it, up to `here`, the current
    folder, or to the top of a project, whichever comes first; then the one in `here`. Where neither
    is above the article, of its folders only its own is looked at: nobody's settings farther up a
    disk, in `/tmp` for one, may speak for it.
    """
    folder = Path(os.path.abspath(here / article)).parent  # noqa: PTH100 - follows no link
    files = (place / DEFAULT_NAME for place in (*_walk_up(folder, here), here))
    return next((file for file in files if os.path.isfile(file)), None)  # noqa: PTH113 - never raises


def _walk_up(folder: Path, here: Path) -> Iterator[Path]:
    """An article's folder, and those above it as far as they belong to it."""
    above = [folder, *folder.parents]
    tops = (number for number, place in enumerate(above) if _is_top(place, here))
    yield from above[: next(tops, 0) + 1]


def _is_top(place: Path, here: Path) -> bool:
    return os.path.realpath(place) == os.path.realpath(here) or os.path.exists(place / PROJECT_MARK)  # noqa: PTH110
