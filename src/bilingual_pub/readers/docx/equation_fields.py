r"""EQ fields of Word (ECMA-376 part 1, 17.16.5.17), as a line of text.

`EQ \f(3,4)` is three quarters: a switch says how its arguments are put together.
"""

import re
from collections.abc import Sequence

from bilingual_pub.readers.docx.omml import DEEPEST, FormulaError
from bilingual_pub.text import (
    fence,
    join_terms,
    write_index,
    write_power,
    write_ratio,
    write_root,
    write_sum,
)

EQ_TOKEN = re.compile(r'\\([a-zA-Z]+)\s*(-?\d*)|"([^"]*)"|([(),;])|\\(.)|([^\\"(),;]+)', re.DOTALL)

EQ_SUMS = {"su": "∑", "pr": "∏", "in": "∫"}

BETWEEN_ARGUMENTS = {"l": ", ", "a": "; ", "x": "", "d": "", "o": ""}
"""Of the switches that only put their arguments in a row: a list, lines, a box."""

EQ_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}


def read_equation_field(instruction: str) -> str:
    r"""The text of an EQ field.

    >>> read_equation_field(r" EQ \f(3,4) "), read_equation_field(r"EQ 10\s\up6(3) \r(3,x)")
    ('3/4', '10³ ∛(x)')

    Raises:
        FormulaError: it is not written as Word's help says.
    """
    said = re.sub(r"^\s*EQ\b", "", instruction, flags=re.IGNORECASE)
    return EquationField(said).read()


class EquationField:
    r"""Reads what an EQ field says: switches such as `\f` with arguments in brackets."""

    def __init__(self, said: str) -> None:
        self._tokens = list(EQ_TOKEN.finditer(said))
        # Where the comma is the decimal mark, Word takes the semicolon between arguments.
        signs = {token[4] for token in self._tokens}
        self._between = ";" if ";" in signs else ","
        self._place = 0

    def read(self) -> str:
        """All of it.

        Raises:
            FormulaError: it is broken.
        """
        text = self._read_row(0, top=True)
        if self._place < len(self._tokens):
            raise FormulaError
        return text.strip()

    def _read_row(self, depth: int, *, top: bool = False) -> str:
        if depth > DEEPEST:
            raise FormulaError
        terms: list[str] = []
        while self._place < len(self._tokens):
            token = self._tokens[self._place]
            sign = token[4]
            if sign in {")", self._between} and not top:
                break
            self._place += 1
            if token[1]:
                terms = self._read_switch(token[1].lower(), terms, depth + 1)
            elif sign == "(":
                inner = self._read_row(depth + 1)
                self._expect(")")
                terms.append(f"({inner})")
            else:
                terms.append(token[3] or sign or token[5] or token[6] or "")
        return join_terms(terms)

    def _expect(self, sign: str) -> None:
        if self._place >= len(self._tokens) or self._tokens[self._place][4] != sign:
            raise FormulaError
        self._place += 1

    def _read_arguments(self, depth: int) -> list[str]:
        while self._place < len(self._tokens) and not self._tokens[self._place][0].strip():
            self._place += 1
        self._expect("(")
        found = [self._read_row(depth).strip()]
        while self._place < len(self._tokens) and self._tokens[self._place][4] == self._between:
            self._place += 1
            found.append(self._read_row(depth).strip())
        self._expect(")")
        return found

    def _read_options(self) -> list[str]:
        """The switches of a switch, which stand before its arguments."""
        found = []
        while self._place < len(self._tokens):
            token = self._tokens[self._place]
            if token[1]:
                found.append(token[1].lower())
                sign = self._tokens[self._place + 1 : self._place + 2]
                # \lc\{ names the sign of a bracket.
                if token[1].lower() in {"lc", "rc", "bc", "fc", "vc"} and sign and sign[0][5]:
                    found[-1] += sign[0][5]
                    self._place += 1
            elif token[0].strip():
                break
            self._place += 1
        return found

    def _read_switch(self, switch: str, terms: Sequence[str], depth: int) -> list[str]:
        options = self._read_options()
        arguments = self._read_arguments(depth)
        if switch == "s":
            return self._move(arguments, options, terms)
        if switch == "f" and len(arguments) == 2:  # noqa: PLR2004 - above and below
            return [*terms, write_ratio(*arguments)]
        if switch == "r":
            degree, radicand = arguments if len(arguments) > 1 else ("", arguments[0])
            return [*terms, write_root(radicand, degree)]
        if switch == "i" and len(arguments) == 3:  # noqa: PLR2004 - two bounds and what is summed
            sign = next((EQ_SUMS[it] for it in options if it in EQ_SUMS), "∫")
            return [*terms, write_sum(sign, *arguments)]
        if switch == "b":
            return [*terms, _fence_field(arguments[0], options)]
        if switch not in BETWEEN_ARGUMENTS:
            raise FormulaError
        return [*terms, BETWEEN_ARGUMENTS[switch].join(arguments)]

    def _move(
        self, arguments: Sequence[str], options: Sequence[str], terms: Sequence[str]
    ) -> list[str]:
        base = terms[-1] if terms else ""
        head = list(terms[:-1])
        cut = base.rfind(" ") + 1
        above = arguments[0] if len(arguments) > 1 or "do" not in options else ""
        below = arguments[-1] if len(arguments) > 1 or "do" in options else ""
        written = write_power(write_index(base[cut:], below), above)
        return [*head, base[:cut] + written]


def _fence_field(text: str, options: Sequence[str]) -> str:
    signs = {it[:2]: it[2:] for it in options if it[:2] in {"lc", "rc", "bc"} and it[2:]}
    if sign := signs.get("bc"):
        return fence(text, sign, EQ_BRACKETS.get(sign, sign))
    if signs:
        return fence(text, signs.get("lc", ""), signs.get("rc", ""))
    return fence(text, "(", ")")
