"""Numbers as lists count in them: letters, Roman numerals, the digits and numerals of scripts.

A form is named as CSS names it (CSS Counter Styles, level 3), also where Word has a name of its own
for it; forms that only Word has bear the names of ECMA-376, 17.18.59. What a form can't write, such
as 5,000 in Roman numerals, is written in digits, as browsers and Word do.
"""

from collections.abc import Callable

MOST_REPEATED = 10
"""A letter written more often than that tells nobody anything."""

CASES = {
    "alpha": "abcdefghijklmnopqrstuvwxyz",
    "russian": "абвгдежзиклмнопрстуфхцчшщыэюя",
}

LETTERS = {
    "lower-greek": "αβγδεζηθικλμνξοπρστυφχψω",
    "arabic-alpha": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "arabic-abjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "hebrew-letters": "אבגדהוזחטיכלמנסעפצקרשת",
    "hindi-consonants": "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह",
    "hindi-vowels": "अआइईउऊऋएऐओऔ",
    "thai-letters": "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
    "korean-syllables": "가나다라마바사아자차카타파하",
    "korean-consonants": "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
    "hiragana": "あいうえおかきくけこさしすせそたちつてとなにぬね"
    "のはひふへほまみむめもやゆよらりるれろわゐゑをん",
    "katakana": "アイウエオカキクケコサシスセソタチツテトナニヌネ"
    "ノハヒフヘホマミムメモヤユヨラリルレロワヰヱヲン",
    "katakana-iroha": "イロハニホヘトチリヌルヲワカヨタレソツネナラム"
    "ウヰノオクヤマケフコエテアサキユメミシヱヒモセス",
    "cjk-heavenly-stem": "甲乙丙丁戊己庚辛壬癸",
    "cjk-earthly-branch": "子丑寅卯辰巳午未申酉戌亥",
    "chicago": "*†‡§",
}

DIGITS = {
    "arabic-indic": "٠١٢٣٤٥٦٧٨٩",
    "persian": "۰۱۲۳۴۵۶۷۸۹",
    "devanagari": "०१२३४५६७८९",
    "bengali": "০১২৩৪৫৬৭৮৯",
    "gujarati": "૦૧૨૩૪૫૬૭૮૯",
    "gurmukhi": "੦੧੨੩੪੫੬੭੮੯",
    "tamil": "௦௧௨௩௪௫௬௭௮௯",
    "thai": "๐๑๒๓๔๕๖๗๘๙",
    "khmer": "០១២៣៤៥៦៧៨៩",
    "lao": "໐໑໒໓໔໕໖໗໘໙",
    "myanmar": "၀၁၂၃၄၅၆၇၈၉",
    "cjk-decimal": "〇一二三四五六七八九",
    "full-width": "\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19",
}

SIGNS = {
    "circled": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    "parenthesized": "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
    "full-stopped": "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
}
"""One character a number."""

ROMAN_NUMERALS = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)

HEBREW = (
    *((400, "ת"), (300, "ש"), (200, "ר"), (100, "ק"), (90, "צ"), (80, "פ"), (70, "ע"), (60, "ס")),
    *((50, "נ"), (40, "מ"), (30, "ל"), (20, "כ"), (19, "יט"), (18, "יח"), (17, "יז"), (16, "טז")),
    *((15, "טו"), (10, "י"), (9, "ט"), (8, "ח"), (7, "ז"), (6, "ו"), (5, "ה"), (4, "ד"), (3, "ג")),
    *((2, "ב"), (1, "א")),
)
"""15 and 16 are not written with the letters of a holy name."""

ARMENIAN = "ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔ"

GEORGIAN = "აბგდევზჱთიკლმნჲოპჟრსტჳფქღყშჩცძწჭხჴჯჰ"

CHINESE_PLACES = ("", "十", "百", "千")


def write_count(count: int, form: str) -> str:
    """A count in a form; in digits where the form can't write it or nobody knows the form.

    >>> [write_count(4, form) for form in ("lower-alpha", "upper-roman", "hebrew", "thai", "?")]
    ['d', 'IV', 'ד', '๔', '4']
    """
    written = NUMERAL_FORMS[form](count) if form in NUMERAL_FORMS else ""
    return written or str(count)


def repeat_letters(count: int, letters: str) -> str:
    """A count as Word writes it in letters: after Z come AA and BB.

    >>> repeat_letters(2, "ABC"), repeat_letters(5, "ABC")
    ('B', 'BB')
    """
    if count < 1:
        return ""
    times, place = divmod(count - 1, len(letters))
    return letters[place] * (times + 1) if times < MOST_REPEATED else ""


