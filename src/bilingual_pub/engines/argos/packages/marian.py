"""OPUS-MT's and other models of Marian's, as files: made into a package of the store.

Helsinki-NLP's archives (https://github.com/Helsinki-NLP/OPUS-MT-train) hold the model, an `.npz`;
its vocabulary, `.vocab.yml`; `source.spm` and `target.spm`, which cut the text of each side;
`decoder.yml`, which says what is which; a README and a LICENSE. Such an archive is unpacked like
any package; a folder with the same files will do. The model is converted in a process of its own
(`marian_conversion`), by CTranslate2's converter for Marian, with weights of 8 bits. What comes of
it is a package in the form of Argos Translate's, with more in its metadata than others have.
"""

import errno
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from bilingual_pub.engines.argos.packages.archive import (
    LIMITS,
    extract_members,
    list_members,
    make_refusal,
)
from bilingual_pub.engines.argos.packages.marian_conversion import NO_ROOM
from bilingual_pub.engines.argos.packages.marian_files import MarianFiles, find_marian_files
from bilingual_pub.engines.argos.packages.marian_languages import (
    PAIR_NAME,
    choose_label,
    find_labels,
    find_pair,
    to_argos,
)
from bilingual_pub.engines.argos.packages.store import (
    FAMILY,
    METADATA,
    MODEL,
    TOKENIZERS,
    Package,
    Pair,
)
from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _
from bilingual_pub.safe_zip import UNREADABLE

TARGET_PIECES = "target-sentencepiece.model"
"""What joins the tokens of a translation, beside the tokenizer that cuts the source."""

SOURCE_PREFIX = "bilingual_pub_source_prefix"
"""In the metadata: the token that a model of several target languages is told before a text."""

LENGTH_PENALTY = "bilingual_pub_length_penalty"
"""In the metadata: the power of its length that a translation's score is divided by."""

OPUS_MT, MARIAN = "opus-mt", "marian"

LONGEST_CONVERSION = 900
"""Seconds; a model of 300 MB needs about three, a slow disk or a busy computer many times that."""


@dataclass(frozen=True, slots=True)
class MarianModel:
    """A model that is looked over, and not yet converted.

    Attributes:
        package: what it will be; its folder is made by `convert_marian`.
        files: what it is made of.
        metadata: what the package says of itself.
    """

    package: Package
    files: MarianFiles
    metadata: dict[str, Any]


def is_marian(path: Path) -> bool:
    """Whether a zip archive or a folder holds a model of Marian's; nothing is unpacked.

    One in another form, as Hugging Face has OPUS-MT's, is one that will be refused.
    """
    try:
        names = [one.name for one in path.iterdir()] if path.is_dir() else list_members(path)
    except (OSError, InputError):
        return False
    return any(name.endswith((".npz", "source.spm")) for name in names)


def read_marian(path: Path, staging: Path, pair: Pair = ("", "")) -> MarianModel:
    """Look a model over, unpacked into an empty folder where it is an archive.

    `pair` says what it translates, where it doesn't say so itself, or says it wrong.

    Raises:
        InputError: it is not to be trusted, or not of a kind that can be used.
        OSError: it can't be read, or the disk is full or can't be written.
    """
    folder = path
    if not path.is_dir():
        folder = staging / "unpacked"
        folder.mkdir()
        extract_members(path, folder)
        signs = (*folder.rglob("*.npz"), *folder.rglob("source.spm"))
        folder = min(signs, key=lambda one: len(one.parts)).parent
    files = find_marian_files(folder, path)
    source, target = _choose_pair(pair, files.readme, path, folder)
    opus = OPUS_MT in f"{files.readme} {path}".lower() or "opus" in files.model.name
    family = OPUS_MT if opus else MARIAN
    version = _find_version(files.readme, path.name)
    name = f"{family}-{source}_{target}-{version.replace('.', '_')}"
    package = Package(staging / name, source, target, version, family)
    prefix = _choose_prefix(files, target, path)
    return MarianModel(package, files, _make_metadata(package, prefix, files.length_penalty))


