"""The title that an article's opening gives, where no markup names one.

People who were never taught styles make a title by hand: in large letters, bold, in the middle of
the page, or simply as a short line before the text. `choosing.py` finds it among the first lines by
how they look, and moves it from the text to the title; `wording.py` knows what stands there too
and is none: a date, “FOR IMMEDIATE RELEASE”, a letterhead, a greeting.
"""

from bilingual_pub.lazy import lazy_imports
from bilingual_pub.readers.headline.choosing import (
    LIST_MARK,
    MOST_BLOCKS,
    NO_HEADLINE,
    OpeningLine,
    choose_headline,
    drop_title_block,
    find_headline_block,
    heads_a_section,
    join_lines,
    make_title,
    take_headline,
)

with lazy_imports(globals()):
    from bilingual_pub.readers.headline.wording import is_date_line, is_greeting, is_preface

__all__ = [
    "LIST_MARK",
    "MOST_BLOCKS",
    "NO_HEADLINE",
    "OpeningLine",
    "choose_headline",
    "drop_title_block",
    "find_headline_block",
    "heads_a_section",
    "is_date_line",
    "is_greeting",
    "is_preface",
    "join_lines",
    "make_title",
    "take_headline",
]
