"""Our own glossary of civic words, English and Spanish as they are used in the United States."""

from functools import cache
from importlib.resources import files

from bilingual_pub.glossary.table import read_csv
from bilingual_pub.glossary.term import Glossary

PAIRS = {("en", "es"): "en-es.csv", ("es", "en"): "en-es.csv"}


@cache
def starter_glossary(source_lang: str, target_lang: str) -> Glossary | None:
    """The glossary that comes with the program for a pair of languages; None where there is none.

    Regions are left out: `es-MX` gets the glossary of `es`.
    """
    pair = source_lang.split("-", 1)[0].lower(), target_lang.split("-", 1)[0].lower()
    name = PAIRS.get(pair)
    if name is None:
        return None
    data = files("bilingual_pub.glossary").joinpath("starter", name).read_bytes()
    return read_csv(data, name, *pair)
