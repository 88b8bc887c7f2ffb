"""What is known of Somali: what multiplies the figures before it."""

from bilingual_pub.lang.pack import LanguagePack, NumberWords

PACK = LanguagePack(
    "so",
    numbers=NumberWords(
        scales={
            "boqol": 100, "kun": 10**3, "milyan": 10**6, "malyan": 10**6, "malyuun": 10**6,
            "milyuun": 10**6, "bilyan": 10**9, "balyan": 10**9,
        },
    ),
)  # fmt: skip
