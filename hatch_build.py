"""Compile the gettext catalogs while the wheel (or the editable install) is built."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CATALOG = "LC_MESSAGES/bilingual_pub"


class CompileCatalogs(BuildHookInterface[Any]):
    """Write each `.mo` beside its `.po` and carry it into the package."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile every catalog under `locales/`."""
        for source in sorted(Path(self.root, "locales").glob(f"*/{CATALOG}.po")):
            lang = source.parent.parent.name
            target = source.with_suffix(".mo")
            with source.open("rb") as po, target.open("wb") as mo:
                write_mo(mo, read_po(po, locale=lang))
            build_data["force_include"][str(target)] = f"bilingual_pub/locales/{lang}/{CATALOG}.mo"
