"""Where the folders that travel with the code lie: `templates/` and `locales/`."""

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
