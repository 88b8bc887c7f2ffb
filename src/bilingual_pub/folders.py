"""Where folders lie: those that travel with the code (`templates/`, `locales/`), and the user's."""

import os
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from pathlib import Path


@cache
def find_resource_folder(name: str) -> Path:
    """The folder inside an installed package, or at the top of a checkout.

    A wheel carries the folder inside the package; an editable install does not, and finds it two
    floors up.
    """
    inside = Path(str(files("bilingual_pub"))) / name
    return inside if inside.is_dir() else Path(__file__).resolve().parents[2] / name


NAME = "bilingual-pub"


def settings_file(name: str) -> Path:
    """The place of a file that the user wrote; it need not exist."""
    from platformdirs import user_config_path

    former = os.environ.get("XDG_CONFIG_HOME") or "~/.config"
    return _placed(lambda: user_config_path(NAME, appauthor=False), former, name)


def cache_file(name: str) -> Path:
    """The place of a file that can be made again; it need not exist."""
    from platformdirs import user_cache_path

    former = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return _placed(lambda: user_cache_path(NAME, appauthor=False), former, name)


def _placed(folder: Callable[[], Path], former_base: str, name: str) -> Path:
    """The file in its folder, or in the former one where only that has it."""
    try:
        now = folder() / name
    except RuntimeError:
        now = Path()
    # Older platformdirs leave the `~` of a home that nobody knows.
    if not now.is_absolute():
        # A user without a home, in a container or a service, has no such file either.
        return Path(os.devnull) / NAME / name
    former = Path(os.path.expanduser(former_base), NAME, name)  # noqa: PTH111 - it never raises
    return former if _exists(former) and not _exists(now) else now


def _exists(file: Path) -> bool:
    # `Path.exists` raises where a folder can't be looked into.
    return os.path.exists(file)  # noqa: PTH110
