"""Sentences and translations as bytes: the key of the one, and the other as it is kept."""

import json
from hashlib import blake2b
from typing import Any

from bilingual_pub.engines.engine import Sentence, Translation
from bilingual_pub.model import Flag, Mark, Run

VERSION = 2
"""Counted up whenever our own part of a translation changes: protection, glossary, tidying."""


def make_key(engine: str, pair: tuple[str, str], sentence: Sentence, context: str) -> bytes:
    """What decides how a sentence is translated, as 16 bytes; `engine` is its identity."""
    spans = [
        (span.start, span.end, span.kind, span.target, repr(span.grammar))
        for span in sentence.spans
    ]
    said = [VERSION, engine, pair, _serialize_runs(sentence.runs), spans, context]
    return blake2b(json.dumps(said, ensure_ascii=False).encode(), digest_size=16).digest()


def serialize_translation(translation: Translation) -> bytes:
    """A translation as it is kept."""
    flags = [(flag.check, flag.source, flag.target) for flag in translation.flags]
    said = [_serialize_runs(translation.runs), translation.confidence, flags]
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()


def parse_translation(data: bytes) -> Translation | None:
    """A translation that was kept; None where the bytes are broken."""
    try:
        runs, confidence, flags = json.loads(data)
        return Translation(
            tuple(_parse_run(*run) for run in runs),
            None if confidence is None else float(confidence),
            tuple(Flag(str(check), str(source), str(target)) for check, source, target in flags),
        )
    except (ValueError, TypeError):
        return None


def _serialize_runs(runs: tuple[Run, ...]) -> list[Any]:
    return [(run.text, sorted(run.marks), run.href) for run in runs]


def _parse_run(text: str, marks: list[str], href: str | None) -> Run:
    return Run(str(text), frozenset(map(Mark, marks)), href)
