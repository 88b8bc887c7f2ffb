"""What is known of Arabic: what multiplies the figures before it, and names in Latin letters."""

from bilingual_pub.lang.pack import LanguagePack, NameWords, NumberWords

PACK = LanguagePack(
    "ar",
    numbers=NumberWords(
        scales={
            "ألف": 10**3, "آلاف": 10**3, "ألفا": 10**3, "مليون": 10**6, "ملايين": 10**6,
            "مليونا": 10**6, "مليار": 10**9, "مليارات": 10**9, "بليون": 10**9,
        },
    ),
    names=NameWords(particles=("bin",)),
)  # fmt: skip
