r"""Characters that nobody sees: gone where they hide something, kept where a script needs them.

A case is written with `<200D>` and its like for what can't be seen.
"""

import re

import pytest

from bilingual_pub.text import invisible
from bilingual_pub.text.invisible import TAGS
from bilingual_pub.text.repair import repair_text


def seen(case: str) -> str:
    """A case with the characters that its numbers stand for."""
    return re.sub(r"<([0-9A-F]{4,6})>", lambda code: chr(int(code[1], 16)), case)


JOINED_WITH_NOTHING = [
    ("€<200D>500", "€500"),
    ("№<200D>5", "№5"),
    ("−<200D>5", "−5"),
    ("H₂<200D>O", "H₂O"),
    ("ｐ<200D>ａ<200C>ｙ", "ｐａｙ"),
    ("Ⅳ<200D>x", "Ⅳx"),
    ("→<200D>Tucson", "→Tucson"),
    ("𝐩<200D>𝐚<200D>𝐲", "𝐩𝐚𝐲"),
    ("㐀<200D>𠀀", "㐀𠀀"),
    ("Ꜣ<200D>a", "Ꜣa"),
    ("p<2009><200D>ay", "p ay"),
    ("p<200E><200D>ay", "pay"),
    ("p<200D><FE0F>ay", "pay"),
    ("p<FE0F><200D>ay", "pay"),
    ("p<2060><200D>ay", "pay"),
]

SHAPES_OF_NOTHING = [
    ("555<FE0F>-0142", "555-0142"),
    ("1<FE0F>2<FE0F>3", "123"),
    ("#<FE0E>5", "#5"),
    ("*<FE0F>", "*"),
    ("5<E0101>", "5"),
    ("1<FE0F><FE0F><20E3>", "1<FE0F><20E3>"),
    ("€<FE0F>500", "€500"),
    ("ñ<0303><FE0F>o", "ñ<0303>o"),
    ("א<FE0F>ב", "אב"),
    ("ｐ<FE0F>ａｙ", "ｐａｙ"),
    ("پ<FE00>ول", "پول"),
]

OF_ANOTHER_SCRIPT = [
    ("Jose<034F><0301>", "José"),
    ("pay<034F>ment", "payment"),
    ("a<034F><05B8>", "a<05B8>"),
    ("La<2800>casa", "La casa"),
    ("p<2800><2800><2800>ay", "p   ay"),
    ("p<2800><200D>ay", "p ay"),
    ("pay<1D159>ment", "payment"),
    ("p<180B>a<180C>y<180D>s<180F>", "pays"),
    ("ᠭ<180B><180B>", "ᠭ<180B>"),
]

NEEDED = {
    "keycaps": "1<FE0F><20E3> #<FE0F><20E3> *<FE0F><20E3> 5<20E3>",
    "a family": "👩<200D>👩<200D>👧<200D>👦",
    "a heart on fire": "❤<FE0F><200D>🔥",
    "a doctor, a judge and a pilot": "👩🏽<200D>⚕<FE0F> 👨<200D>⚖<FE0F> 👩<200D>✈<FE0F>",
    "a woman who runs, to the right": "🏃<200D>♀<FE0F><200D>➡<FE0F>",
    "a man with a ball, a broken chain": "⛹🏿<200D>♂<FE0F> ⛓<FE0F><200D>💥",
    "a head shaken and one nodded": "🙂<200D>↔<FE0F> 🙂<200D>↕<FE0F>",
    "pirates, rainbow, bear, cat": "🏴<200D>☠<FE0F> 🏳<FE0F><200D>🌈 🐻<200D>❄<FE0F> 🐈<200D>⬛",
    "signs in color and in black": "©<FE0F> ®<FE0F> ™<FE0F> ℹ<FE0F> ⁉<FE0F> ‼<FE0E> ☎<FE0E>",
    "shapes of operators and ideographs": "∩<FE00> ≨<FE00> 葛<E0100> ，<FE00> ㊗<FE0F>",
    "shapes of Burmese and of script capitals": "က<FE00> 𝒜<FE00>",
    "Persian": "می<200C>شود، خانه<200C>ها، ه<200D>، ۱۳۹۹ ه<200D>.ش.",
    "Persian beside a sign": "کتاب<200C>ها ۵۰۰ €، ه<200D>€",
    "Hebrew points that do not change places": "יְרוּשָׁלַ<034F>ִם",
    "Hindi, Bengali, Sinhala, Malayalam": "क्<200D>ष र्<200D>य ক্<200D> ශ්<200D>රී ന്<200D>",
    "Mongolian": "ᠭ<180B>ᠠ ᠬ<180C> ᠠ<180D> ᠢ<180F> ᠨ<180E>ᠠ",
    "braille": "⠠⠓⠕⠇⠁<2800>⠍⠥⠝⠙⠕",
    "a picture of braille": "<2800><2800>⣿⣿<2800>⣿<2800>",
    "notes without heads": "<1D159><1D165> <1D159><1D165><1D16E>",
    "Thai": "สวัสดี<200B>ครับ",
}


@pytest.mark.parametrize(
    ("before", "after"), [*JOINED_WITH_NOTHING, *SHAPES_OF_NOTHING, *OF_ANOTHER_SCRIPT]
)
def test_what_hides_something_goes_and_is_told(before: str, after: str) -> None:
    mended, repairs = repair_text(seen(before), seen(before))
    assert mended == seen(after)
    assert repairs


@pytest.mark.parametrize("good", NEEDED.values(), ids=NEEDED)
def test_what_a_script_needs_stays(good: str) -> None:
    assert repair_text(seen(good), seen(good)) == (seen(good), ())


def test_the_first_look_misses_nothing() -> None:
    """Every character that a pattern takes out anywhere is one that the first look stops at."""
    codes = [*range(0xD800), *range(0xE000, 0x110000)]
    among_letters = "".join(f"a{chr(code)}b" for code in codes)
    for pattern in (invisible.INVISIBLE, invisible.JOINERS, invisible.SELECTORS, TAGS):
        found = set("".join(match[0] for match in pattern.finditer(among_letters)))
        assert found
        assert not [f"{ord(char):04X}" for char in found if not invisible.ANY_UNSEEN.match(char)]
