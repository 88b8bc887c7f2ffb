"""What is known of Vietnamese: what multiplies the figures before it."""

from bilingual_pub.lang.pack import LanguagePack, NumberWords

PACK = LanguagePack(
    "vi",
    numbers=NumberWords(
        scales={
            "trăm": 100, "nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9,
        },
    ),
)  # fmt: skip
