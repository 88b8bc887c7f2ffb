"""The words that must be translated in one way: found in a text, kept by the engines, verified.

`term.py` says what a term is, `reading.py` reads files of them (`table.py` CSV, `tbx.py` TBX), and
`starter.py` brings our own. `finding.py` finds terms in a text, `spans.py` makes spans of them that
engines keep, `agreement.py` mends the articles before them, `violations.py` looks for those that a
translation has not. An empty glossary changes nothing anywhere.
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
