"""Compile the gettext catalogs while the wheel (or the editable install) is built."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.builders.utils import get_reproducible_timestamp


class CompileCatalogs(BuildHookInterface[Any]):
    """Write each `.mo` beside its `.po` and carry it into the package."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile every catalog under `locales/`."""
        locales = Path(self.root, "locales")
        # Without it, Babel writes when it ran, and no two wheels would be the same.
        made = datetime.fromtimestamp(get_reproducible_timestamp(), UTC)
        for source in sorted(locales.glob("*/LC_MESSAGES/*.po")):
            target = source.with_suffix(".mo")
            with source.open("rb") as po, target.open("wb") as mo:
                catalog = read_po(po)
                catalog.creation_date = made
                write_mo(mo, catalog)
            inside = target.relative_to(locales)
            build_data["force_include"][str(target)] = f"bilingual_pub/locales/{inside}"
