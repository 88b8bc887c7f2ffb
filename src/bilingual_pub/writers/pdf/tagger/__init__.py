"""The tagger: the structure tree of a PDF in two languages, from the boxes that WeasyPrint drew.

`leaf.py` is what is read, `marked_page.py` what is painted, and keeps which mark in the content is
whose; `walk.py` follows the boxes, `roles.py` says what each element becomes, `structure.py` is the
tree, and `emit.py` writes it as PDF objects.
"""