def _combine_letters(count: int, letters: str) -> str:
    """A count as browsers write it in letters: after z come aa and ab."""
    written = ""
    while count > 0:
        count, place = divmod(count - 1, len(letters))
        written = letters[place] + written
    return written


def _add_worths(count: int, worths: tuple[tuple[int, str], ...], largest: int) -> str:
    if not 0 < count <= largest:
        return ""
    written = ""
    for worth, sign in worths:
        times, count = divmod(count, worth)
        written += sign * times
    return written


def write_roman(count: int) -> str:
    """A count in Roman numerals; empty where there are none for it.

    >>> write_roman(4), write_roman(1990)
    ('IV', 'MCMXC')
    """
    return _add_worths(count, ROMAN_NUMERALS, 3_999)


ROMAN_VALUES = {sign: worth for worth, sign in ROMAN_NUMERALS if len(sign) == 1}


def read_roman(numeral: str) -> int:
    """What Roman figures come to, in capitals or small letters, written as they should be or not.

    Raises:
        KeyError: there is another letter among them.

    >>> read_roman("XIV"), read_roman("iiii")
    (14, 4)
    """
    values = [ROMAN_VALUES[letter] for letter in numeral.upper()]
    following = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))


def _write_by_tens(count: int, letters: str) -> str:
    """A count in letters of which nine are ones, nine tens, and so on."""
    if not 0 < count < 10 ** (len(letters) // 9):
        return ""
    places = enumerate(reversed(str(count)))
    signs = [letters[9 * place + int(digit) - 1] for place, digit in places if digit != "0"]
    return "".join(reversed(signs))


def write_chinese(count: int) -> str:
    """A count as it is spoken in Chinese; empty where it has more than four digits.

    >>> [write_chinese(it) for it in (10, 12, 20, 105, 110, 2026)]
    ['十', '十二', '二十', '一百零五', '一百一十', '二千零二十六']
    """
    if not 0 < count < 10_000:  # noqa: PLR2004 - ten thousand is the next word
        return ""
    digits, written, gap = DIGITS["cjk-decimal"], "", False
    for place in reversed(range(len(str(count)))):
        digit = count // 10**place % 10
        if digit:
            written += ("零" if gap and written else "") + digits[digit] + CHINESE_PLACES[place]
        gap = not digit
    return written.removeprefix("一") if written.startswith("一十") else written


Form = Callable[[int], str]


def _make_digits(digits: str) -> Form:
    table = str.maketrans("0123456789", digits)
    return lambda count: str(count).translate(table)


def _make_signs(signs: str) -> Form:
    return lambda count: signs[count - 1 : count] if count > 0 else ""


def _make_letters(name: str, letters: str) -> dict[str, Form]:
    return {
        name: lambda count: _combine_letters(count, letters),
        f"{name} repeated": lambda count: repeat_letters(count, letters),
    }


def _make_forms() -> dict[str, Form]:
    forms = {name: _make_digits(digits) for name, digits in DIGITS.items()}
    forms |= {name: _make_signs(signs) for name, signs in SIGNS.items()}
    for name, letters in LETTERS.items():
        forms |= _make_letters(name, letters)
    for name, letters in CASES.items():
        forms |= _make_letters(f"lower-{name}", letters)
        forms |= _make_letters(f"upper-{name}", letters.upper())
    return forms


NUMERAL_FORMS: dict[str, Form] = {
    **_make_forms(),
    "decimal": str,
    "decimal-leading-zero": lambda count: f"{count:02d}",
    "upper-roman": write_roman,
    "lower-roman": lambda count: write_roman(count).lower(),
    "hebrew": lambda count: _add_worths(count, HEBREW, 999),
    "armenian": lambda count: _write_by_tens(count, ARMENIAN),
    "georgian": lambda count: _write_by_tens(count, GEORGIAN),
    "chinese": write_chinese,
    "in-dash": lambda count: f"- {count} -",
    "hex": lambda count: f"{count:X}",
}
"""How each form writes a count; those called `repeated` do it as Word does."""

ALIASES = {
    "lower-latin": "lower-alpha",
    "upper-latin": "upper-alpha",
    "lower-armenian": "armenian",
    "upper-armenian": "armenian",
    "cambodian": "khmer",
    **dict.fromkeys(
        (
            *("cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal"),
            *("japanese-informal", "simp-chinese-formal", "trad-chinese-formal"),
        ),
        "chinese",
    ),
}
"""Further names that CSS has for a form, or for one near enough to find an item by it."""

NUMERAL_FORMS |= {name: NUMERAL_FORMS[form] for name, form in ALIASES.items()}
