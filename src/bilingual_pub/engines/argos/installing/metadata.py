"""What a package says of itself, and whether it can be so."""

import json
from pathlib import Path
from typing import Any

from bilingual_pub.engines.argos.installing.archive import make_refusal
from bilingual_pub.engines.argos.store import (
    METADATA,
    MODEL,
    TOKENIZERS,
    Package,
    to_bcp47,
    read_package,
)
from bilingual_pub.locale import _, knows_language


def read_package_metadata(folder: Path, path: Path) -> Package:
    """The package in a folder that was just unpacked from the file `path`.

    Raises:
        InputError: it does not say what it translates, or lacks its model or its tokenizer.
    """
    problem = _find_metadata_problem(folder, _read_metadata(folder))
    package = read_package(folder)
    if problem or package is None:
        raise make_refusal(path, problem or _("it is broken or no Argos package"))
    return package


def _read_metadata(folder: Path) -> dict[str, Any]:
    try:
        said = json.loads((folder / METADATA).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _find_metadata_problem(folder: Path, said: dict[str, Any]) -> str:
    codes = said.get("from_code"), said.get("to_code")
    known = [isinstance(code, str) and knows_language(to_bcp47(code)) for code in codes]
    if not all(known) or codes[0] == codes[1]:
        return _("it does not say which languages it translates")
    if said.get("type", "translate") != "translate":
        return _("it is not for translating")
    if not any((folder / name).is_file() for name in TOKENIZERS):
        return _("it has no tokenizer")
    return "" if (folder / MODEL).is_file() else _("it has no model")