def convert_marian(marian: MarianModel, path: Path) -> None:
    """Make the package of a model; `path` is what the user calls it.

    Raises:
        InputError: it is no model that CTranslate2 can convert.
        OSError: the disk is full or can't be written.
    """
    folder = marian.package.folder
    folder.mkdir()
    _check_size(marian.files.model, path)
    _run_conversion(marian.files, folder / MODEL.parent, path)
    for pieces, name in zip(marian.files.pieces, (TOKENIZERS[0], TARGET_PIECES), strict=True):
        shutil.copyfile(pieces, folder / name)
    for paper in marian.files.papers:
        shutil.copyfile(paper, folder / paper.name)
    (folder / METADATA).write_text(json.dumps(marian.metadata, indent=1), encoding="utf-8")


def _check_size(model: Path, path: Path) -> None:
    """Refuse a model, a zip of arrays, that would unpack to more than fits."""
    try:
        with ZipFile(model) as arrays:
            members = arrays.infolist()
    except UNREADABLE as error:
        raise make_refusal(path, _("its model is damaged")) from error
    total = sum(member.file_size for member in members)
    if total > min(LIMITS.most_bytes, LIMITS.most_ratio * model.stat().st_size):
        raise make_refusal(path, _("it is too large"))


def _run_conversion(files: MarianFiles, into: Path, path: Path) -> None:
    command = [sys.executable, "-m", f"{__package__}.marian_conversion"]
    try:
        done = subprocess.run(  # noqa: S603 - our own module
            [*command, str(into), str(files.model), *map(str, files.vocabularies)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=LONGEST_CONVERSION,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise make_refusal(path, _("its model never finishes")) from error
    if done.returncode == NO_ROOM:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        reason = " ".join((lines or [str(done.returncode)])[-1].split())[:300]
        raise make_refusal(path, _("its model can't be converted ({reason})").format(reason=reason))


def _choose_pair(pair: Pair, readme: str, path: Path, folder: Path) -> Pair:
    beside = path.resolve().parent.name
    names = [path.name, folder.name, *([beside] if PAIR_NAME.fullmatch(beside) else [])]
    found = find_pair(readme, names)
    source, target = pair[0] or found[0], pair[1] or found[1]
    if source and target and source != target:
        return source, target
    raise make_refusal(
        path,
        _("it does not say which languages it translates; add --from and --to, for example {said}")
        .format(said="--from en --to es"),
    )  # fmt: skip


def _choose_prefix(files: MarianFiles, target: str, path: Path) -> str:
    labels = find_labels(files.read_vocabulary())
    prefix = choose_label(labels, target)
    if labels and not prefix:
        raise make_refusal(
            path,
            _("it translates into several languages, but not into {said}: {labels}").format(
                said=target, labels=", ".join(labels[:40])
            ),
        )
    return prefix


DATE = re.compile(r"\b(20\d\d)-(\d\d)-(\d\d)\b")


def _find_version(readme: str, name: str) -> str:
    """The date of a model, as `opus-2020-02-26.zip` and the README's first heading have it."""
    found = DATE.search(name) or DATE.search(readme)
    return ".".join(found.groups()) if found else "1.0"


def _make_metadata(package: Package, prefix: str, length_penalty: float) -> dict[str, Any]:
    from bilingual_pub.i18n import get_language_name

    return {
        "type": "translate",
        "package_version": package.version,
        "argos_version": "1.9",
        "from_code": to_argos(package.source),
        "from_name": get_language_name(package.source, "en"),
        "to_code": to_argos(package.target),
        "to_name": get_language_name(package.target, "en"),
        FAMILY: package.family,
        SOURCE_PREFIX: prefix,
        LENGTH_PENALTY: length_penalty,
    }
