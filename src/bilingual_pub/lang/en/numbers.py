"""Numbers in words: English."""

from bilingual_pub.lang.pack import NumberWords, split_words

NUMBERS = NumberWords(
    units=split_words(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen"
    ),
    tens=split_words("twenty thirty forty fifty sixty seventy eighty ninety"),
    scales={
        "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    },
    ordinals={
        "first": 1, "second": 2, "third": 3, "thirds": 3, "fourth": 4, "fourths": 4, "fifth": 5,
        "fifths": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "tenths": 10,
        "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
        "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
        "thirtieth": 30, "one": 1, "both": 2, "twice": 2, "double": 2, "doubled": 2, "couple": 2,
        "pair": 2, "triple": 3, "tripled": 3, "dozen": 12, "decade": 10, "decades": 10,
        "quarter": 4, "quarters": 4, "half": 2, "once": 1, "single": 1, "twenties": 20,
        "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
        "eighties": 80, "nineties": 90, "fortnight": 15,
    },
    joints=("and",),
    ranges=("to", "and", "or"),
    decimal_mark=".",
)  # fmt: skip
