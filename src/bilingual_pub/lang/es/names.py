"""Words around names in Spanish, and how words end that are none even with a capital."""

from bilingual_pub.lang.pack import NameWords, split_words

NAMES = NameWords(
    titles=split_words(
        "abogada abogado alcalde alcaldesa capitán comisionada comisionado concejal concejala"
        " director directora doctor doctora don doña dr dra gobernador gobernadora hermana jefa"
        " jefe juez jueza licenciada licenciado ministra ministro oficial padre papa presidenta"
        " presidente principal prof profesor profesora reina rey sargento secretaria secretario"
        " senador senadora señor señora sr sra srta teniente"
    ),
    short_titles=split_words("Sr Sra Srta Dr Dra Prof"),
    particles=split_words("de del la las los y"),
    saints=split_words("san santa santo virgen rey reina papa"),
    joining=split_words("de del la las los y e para en que"),
    abstract=(
        "[cs]ion", "[cs]iones", "[a-z]{2}dad", "dades", "miento", "mientos", "logia", "grafia",
        "istas", "ivos?", "ivas?", "[a-z]{3}eria", "tori[oa]s?", "[a-z]{4}ari[oa]s", "istic[oa]s?",
        "ogic[oa]s?", "[a-z]{3}ionales", "[a-z]{3}uctos",
    ),
    institutional=("[a-z]{4}[ai]d[oa]s?",),
)  # fmt: skip
