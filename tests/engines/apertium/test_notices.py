"""Frequent words and phrases of notices and city news, each in a sentence as the engine drafts it.

`tests/data/notices/en-es.tsv` has them: the English, and the Spanish as it was read and found
right, with our starter glossary, as for anybody. They are whole sentences on purpose: a table that
mends one word may spoil another's grammar.
"""

from pathlib import Path

import pytest

from bilingual_pub.engines import Engine
from bilingual_pub.glossary import load_starter_glossary
from bilingual_pub.model import Block, Kind, Run
from bilingual_pub.translation.segments import prepare_sentences

NOTICES = Path(__file__).parents[2] / "data/notices/en-es.tsv"
PAIRS = [
    line.split("\t")
    for line in NOTICES.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def test_there_are_enough_of_them() -> None:
    assert len({english for english, _spanish in PAIRS}) == len(PAIRS) >= 200


@pytest.mark.slow
def test_a_notice_reads_well(english_to_spanish: Engine) -> None:
    glossary = load_starter_glossary("en", "es")
    documents = [
        list(prepare_sentences(Block("b1", Kind.PARAGRAPH, (Run(english),)), "en", "es", glossary))
        for english, _spanish in PAIRS
    ]
    drafts = [
        "".join(run.text for translation in translations for run in translation.runs)
        for translations in english_to_spanish.translate(documents)
    ]
    assert [
        f"{english} = {draft}"
        for (english, spanish), draft in zip(PAIRS, drafts, strict=True)
        if draft != spanish
    ] == []
