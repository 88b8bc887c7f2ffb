"""How much an article may hold; past these, a file is no article that someone wants to hand out."""

MAX_FILE_BYTES = 10_000_000

MAX_PARAGRAPH_CHARACTERS = 100_000

MAX_NESTING = 100
"""Lists and quotes inside each other, each counting as one."""

MAX_ELEMENTS_DEEP = 400
"""HTML elements inside each other; a list in a list is two or three."""
