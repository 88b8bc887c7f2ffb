"""What can be set of Argos under `[engines.argos]`: its packages' folder, and how they are run."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from bilingual_pub.engines.argos.model import USUAL, ModelOptions
from bilingual_pub.engines.neural import STOCK_SEARCH, SearchSettings
from bilingual_pub.engines.settings import EngineSetting, Value
from bilingual_pub.i18n import _

COMPUTE_TYPES = (
    "auto", "default", "int8", "int8_float32", "int8_float16", "int8_bfloat16", "int16",
    "float16", "bfloat16", "float32",
)  # fmt: skip
"""The names that CTranslate2 has; a processor can compute with some of them (its documentation,
Quantization)."""

MOST_THREADS = 1024

MOST_BEAMS = 32

MOST_BATCH_TOKENS = 65_536


def list_settings() -> list[EngineSetting]:
    """What can be set."""
    return [
        EngineSetting(
            "packages", Path, None,
            _("The folder of the Argos packages, in place of Argos Translate's own."),
        ),
        EngineSetting(
            "threads", int, None,
            _("How many batches are translated at the same time; usually one on each core."),
            least=1, most=MOST_THREADS,
        ),
        EngineSetting(
            "threads-per-batch", int, USUAL.threads_per_batch,
            _("How many cores work on one batch."),
            least=1, most=MOST_THREADS,
        ),
        EngineSetting(
            "batch-tokens", int, USUAL.batch_tokens,
            _("The most word parts in one batch; larger batches need more memory."),
            least=1, most=MOST_BATCH_TOKENS,
        ),
        EngineSetting(
            "compute-type", str, USUAL.compute_type,
            _("The kind of numbers that the model computes with; not every processor has all."),
            choices=COMPUTE_TYPES,
        ),
        EngineSetting(
            "beam-size", int, STOCK_SEARCH.beam,
            _("How many translations of a sentence are compared; more is slower."),
            least=1, most=MOST_BEAMS,
        ),
    ]  # fmt: skip


def make_options(values: Mapping[str, Value]) -> ModelOptions:
    """How the models are run, by what is set."""
    given: dict[str, Any] = {
        name.replace("-", "_"): values[name]
        for name in ("threads", "threads-per-batch", "batch-tokens", "compute-type")
        if name in values
    }
    return replace(USUAL, **given)


def make_search(values: Mapping[str, Value]) -> SearchSettings:
    """How the models look for a translation at first, by what is set."""
    beam = values.get("beam-size")
    return replace(STOCK_SEARCH, beam=beam) if isinstance(beam, int) else STOCK_SEARCH
