"""The files of a Marian model in a folder, and which of them is what.

Helsinki-NLP's archives have a `decoder.yml`, made for Marian's own decoder, which names the model
and its vocabularies. What it names is looked for beside it and nowhere else. Without it, what the
files are called says enough.
"""

import math
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from bilingual_pub.engines.argos.packages.archive import make_refusal
from bilingual_pub.i18n import _

DECODER = "decoder.yml"

README = "README.md"

PAPERS = (README, "LICENSE")
"""What says who made the model and on which terms it may be used; kept with it."""

MOST_SETTINGS = 10_000
"""Characters of a `decoder.yml`; real ones have 500."""

MOST_README = 200_000
"""Characters; real ones have 2,000."""

MOST_VOCABULARY = 50_000_000
"""Characters; real ones have a million."""

MOST_PENALTY = 2.0


@dataclass(frozen=True, slots=True)
class MarianFiles:
    """What a folder holds.

    Attributes:
        model: the `.npz`.
        vocabularies: the source's and the target's, which may be one.
        pieces: the SentencePiece models of source and target.
        papers: what goes along.
        readme: what the README says.
        length_penalty: the power of its length that a translation's score is divided by.
    """

    model: Path
    vocabularies: tuple[Path, Path]
    pieces: tuple[Path, Path]
    papers: tuple[Path, ...]
    readme: str
    length_penalty: float

    def read_vocabulary(self) -> str:
        """The source's, as it is written."""
        return read_text(self.vocabularies[0], MOST_VOCABULARY)


def find_marian_files(folder: Path, path: Path) -> MarianFiles:
    """The files of the model in a folder; `path` is what the user calls it.

    Raises:
        InputError: one is missing, or it is not of a kind that can be used.
    """
    settings = _read_settings(folder)
    model = _find_model(folder, settings, path)
    vocabularies = _find_vocabularies(folder, settings, path)
    return MarianFiles(
        model,
        vocabularies,
        _find_pieces(folder, vocabularies, path),
        tuple(found for paper in PAPERS if (found := folder / paper).is_file()),
        read_text(folder / README, MOST_README),
        _read_penalty(settings),
    )


def read_text(path: Path, most: int) -> str:
    """The beginning of a file; nothing where there is none."""
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return file.read(most)
    except OSError:
        return ""


def _read_settings(folder: Path) -> dict[str, Any]:
    """What `decoder.yml` says; nothing where there is none, or none that can be read."""
    import yaml

    try:
        said = yaml.safe_load(read_text(folder / DECODER, MOST_SETTINGS))
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _find_named(folder: Path, settings: dict[str, Any], key: str) -> list[Path]:
    """The files that the settings name, each by its bare name: they lie beside the settings."""
    said = settings.get(key)
    names = [name for name in said if isinstance(name, str)] if isinstance(said, list) else []
    files = [folder / PurePosixPath(name.replace("\\", "/")).name for name in names]
    return [file for file in files if file.is_file()]


def _find_model(folder: Path, settings: dict[str, Any], path: Path) -> Path:
    models = _find_named(folder, settings, "models") or sorted(folder.glob("*.npz"))
    if not models:
        raise make_refusal(
            path,
            _(
                "it has no model of Marian's (a file that ends in .npz), as the .zip files of"
                " OPUS-MT have it"
            ),
        )
    if len(models) != 1 or models[0].suffix != ".npz":
        raise make_refusal(path, _("it holds several models, and only one can be used"))
    return models[0]


def _find_vocabularies(folder: Path, settings: dict[str, Any], path: Path) -> tuple[Path, Path]:
    sides = [sorted(folder.glob(f"*.{side}.vocab*"))[:1] for side in ("src", "trg")]
    found = _find_named(folder, settings, "vocabs")
    found = found or (sides[0] + sides[1] if all(sides) else sorted(folder.glob("*vocab.y*ml")))
    if not found:
        raise make_refusal(path, _("it has no vocabulary (a file that ends in .vocab.yml)"))
    return found[0], found[-1]


def _find_pieces(folder: Path, vocabularies: tuple[Path, Path], path: Path) -> tuple[Path, Path]:
    pieces = folder / "source.spm", folder / "target.spm"
    if all(one.is_file() for one in pieces):
        return pieces
    if all(one.suffix == ".spm" for one in vocabularies):
        return vocabularies
    if (folder / "source.bpe").is_file():
        raise make_refusal(
            path,
            _(
                "its words are cut by BPE, and only models with SentencePiece can be used; most"
                " pairs have one of a later date"
            ),
        )
    raise make_refusal(path, _("it has no tokenizer (source.spm and target.spm)"))


def _read_penalty(settings: dict[str, Any]) -> float:
    """Marian's `normalize`: 1 where it is not said, as OPUS-MT's models have it."""
    said = settings.get("normalize")
    if isinstance(said, bool) or not isinstance(said, int | float) or not math.isfinite(said):
        return 1.0
    return min(max(float(said), 0.0), MOST_PENALTY)
