"""Spans that must come out as they went in: numbers, names of bills, addresses, dates.

`patterns.py` is the table of what is kept and how it is known, `dates.py` knows the months of every
language, and `match.py` chooses where two spans meet, looks for them in a translation, and knows
the scripts without spaces, whose letters stand right beside a number.
"""

from bilingual_pub.lazy import lazy_imports
from bilingual_pub.protect.match import (
    compile_words,
    find_absent,
    find_protected_spans,
    find_spans,
    is_unspaced,
    separate_unspaced,
)
from bilingual_pub.protect.patterns import (
    NUMBER_PATTERN,
    PATTERNS,
    STREET_WORDS,
    Span,
    SpanKind,
    TermGrammar,
)

with lazy_imports(globals()):
    from bilingual_pub.protect.dates import DateNames, load_date_names, parse_calendar_day

__all__ = [
    "NUMBER_PATTERN",
    "PATTERNS",
    "STREET_WORDS",
    "DateNames",
    "Span",
    "SpanKind",
    "TermGrammar",
    "compile_words",
    "find_absent",
    "find_protected_spans",
    "find_spans",
    "is_unspaced",
    "load_date_names",
    "parse_calendar_day",
    "separate_unspaced",
]
