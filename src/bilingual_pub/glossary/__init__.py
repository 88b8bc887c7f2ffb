"""The words that must be translated in one way: found in a text, kept by the engines, verified.

`term.py` says what a term is, `reading.py` reads files of them (`table.py` CSV, `tbx.py` TBX), and
`starter.py` brings our own. `finding.py` finds terms in a text, `spans.py` makes spans of them that
engines keep, `agreement.py` mends the articles before them, `violations.py` looks for those that a
translation has not. An empty glossary changes nothing anywhere.
"""

from bilingual_pub.glossary.agreement import agreed, with_agreement
from bilingual_pub.glossary.finding import Found, terms_in
from bilingual_pub.glossary.reading import read_glossary
from bilingual_pub.glossary.spans import term_spans
from bilingual_pub.glossary.starter import starter_glossary
from bilingual_pub.glossary.table import write_csv
from bilingual_pub.glossary.term import Glossary, Term, merged
from bilingual_pub.glossary.violations import violations

__all__ = [
    "Found",
    "Glossary",
    "Term",
    "agreed",
    "merged",
    "read_glossary",
    "starter_glossary",
    "term_spans",
    "terms_in",
    "violations",
    "with_agreement",
    "write_csv",
]
