"""What any neural engine needs around its model: kept items, inline marks, failures, confidence.

`engine` is the engine, and `model` says what a model must offer.
"""

from bilingual_pub.lazy import lazy_imports

with lazy_imports(globals()):
    from bilingual_pub.engines.neural.draft import STOCK_SEARCH, Draft, SearchSettings, join_drafts
    from bilingual_pub.engines.neural.engine import NeuralEngine
    from bilingual_pub.engines.neural.model import ModelRequest, Progress, Route, ignore_progress
    from bilingual_pub.engines.neural.mt_failures import is_foreign
    from bilingual_pub.engines.neural.retry import split_in_halves
    from bilingual_pub.engines.neural.word_alignment import WordAlignment, align_words

__all__ = [
    "STOCK_SEARCH",
    "Draft",
    "ModelRequest",
    "NeuralEngine",
    "Progress",
    "Route",
    "SearchSettings",
    "WordAlignment",
    "align_words",
    "ignore_progress",
    "is_foreign",
    "join_drafts",
    "split_in_halves",
]
