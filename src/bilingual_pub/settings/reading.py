"""Reading `bilingual-pub.toml`: each table by itself; what nobody knows in it is refused."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bilingual_pub.errors import InputError
from bilingual_pub.files import parse_toml, read_regular_file
from bilingual_pub.i18n import _
from bilingual_pub.model import TITLE_CHOICES, Image, TitleFrom
from bilingual_pub.paper import PageLayout
from bilingual_pub.pictures import load_picture
from bilingual_pub.settings import (
    EngineSettings,
    EngineValue,
    Organization,
    PrintSettings,
    ResourceSettings,
    Settings,
    TaglineSettings,
)
from bilingual_pub.settings.values import (
    check_text,
    is_text,
    read_by_language,
    read_table,
    read_text,
    refuse_unknown,
)

MAX_SETTINGS_BYTES = 100_000

MAX_GLOSSARIES = 20

WEB_ADDRESS = re.compile(r"https?://[^/\s]+(?:/\S*)?")


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
    refuse_unknown(table, known, "", path)
    organization = read_table(table, "organization", path)
    refuse_unknown(organization, {"name", "url", "site", "contact", "logo"}, "organization.", path)
    return Settings(
        organization=Organization(
            name=read_text(organization, "name", path),
            url=read_text(organization, "url", path),
            site=_read_site(read_text(organization, "site", path), path),
            contact=read_by_language(organization, "contact", path),
            logo=_read_logo(read_text(organization, "logo", path), path),
        ),
        notice=_read_notice(table, path),
        resources=_read_resources(read_table(table, "translation", path), path),
        title_from=_read_title_from(read_table(table, "reading", path), path),
        engine=_read_engine(table, path),
        printing=_read_printing(read_table(table, "print", path), path),
        taglines=_read_taglines(table, path),
    )


def _read_taglines(table: Mapping[str, Any], path: Path) -> TaglineSettings:
    """The phone, and the languages: the usual ones, unless others are named."""
    if "taglines" not in table:
        return TaglineSettings()
    from bilingual_pub.taglines import USUAL, list_tagline_languages

    given = read_table(table, "taglines", path)
    refuse_unknown(given, {"phone", "languages"}, "taglines.", path)
    phone = read_text(given, "phone", path)
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
    refuse_unknown(table, {"title-from"}, "reading.", path)
    wanted = read_text(table, "title-from", path)
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
    refuse_unknown(table, {"layout", "accent"}, "print.", path)
    wanted = read_text(table, "layout", path) or str(PageLayout.ARTICLE)
    if wanted not in [*map(str, PageLayout)]:
        raise InputError(
            _("{path}: “{name}” must be one of these: {names}.").format(
                path=path, name="layout", names=", ".join(PageLayout)
            )
        )
    accent = read_text(table, "accent", path).lower()
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
    refuse_unknown(table, {"glossary", "starter-glossary", "memory"}, "translation.", path)
    starter, files = table.get("starter-glossary", True), table.get("glossary", [])
    if not isinstance(starter, bool):
        raise InputError(
            _("{path}: “{name}” must be true or false.").format(path=path, name="starter-glossary")
        )
    if not isinstance(files, list) or not all(map(is_text, files)):
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
    memory = read_text(table, "memory", path)
    return ResourceSettings(
        glossaries=tuple(path.parent / check_text(file, "glossary", path) for file in files),
        starter_glossary=starter,
        memory=path.parent / memory if memory else None,
    )


def _read_engine(table: Mapping[str, Any], path: Path) -> EngineSettings:
    """The engine that is wanted, and the settings of each, as they stand there."""
    if not {"engine", "engines"} & table.keys():
        return EngineSettings()
    choice = read_table(table, "engine", path)
    refuse_unknown(choice, {"name"}, "engine.", path)
    engines = read_table(table, "engines", path)
    return EngineSettings(
        read_text(choice, "name", path),
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
            read_text(values, key, path)
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

    notice = read_by_language(table, "notice", path)
    for words in notice.values():
        if promise := find_false_promise(words):
            raise InputError(
                _(
                    "{path}: the notice can't say “{word}”. Only a person can certify a"
                    " translation, and this is a machine draft. Choose other words."
                ).format(path=path, word=promise)
            )
    return notice


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
