"""How much an article may hold; past these, a file is no article that someone wants to hand out."""

MAX_FILE_BYTES = 10_000_000

MAX_BLOCKS = 20_000
"""Paragraphs, headings, items, cells and pictures; a novel has some 5,000."""

MAX_LINES = 200_000
"""Of a Markdown or text file; 10 megabytes in lines of 60 characters have fewer."""

MAX_PARAGRAPH_CHARACTERS = 100_000

MAX_TAGS = 400_000
"""Signs `<` in a page; the longest pages of newspapers have some 20,000. An element takes 400 bytes
of memory before anything is known of it."""

MAX_COLUMNS = 50

MAX_TABLE_PLACES = 20_000
"""Rows times columns of one table, whether there are cells in all of them or not."""

MAX_PICTURES = 200

MAX_PICTURES_BYTES = 40_000_000
"""Of all pictures of an article together."""

MAX_NESTING = 100
"""Lists and quotes inside each other, each counting as one."""

MAX_ELEMENTS_DEEP = 400
"""HTML elements inside each other; a list in a list is two or three."""
