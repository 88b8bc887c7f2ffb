r"""Formulas between dollar signs, as Pandoc, Quarto and Obsidian have them: `$\frac{1}{2}$` is 1/2.

Only what reads the same in a line is written out; any other formula stays as it is, as code, so
that nobody translates it, and is told.
"""

import re

from bilingual_pub.model import Change, Note
from bilingual_pub.readers.notes import make_note

FORMULA = re.compile(
    r"(?<![\\$\w])\$\$(?P<shown>(?:(?!\$\$|\n[ \t]*\n).){1,500}?)\$\$(?!\$)"
    r"|(?:(?<![\\$\w])|(?<=[^\W_])(?=\$[_^]))\$(?=[^\s$])(?P<inline>[^$\n]{1,200}?)(?<=[^\s\\])\$(?![\d$])",
    re.DOTALL,
)

TELLING = re.compile(r"[\\^_{]")
"""Without any of these it is an amount of money: “$5 or 6$”."""

SIGNS = {
    "times": "×", "cdot": "·", "div": "÷", "pm": "±", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥",
    "neq": "≠", "ne": "≠", "approx": "≈", "to": "→", "rightarrow": "→", "infty": "∞", "pi": "π",
    "alpha": "α", "beta": "β", "mu": "μ", "Delta": "Δ", "degree": "°", "circ": "°", "quad": " ",
    "ldots": "…", "dots": "…",
}  # fmt: skip

COMMAND = re.compile(rf"\\(?P<name>{'|'.join(sorted(SIGNS, key=len, reverse=True))})(?![A-Za-z])")

TEXT = re.compile(r"\\(?:text|mathrm|textrm|mathbf|textbf|operatorname|ce)\{([^{}\\]*)\}")

FRACTION = re.compile(r"\\[dt]?frac\{([^{}\\]+)\}\{([^{}\\]+)\}|\\[dt]?frac([0-9])([0-9])")

ROOT = re.compile(r"\\sqrt\{([^{}\\]+)\}")

SHIFTED = re.compile(r"([_^])(?:\{([^{}\\<>]+)\}|([\w+\-−°]))")

SPACES = re.compile(r"\\[,;:! ]|~")

ESCAPED = re.compile(r"\\([%$#&_{}])")

MIXED = re.compile(r"(?<=\d)(?=\\[dt]?frac)")

ATOM = re.compile(r"[\w.,]+")


def write_out_formulas(text: str, notes: list[Note]) -> str:
    """Prose whose formulas are in characters; what is to be said of the others joins the notes."""

    def write(found: re.Match[str]) -> str:
        said = (found["shown"] or found["inline"]).strip()
        if not TELLING.search(said):
            return found[0]
        written = _write_formula(said)
        if written is not None:
            return written
        notes.append(make_note("formula", Change.UNREADABLE, said))
        return f"`{' '.join(said.replace('`', '').split())}`"

    return FORMULA.sub(write, text) if "$" in text else text


def _write_formula(said: str) -> str | None:
    r"""A formula in a line, or None where it can't be one.

    >>> _write_formula(r"2\frac{1}{2}"), _write_formula(r"\begin{matrix}1\end{matrix}")
    ('2 1/2', None)
    """
    text = COMMAND.sub(lambda it: SIGNS[it["name"]], SPACES.sub(" ", said))
    text = FRACTION.sub(_write_fraction, MIXED.sub(" ", TEXT.sub(r"\1", text)))
    text = ROOT.sub(r"√(\1)", text)
    text = SHIFTED.sub(_write_shift, text)
    text = ESCAPED.sub(r"\1", text)
    return None if re.search(r"[\\{}^]", text) else text.replace("*", r"\*")


def _write_fraction(found: re.Match[str]) -> str:
    parts = [it for it in found.groups() if it]
    return "/".join(it if ATOM.fullmatch(it) else f"({it})" for it in parts)


def _write_shift(found: re.Match[str]) -> str:
    tag = "sup" if found[1] == "^" else "sub"
    return f"<{tag}>{found[2] or found[3]}</{tag}>"
