"""What Argos Translate is told by its user: where packages lie, and who offers them.

The rules are those of `argostranslate.settings` 1.11, read without importing it: it makes folders
in the user's home as it is imported, and fails where it can't. An environment variable counts more
than `settings.json`. An empty one counts as none, as the XDG Base Directory Specification has it.
"""

import json
import os
from pathlib import Path
from typing import Any

PACKAGES = "ARGOS_PACKAGES_DIR"
INDEX = "ARGOS_PACKAGE_INDEX"

USUAL_INDEX = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/"


def find_store_folder() -> Path:
    """The folder of installed packages, as Argos Translate finds it; it need not exist."""
    if named := _read_setting(PACKAGES):
        return Path(named)
    return _find_base("XDG_DATA_HOME", ".local/share") / "argos-translate" / "packages"


def find_cache_folder() -> Path:
    """Where downloads wait until they are whole; it need not exist."""
    return _find_base("XDG_CACHE_HOME", ".local/cache") / "argos-translate" / "downloads"


def find_index_address() -> str:
    """The address of the list of packages that are to be had."""
    return f"{_read_setting(INDEX) or USUAL_INDEX}index.json"


def _read_setting(name: str) -> str:
    return os.environ.get(name) or str(_read_settings_file().get(name) or "")


def _read_settings_file() -> dict[str, Any]:
    path = _find_base("XDG_CONFIG_HOME", ".config") / "argos-translate" / "settings.json"
    try:
        settings = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return settings if isinstance(settings, dict) else {}


def _find_base(variable: str, usual: str) -> Path:
    if named := os.environ.get(variable):
        return Path(named)
    try:
        return _find_home() / usual
    except RuntimeError:
        # A user without a home, in a container or a service, has no packages there either.
        return Path(os.devnull) / usual


def _find_home() -> Path:
    """The user's home; inside a snap, the part of it that the snap may write.

    Raises:
        RuntimeError: the user has none.
    """
    in_a_snap = "SNAP" in os.environ and os.environ.get("SNAP_USER_DATA")
    return Path(in_a_snap) if in_a_snap else Path.home()
