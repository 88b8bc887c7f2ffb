"""A termbase: words that are translated in one way only, found, kept by the engines, and checked.

`term.py` says what a term is, `reading.py` reads files of them (`csv.py`, `tbx.py`) and brings our
own. `matching.py` finds terms in a text and makes spans of them that engines keep, `inflection.py`
makes the articles before them agree, `check.py` looks for those that a translation has not. An
empty glossary changes nothing anywhere.
"""

from bilingual_pub.glossary.check import find_violations
from bilingual_pub.glossary.csv import write_csv
from bilingual_pub.glossary.inflection import apply_agreement
from bilingual_pub.glossary.matching import TermMatch, find_term_spans, find_terms
from bilingual_pub.glossary.reading import load_starter_glossary, read_glossary
from bilingual_pub.glossary.term import Glossary, Term, merge_glossaries

__all__ = [
    "Glossary",
    "Term",
    "TermMatch",
    "apply_agreement",
    "find_term_spans",
    "find_terms",
    "find_violations",
    "load_starter_glossary",
    "merge_glossaries",
    "read_glossary",
    "write_csv",
]
