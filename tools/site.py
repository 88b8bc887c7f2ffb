"""Look over the documentation that was built: no dead link inside, nothing loaded from elsewhere.

    python -m tools.site FOLDER     says what is wrong, a line each, and fails then

Links to other sites are for `make links`, which asks the network.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

from lxml import html

LOADS = re.compile(
    r"""url\(\s*["']?\s*((?:https?:)?//[^"')]+)|@import\s+["']((?:https?:)?//[^"']+)"""
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page: what can be linked to in it, and where it leads."""

    anchors: frozenset[str]
    links: tuple[str, ...]
    """What a reader may follow."""
    parts: tuple[str, ...]
    """What a browser loads with it: scripts, style sheets, pictures, frames."""


def read_page(file: Path) -> Page:
    """The page in a file."""
    links: list[str] = []
    parts: list[str] = []
    anchors: set[str] = set()
    for element in html.document_fromstring(file.read_bytes()).iter("*"):
        found = element.attrib
        anchors.update(str(found[name]) for name in ("id", "name") if name in found)
        followed = links if element.tag in {"a", "area"} else parts
        followed += (
            str(found[name]) for name in ("href", "src", "data", "poster") if name in found
        )
        parts += (one.split()[0] for one in found.get("srcset", "").split(",") if one.strip())
        parts += loaded_by(found.get("style", ""))
        if element.tag == "style":
            parts += loaded_by(element.text or "")
    return Page(frozenset(anchors), tuple(links), tuple(parts))


def loaded_by(style: str) -> list[str]:
    """What a style fetches from elsewhere."""
    return [found[1] or found[2] for found in LOADS.finditer(style)]


def problems(folder: Path) -> Iterator[str]:
    """All that is wrong with the pages and the style sheets of a folder, a sentence each."""
    pages = {file.resolve(): read_page(file) for file in sorted(folder.rglob("*.html"))}
    if not pages:
        yield f"{folder}: there is no page"
    for file, page in pages.items():
        name = file.relative_to(folder.resolve())
        for address in page.parts:
            if is_elsewhere(address):
                yield f"{name}: loads {address}"
        for address in (*page.links, *page.parts):
            if not is_elsewhere(address) and not leads_somewhere(address, file, pages):
                yield f"{name}: nothing is at {address}"
    for sheet in sorted(folder.rglob("*.css")):
        for address in loaded_by(sheet.read_text(encoding="utf-8")):
            yield f"{sheet.relative_to(folder)}: loads {address}"


def is_elsewhere(address: str) -> bool:
    """Whether an address is outside of the site: of the web, of mail, or data of its own."""
    return bool(urlsplit(address).scheme or urlsplit(address).netloc)


def leads_somewhere(address: str, file: Path, pages: dict[Path, Page]) -> bool:
    """Whether there is a file, and the place in it, where a page says that there is."""
    path, fragment = urldefrag(address)
    target = (file.parent / unquote(urlsplit(path).path)).resolve() if path else file
    if not fragment:
        return target.is_file()
    return target in pages and unquote(fragment) in pages[target].anchors


def main() -> int:
    """Look over the folder that was named."""
    found = sorted(set(problems(Path(sys.argv[1]))))
    print("\n".join(found), end="\n" if found else "", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
