"""A plain answer where a model invents: in ever smaller pieces, and what stays is left as it is.

A word alone comes back from many a model as a whole sentence, because it has learned nothing else;
long sentences may end in a loop. Nothing of that can stand. So kept items and the words of the
glossary are put as they are, and what is between them is cut until the model is sure of each piece;
a word of which it never is stands untranslated, where a person sees it.
"""

from collections.abc import Sequence

from bilingual_pub.engines.neural.confidence import estimate_confidence
from bilingual_pub.engines.neural.draft import (
    Draft,
    SearchSettings,
    join_drafts,
    make_literal,
    strip_draft,
    trim_to_piece,
)
from bilingual_pub.engines.neural.model import ModelRequest, ModelTask, NeuralModel
from bilingual_pub.engines.neural.mt_failures import UNSURE, detect_failure
from bilingual_pub.engines.neural.placeholder_repair import cut_pieces, find_core, join_pieces
from bilingual_pub.engines.neural.retry import split_in_halves

CHECK = "word-for-word"
"""The name that flags about such answers carry."""

MOST_HALVINGS = 8


def translate_word_for_word(
    model: NeuralModel, tasks: Sequence[ModelTask], target: str, search: SearchSettings
) -> list[Draft]:
    """A draft for each task, of which no word is invented."""
    cuts = [cut_pieces(task.text, task.spans) for task in tasks]
    cores = {words for cut in cuts for piece in cut if (words := find_core(piece))}
    sure = translate_surely(model, sorted(cores), target, search)
    return [join_pieces(cut, sure) for cut in cuts]


def translate_surely(
    model: NeuralModel, cores: Sequence[str], target: str, search: SearchSettings
) -> dict[str, Draft]:
    """A draft of each text, as a piece of a sentence, of which no word is invented.

    It is made of the largest pieces of which the model is sure.
    """
    drafts: dict[str, Draft] = {}
    rows = {core: [core] for core in cores}
    for _turn in range(MOST_HALVINGS):
        asked = sorted({piece for row in rows.values() for piece in row} - drafts.keys())
        if not asked:
            break
        requests = [ModelRequest(piece, aligned=True) for piece in asked]
        for draft in model.translate(requests, search):
            if _is_sure(draft, target):
                drafts[draft.source] = trim_to_piece(strip_draft(draft))
            elif not _halve(draft.source):
                drafts[draft.source] = make_literal(draft.source, draft.source)
        rows = {
            core: [
                part for piece in row for part in ((piece,) if piece in drafts else _halve(piece))
            ]
            for core, row in rows.items()
        }
    return {
        core: join_drafts(
            [drafts.get(piece, make_literal(piece, piece)) for piece in row], core, model.space
        )
        for core, row in rows.items()
    }


def _is_sure(draft: Draft, target: str) -> bool:
    return not detect_failure(draft, target) and estimate_confidence(draft) >= UNSURE


def _halve(piece: str) -> tuple[str, ...]:
    """A piece in two, between words; nothing for one word, or a text that parts none."""
    return split_in_halves(piece) or () if any(map(str.isspace, piece)) else ()
