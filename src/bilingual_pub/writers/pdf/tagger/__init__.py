"""The tagger: the structure tree of a PDF in two languages, from the boxes that WeasyPrint drew.

`marked_page.py` is what is painted, and keeps which mark in the content is whose; `walk.py` follows
the boxes, `tree.py` is the tree with the role of each element, `outline.py` the headings by
language, and `emit.py` writes it as PDF objects.
"""

from bilingual_pub.writers.pdf.tagger.emit import write_structure
from bilingual_pub.writers.pdf.tagger.marked_page import MarkedPage
from bilingual_pub.writers.pdf.tagger.outline import make_outline
from bilingual_pub.writers.pdf.tagger.tree import Leaf, make_whole_leaf
from bilingual_pub.writers.pdf.tagger.walk import StructureWalk, count_laid_out, count_text

__all__ = [
    "Leaf",
    "MarkedPage",
    "StructureWalk",
    "count_laid_out",
    "count_text",
    "make_outline",
    "make_whole_leaf",
    "write_structure",
]
