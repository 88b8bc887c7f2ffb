"""The editions of a handout: one CSS file each, in `templates/handout/editions/`.

A further edition is a further file; its name is the edition's.
"""

from functools import cache

from bilingual_pub.errors import UsageError
from bilingual_pub.locale import _
from bilingual_pub.resources import resource_folder

FOLDER = "handout/editions"


@cache
def editions() -> dict[str, str]:
    """The editions there are: the name of each, and its file among the templates."""
    files = sorted((resource_folder("templates") / FOLDER).glob("*.css"))
    return {file.stem: f"{FOLDER}/{file.name}" for file in files}


def edition_file(name: str) -> str:
    """The file of an edition.

    Raises:
        UsageError: there is no edition of that name.
    """
    if name not in editions():
        raise UsageError(
            _("There is no edition “{name}”. Choose one of: {names}.").format(
                name=name, names=", ".join(editions())
            )
        )
    return editions()[name]
