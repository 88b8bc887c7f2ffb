"""Which license every library has, and whether it is one of those that we allow.

The license is what the installed package says of itself. Where that is not in the words of SPDX
(https://spdx.org/licenses/), a person has read it: tools/licenses.toml.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from license_expression import (  # type: ignore[import-untyped]
    ExpressionError,
    LicenseExpression,
    get_spdx_licensing,
)
from tools.locked import ROOT, Locked

POLICY = ROOT / "tools/licenses.toml"
SPDX = get_spdx_licensing()
CLASSIFIER = "License :: OSI Approved :: "


class UnknownLicenseError(Exception):
    """The words of a package's metadata name no license, and nobody has read it yet."""


@dataclass(frozen=True, slots=True)
class Policy:
    """The decisions in tools/licenses.toml."""

    allowed: frozenset[str]
    classifiers: Mapping[str, str]
    readings: Mapping[str, Mapping[str, str]]
    absent: Mapping[str, str]
    inside: Sequence[Mapping[str, Any]]


def read_policy(path: Path) -> Policy:
    """The decisions of a file like tools/licenses.toml."""
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    return Policy(
        allowed=frozenset(told["allowed"]),
        classifiers=told.get("classifiers", {}),
        readings={reading["name"]: reading for reading in told.get("reading", ())},
        absent=told.get("absent", {}),
        inside=told.get("inside", ()),
    )


def license_of(name: str, policy: Policy) -> tuple[str, str]:
    """A package's license, and how we know it where the package does not say it plainly.

    Raises:
        UnknownLicenseError: names the package, and what to do.
    """
    try:
        words = said_by(distribution(name))
    except PackageNotFoundError:
        if name not in policy.absent:
            raise UnknownLicenseError(
                f"{name}: not installed here; find its license and name it under [absent]"
            ) from None
        return policy.absent[name], "Not installed here: only with another Python or system."
    if expression := plain(words, policy):
        return expression, ""
    said = "; ".join(words) or "nothing"
    reading = policy.readings.get(name)
    if reading is None or reading["says"] != said:
        raise UnknownLicenseError(
            f"{name}: says “{said}”, which is not one license in SPDX's words; "
            f"read the license that it carries and add a [[reading]]"
        )
    return reading["means"], reading["why"]


def said_by(package: Distribution) -> list[str]:
    """What a package's metadata says of its license: one expression, or older words for it."""
    metadata = package.metadata
    if "License-Expression" in metadata:
        return [metadata["License-Expression"]]
    free = metadata["License"].strip().split("\n")[0] if "License" in metadata else ""
    classified = [
        classifier.removeprefix(CLASSIFIER)
        for classifier in metadata.get_all("Classifier", [])
        if classifier.startswith(CLASSIFIER)
    ]
    return [*([free] if free not in {"", "UNKNOWN"} else ()), *classified]


def plain(words: Sequence[str], policy: Policy) -> str | None:
    """The SPDX expression that the words are, if the first is one or the only one means one.

    A package that speaks of the GPL besides is for a person to read.
    """
    if not words or any("General Public License" in word for word in words):
        return None
    if parsed(words[0]) is not None:
        return words[0]
    return policy.classifiers.get(words[0]) if len(words) == 1 else None


def parsed(expression: str) -> LicenseExpression | None:
    """An expression whose every name SPDX knows."""
    try:
        return SPDX.parse(expression, validate=True, strict=True)
    except ExpressionError:
        return None


def allowed(expression: LicenseExpression | None, policy: Policy) -> bool:
    """Whether we may use what has this license: all of an AND, any of an OR."""
    if expression is None:
        return False
    if isinstance(expression, SPDX.AND):
        return all(allowed(part, policy) for part in expression.args)
    if isinstance(expression, SPDX.OR):
        return any(allowed(part, policy) for part in expression.args)
    return str(expression) in policy.allowed


def chosen(expression: str, policy: Policy) -> str:
    """Of a choice, the first license that we allow; of anything else, all of it."""
    tree = parsed(expression)
    if not isinstance(tree, SPDX.OR):
        return expression
    return next((str(part) for part in tree.args if allowed(part, policy)), expression)


def libraries_inside(packages: Sequence[Locked]) -> Iterator[tuple[str, str]]:
    """The shared libraries that wheels for Linux bring along: package, and name of the library."""
    for name in dict.fromkeys(package.name for package in packages):
        try:
            files = distribution(name).files or ()
        except PackageNotFoundError:
            continue
        for file in files:
            if file.parts[0].endswith(".libs"):
                # libgomp-e985bcbb.so.1.0.0: auditwheel adds a digest to the name.
                yield name, re.sub(r"(-[0-9a-f]{8})+$", "", file.name.split(".so")[0])
