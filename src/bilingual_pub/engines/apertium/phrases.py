"""The small words before a date or a time, which change with the language they lead into."""

import re
from functools import cache

from bilingual_pub.protect import Span, SpanKind

LEAD_INS = {
    ("en", "es"): {
        SpanKind.DATE: {
            "on": "el",
            "by": "antes del",
            "since": "desde el",
            "from": "desde el",
            "until": "hasta el",
            "through": "hasta el",
            "to": "al",
            "before": "antes del",
            "after": "después del",
            "of": "del",
        },
        SpanKind.TIME: {
            "at": "a las",
            "by": "antes de las",
            "from": "de las",
            "since": "desde las",
            "until": "hasta las",
            "to": "a las",
            "before": "antes de las",
            "after": "después de las",
            "around": "alrededor de las",
        },
    },
    ("es", "en"): {
        SpanKind.DATE: {
            "el": "on",
            "del": "of",
            "al": "to",
            "desde el": "since",
            "hasta el": "until",
            "antes del": "before",
            "después del": "after",
            "a partir del": "starting",
        },
        SpanKind.TIME: {
            "a": "to",
            "de": "from",
            "a las": "at",
            "de las": "from",
            "desde las": "from",
            "hasta las": "until",
            "antes de las": "before",
            "después de las": "after",
            "a partir de las": "from",
        },
    },
}

ONE_O_CLOCK = re.compile(r"0?1(?!\d)")


def include_lead_in(text: str, span: Span, pair: tuple[str, str]) -> tuple[int, str]:
    """Where a date or a time starts with the words that lead into it, and both translated.

    A date without a day (May 2026) follows other words, and is left to Apertium.
    """
    table = LEAD_INS.get(pair, {}).get(span.kind)
    if table is None or not re.match(r"\D*\d{1,2}(?!\d)", span.source):
        return span.start, span.target
    match = compile_lead_ins(pair, span.kind).search(text[: span.start][-30:])
    if match is None:
        return span.start, span.target
    words = table[match[1].lower()]
    if ONE_O_CLOCK.match(span.target):
        words = words.replace("las", "la")
    if match[1][0].isupper():
        words = words[:1].upper() + words[1:]
    return span.start - len(match[0]), f"{words} {span.target}"


@cache
def compile_lead_ins(pair: tuple[str, str], kind: SpanKind) -> re.Pattern[str]:
    """Any of a pair's lead-ins at the end of a text, the longest first."""
    phrases = sorted(LEAD_INS[pair][kind], key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(phrases)})\s$", re.IGNORECASE)
