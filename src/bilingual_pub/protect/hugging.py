"""Scripts whose letters stand right beside a number or a foreign word, with no space between.

Chinese, Japanese, Thai, Lao, Khmer and Burmese write no spaces; Korean hangs its particles on what
stands before them. To a pattern all of them are letters, so 请拨打555-0142联系 would be one word.
"""

import re

from bilingual_pub.locale import SPACELESS

HUGGING = "\u0e00-\u109f\u1100-\u11ff\u1780-\u17ff\u3000-\u9fff\uac00-\ud7a3\uf900-\ufaff"
"""Thai, Lao, Tibetan, Burmese, Hangul, Khmer, kana and ideographs, for a class of characters."""

COUNTED = "年月日号號时時点點分秒千百十万萬亿億兆년월일시분초천백십만억조"
"""Behind a figure these make it a date, a time or a larger number, not the figure itself."""

LETTER = re.compile(f"[{HUGGING}]")

APART = re.compile(rf"(?!(?<=\d)[{COUNTED}]){LETTER.pattern}")

LANGUAGES = SPACELESS | {"ko"}


def is_unspaced(character: str) -> bool:
    """Whether a character is of such a script; False for none.

    >>> hugs("联"), hugs("로"), hugs("é"), hugs("")
    (True, True, False, False)
    """
    return bool(LETTER.match(character))


def separate_unspaced(text: str, lang: str) -> str:
    """A text in which such letters are spaces, if its language has any; as long as it was.

    >>> set_apart("3月4日请拨打555-0142联系", "zh"), set_apart("Li 李 555", "en")
    ('3月4日   555-0142  ', 'Li 李 555')
    """
    return APART.sub(" ", text) if lang.split("-", 1)[0] in LANGUAGES else text
