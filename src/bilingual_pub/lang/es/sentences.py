"""Where Spanish sentences end otherwise than the library for all languages believes."""

from bilingual_pub.lang.pack import SentenceRules

SENTENCES = SentenceRules(
    joined=(
        r"\b[ap]\.\s?m\.\s+(?=[a-zñáéíóú(])",
        r"\b[ap]\.\s(?=m\.)",
        (
            r"\b(?:[Vv]ol|[Nn]o|[Nn]úm|[Aa]rt|[Ff]ig|[Pp]ágs?|[Pp]|[Ee]xt|[Aa]prox|[Tt]el|[Tt]eléf|[Aa]v"
            r"|[Aa]vda|[Cc]d|[Cc]ol)\.\s+(?=[\da-zñáéíóúA-Z(])"
        ),
        r"\b(?:ene|feb|mar|abr|jun|jul|ago|sept?|oct|nov|dic)\.\s+(?=\d|de\b)",
        (
            r"\b(?:Sr|Sra|Sres|Srta|Dr|Dra|D|Dña|Da|Lic|Ing|Arq|Prof|Profa|Gral|Sta|Sto|Mons|Ud|Uds)"
            r"\.\s+(?=\w)"
        ),
        r"(?<![\w.])[A-ZÁÉÍÓÚ]\.\s+(?=[A-ZÁÉÍÓÚ])",
        r"\b(?:EE\.\s?UU|p\.\s?ej|a\.\s?C|d\.\s?C)\.,?\s+(?=[a-zñáéíóú\d(])",
        r"\bEE\.\s(?=UU\.)",
        r"\betc\.\)?,?\s+(?=[a-zñáéíóú])",
        r"[.!?…]['”’»\"]?\s+(?=[—–-]\s?[a-zñáéíóú])",
        r"[.!?…]['”’»\"]\s+(?=[a-zñáéíóú])",
        r"^[^\w\n]*\d{1,3}\.\s+(?=\w)",
    ),
    parted=(
        r"\b(?:etc|[ap]\.\s?m|EE\.\s?UU)\.[”’»\")]?\s+(?=[¿¡«“\"—]?[A-ZÁÉÍÓÚÑ]\w*[\s,])",
        r"(?<=\w{4})\.\s+(?=[¿¡«“—][A-ZÁÉÍÓÚÑ])",
    ),
)
"""A name after an abbreviation can't be told from a new sentence, so in `parted` a common word must
follow."""
