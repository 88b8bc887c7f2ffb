"""Spans that must come out as they went in: numbers, names of bills, addresses, dates.

`patterns.py` is the table of what is kept and how it is known, `dates.py` knows the months of every
language, `spans.py` chooses where two of them meet.
"""

from bilingual_pub.protect.spans import Span, SpanKind, protected_spans

__all__ = ["Span", "SpanKind", "protected_spans"]
