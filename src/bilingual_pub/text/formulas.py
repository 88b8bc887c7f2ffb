"""Formulas as a line of text that reads the same: 1/2, 10³, √(x + 1), ∑_(i=1)^n.

Word keeps formulas in its own markup and in EQ fields, HTML in MathML. What they build up in two
dimensions is written here in one, with brackets where one line would say something else.
"""

import re
from collections.abc import Iterable, Sequence

from bilingual_pub.text.scripts import lower_text, raise_text

ATOM = re.compile(
    r"[\w.,%°′″∞…∑∏∫]*(?:[_^]\([^()]*\))?|-\d+(?:[.,]\d+)?|\w?[√∛∜]\([^()]*\)|\([^()]*\)"
    r"|\[[^\[\]]*\]"
)
"""What needs no brackets: a number, a name, or what has some."""

ROOTS = {"": "√", "2": "√", "3": "∛", "4": "∜"}

PRIMES = frozenset("′″‴°'’∘*†")


def bracket(text: str) -> str:
    """A part of a formula in brackets, unless it holds together by itself.

    >>> bracket("12"), bracket("x + 1"), bracket("(a)")
    ('12', '(x + 1)', '(a)')
    """
    return text if ATOM.fullmatch(text) else f"({text})"


def write_ratio(top: str, bottom: str) -> str:
    """A fraction; as figures with a slash, for so everybody reads it.

    >>> write_ratio("1", "2"), write_ratio("a + b", "2")
    ('1/2', '(a + b)/2')
    """
    return f"{bracket(top)}/{bracket(bottom)}"


def write_power(base: str, exponent: str) -> str:
    """A base with what stands higher behind it.

    >>> write_power("10", "3"), write_power("x", "k + 1"), write_power("a + b", "2")
    ('10³', 'x^(k + 1)', '(a + b)²')
    """
    if not exponent.strip():
        return base
    if exponent.strip() in PRIMES:
        return f"{base}{'°' if exponent.strip() == '∘' else exponent.strip()}"
    raised = raise_text(exponent.replace(" ", ""))
    held = f"({base})" if base.startswith("-") else bracket(base)
    return f"{held}{raised}" if raised else f"{held}^{bracket(exponent)}"


def write_index(base: str, index: str) -> str:
    """A base with what stands lower behind it.

    >>> write_index("H", "2"), write_index("v", "max")
    ('H₂', 'v_max')
    """
    if not index.strip():
        return base
    lowered = lower_text(index.replace(" ", ""))
    return f"{bracket(base)}{lowered}" if lowered else f"{bracket(base)}_{bracket(index)}"


def write_root(radicand: str, degree: str = "") -> str:
    """A root.

    >>> write_root("2"), write_root("8", "3"), write_root("x", "n")
    ('√(2)', '∛(8)', 'ⁿ√(x)')
    """
    sign = ROOTS.get(degree.strip())
    if sign is None:
        raised = raise_text(degree.strip())
        sign = f"{raised}√" if raised else f"√[{degree.strip()}]"
    inner = radicand[1:-1] if re.fullmatch(r"\([^()]*\)", radicand) else radicand
    return f"{sign}({inner})"


def write_sum(sign: str, low: str, high: str, body: str) -> str:
    """A sum, product or integral with its bounds.

    >>> write_sum("∑", "i=1", "n", "i")
    '∑_(i=1)ⁿ i'
    """
    return f"{write_power(write_index(sign, low), high)} {body}".strip()


def write_matrix(rows: Iterable[Sequence[str]]) -> str:
    """Rows of cells, in the brackets that a matrix has on paper or not.

    >>> write_matrix([["1", "2"], ["3", "4"]])
    '1, 2; 3, 4'
    """
    return "; ".join(", ".join(row) for row in rows)


def fence(text: str, begin: str, end: str) -> str:
    """What stands between two brackets; a matrix in round ones keeps them."""
    return f"{begin}{text}{end}"


def join_terms(terms: Iterable[str]) -> str:
    """The parts of a row; a whole number and the fraction behind it never become one number.

    >>> join_terms(["1", "1/2"]), join_terms(["2", "x"]), join_terms(["1/2", "x"])
    ('1 1/2', '2x', '1/2 x')
    """
    whole = ""
    for term in terms:
        meets = whole[-1:].isalnum() and term[:1].isalnum()
        figures = whole[-1:].isdigit() and term[:1].isdigit()
        tail = whole.rsplit(" ", 1)[-1]
        if meets and ((figures and "/" in term) or "/" in tail):
            whole += " "
        whole += term
    return whole
