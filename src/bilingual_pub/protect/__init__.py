"""Spans that must come out as they went in: numbers, names of bills, addresses, dates.

`patterns.py` is the table of what is kept and how it is known, `dates.py` knows the months of every
language, `selection.py` chooses where two of them meet.
"""

from bilingual_pub.protect.selection import protected_spans
from bilingual_pub.protect.span import Span, SpanKind

__all__ = ["Span", "SpanKind", "protected_spans"]
