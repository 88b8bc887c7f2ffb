"""What an engine makes of texts, and nothing else: for comparing it with a translation at hand."""

from collections.abc import Sequence

from bilingual_pub.engines import Engine
from bilingual_pub.model import Block, Kind, Run
from bilingual_pub.translate.pairs import join_sentences
from bilingual_pub.translate.portions import prepare_sentences


def draft_texts(texts: Sequence[str], langs: tuple[str, str], engine: Engine) -> list[str]:
    """The plain machine translation of each text, in one call of the engine.

    Raises:
        EngineError: the engine failed.
    """
    blocks = (Block("", Kind.PARAGRAPH, (Run(text),) if text else ()) for text in texts)
    cut = [list(prepare_sentences(block, *langs)) for block in blocks]
    [answers] = engine.translate([[sentence for sentences in cut for sentence in sentences]])
    rest = iter(answers)
    return [
        "".join(run.text for run in join_sentences([next(rest).runs for _ in sentences], langs[1]))
        for sentences in cut
    ]
