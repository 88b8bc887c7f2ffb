"""Spans that must come out as they went in: numbers, names of bills, addresses, dates.

`patterns.py` is the table of what is kept and how it is known, `dates.py` knows the months of every
language, `hugging.py` the letters that stand right beside a number, `selection.py` chooses where
two meet, `presence.py` looks for them in a translation.
"""

from bilingual_pub.protect.hugging import set_apart
from bilingual_pub.protect.presence import absent, as_words, found
from bilingual_pub.protect.selection import protected_spans
from bilingual_pub.protect.span import Span, SpanKind

__all__ = ["Span", "SpanKind", "absent", "as_words", "found", "protected_spans", "set_apart"]
