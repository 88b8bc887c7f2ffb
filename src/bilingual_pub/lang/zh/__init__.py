"""What is known of Chinese: what multiplies the figures before it."""

from bilingual_pub.lang.pack import LanguagePack, NumberWords

PACK = LanguagePack(
    "zh",
    numbers=NumberWords(
        scales={
            "百": 100, "千": 10**3, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8,
        },
        spaced=False,
    ),
)  # fmt: skip
