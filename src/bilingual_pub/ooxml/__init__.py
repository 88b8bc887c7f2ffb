"""Word's format (ECMA-376, Office Open XML), as far as reading an article and a review need it.

`package.py` opens a file with care, `names.py` finds what is in its markup, `styles.py` tells what
styles and switches say of a run, `fields.py` and `changes.py` follow fields and tracked changes.
"""
