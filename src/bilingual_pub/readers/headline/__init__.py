"""The title that an article's opening gives, where no markup names one.

People who were never taught styles make a title by hand: in large letters, bold, in the middle of
the page, or simply as a short line before the text. `choosing.py` finds it among the first lines by
how they look; `wording.py` knows what stands there too and is none: a date, “FOR IMMEDIATE
RELEASE”, a letterhead, a greeting. `taking.py` moves it from the text to the title.
"""

from bilingual_pub.readers.headline.choosing import OpeningLine, choose_headline
from bilingual_pub.readers.headline.taking import (
    drop_title_block,
    find_headline_block,
    make_title,
    take_headline,
)

__all__ = [
    "OpeningLine",
    "choose_headline",
    "drop_title_block",
    "find_headline_block",
    "make_title",
    "take_headline",
]
