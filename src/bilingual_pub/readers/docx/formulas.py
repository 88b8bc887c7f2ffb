"""Word's formulas among the words of a text, each as a line of text."""

from typing import TYPE_CHECKING

from bilingual_pub.model import Change, Note
from bilingual_pub.ooxml import find_all, make_name, unwrap_element
from bilingual_pub.readers.docx.omml import FormulaError, read_formula, read_shown
from bilingual_pub.readers.notes import make_note
from bilingual_pub.text import join_terms

if TYPE_CHECKING:
    from lxml.etree import _Element


def write_out_formulas(root: "_Element") -> list[Note]:
    """Put the text of each formula in its place; a note for one that no line of text can say."""
    notes = []
    for formula in find_all(root, "m:oMath"):
        parent = formula.getparent()
        if parent is None:
            continue
        try:
            text = read_formula(formula).strip()
        except FormulaError:
            text = read_shown(formula)
            notes.append(make_note("formula", Change.UNREADABLE, text))
        parent.replace(formula, make_run(formula, _keep_apart(formula, text)))
    for paragraph in find_all(root, "m:oMathPara"):
        unwrap_element(paragraph)
    return notes


def make_run(beside: "_Element", said: str) -> "_Element":
    """A run with a text."""
    run = beside.makeelement(make_name("w:r"))
    text = run.makeelement(make_name("w:t"))
    text.text = said
    run.append(text)
    return run


def _keep_apart(formula: "_Element", text: str) -> str:
    """A formula with spaces where it would make one number with what stands beside it."""
    before = _read_words(formula.getprevious())[-9:]
    after = _read_words(formula.getnext())[:1]
    whole = join_terms((before, text))
    return join_terms((whole[len(before) :], after)).removesuffix(after)


def _read_words(element: "_Element | None") -> str:
    return "" if element is None else read_shown(element)
