"""What is known of Portuguese so far: numbers, times of day, money, abbreviations, and names."""

from bilingual_pub.lang.pack import (
    LanguagePack,
    NameWords,
    NumberWords,
    SentenceRules,
    TimeWords,
    assign,
    split_words,
)

PACK = LanguagePack(
    "pt",
    numbers=NumberWords(
        units=split_words(
            "zero um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze"
            " dezesseis dezessete dezoito dezenove"
        ),
        tens=split_words("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa"),
        others={
            "uma": 1, "duas": 2, "catorze": 14, "dezasseis": 16, "dezassete": 17, "dezanove": 19,
            "cem": 100, "cento": 100, "duzentos": 200, "duzentas": 200, "trezentos": 300,
            "trezentas": 300, "quatrocentos": 400, "quatrocentas": 400, "quinhentos": 500,
            "quinhentas": 500, "seiscentos": 600, "seiscentas": 600, "setecentos": 700,
            "setecentas": 700, "oitocentos": 800, "oitocentas": 800, "novecentos": 900,
            "novecentas": 900,
        },
        # A bilhão is Brazil's thousand millions; Portugal writes mil milhões, and bilião for more.
        scales={
            "mil": 10**3, "milhão": 10**6, "milhões": 10**6, "bilhão": 10**9, "bilhões": 10**9,
            "trilhão": 10**12, "trilhões": 10**12, "bilião": 10**12, "biliões": 10**12,
        },
        ordinals={
            "primeiro": 1, "primeira": 1, "primeiros": 1, "primeiras": 1, "segundo": 2,
            "segunda": 2, "terceiro": 3, "terceira": 3, "terço": 3, "terços": 3, "quarto": 4,
            "quarta": 4, "quartos": 4, "quinto": 5, "quinta": 5, "sexto": 6, "sexta": 6,
            "sétimo": 7, "sétima": 7, "oitavo": 8, "oitava": 8, "nono": 9, "nona": 9, "décimo": 10,
            "décima": 10, "vigésimo": 20, "vigésima": 20, "trigésimo": 30, "único": 1, "única": 1,
            "ambos": 2, "ambas": 2, "dobro": 2, "par": 2, "triplo": 3, "dúzia": 12, "dúzias": 12,
            "década": 10, "décadas": 10, "metade": 2, "meio": 2, "meia": 2, "quinzena": 15,
            "trimestre": 3, "semestre": 6,
        },
        joints=("e",),
        articles=frozenset({"um", "uma"}),
        ranges=("a", "e", "ou"),
        eras=("anos", "década de"),
        decimal_mark=",",
    ),
    times=TimeWords(
        halves={"manhã": 0, "madrugada": 0, "tarde": 12, "noite": 12},
        night=frozenset({"noite"}),
        links=("da",),
        named={"meio-dia": 12, "meia-noite": 0},
        twelve=("doze",),
        named_links=("do", "da"),
        hours=("horas",),
    ),
    sentences=SentenceRules(
        abbreviations=split_words(
            "Sr Sra Srs Sras Srta Dr Dra Drs Prof Profa Eng Arq Exmo Exma Av av Pça Tel tel Ramal"
            " pág págs vol art séc aprox jan fev mar abr jun jul ago set out nov dez"
        ),
        parted=(r"\betc\.[”’»\")]?\s+(?=[A-ZÁÂÃÀÉÊÍÓÔÕÚÇ]\w*\s+[a-zà-ú])",),
    ),
    names=NameWords(particles=split_words("da dos")),
    money={
        **assign("real", "real reais"),
        **assign("dollar", "dólar dólares"),
        **assign("euro", "euro euros"),
        "centavos": "cent",
    },
)  # fmt: skip
