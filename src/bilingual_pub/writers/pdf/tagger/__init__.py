"""The tagger: the structure tree of a PDF in two languages, from the boxes that WeasyPrint drew.

`marked_page.py` is what is painted, and keeps which mark in the content is whose; `walk.py` follows
the boxes, `tree.py` is the tree with the role of each element, and `emit.py` writes it as PDF
objects.
"""
