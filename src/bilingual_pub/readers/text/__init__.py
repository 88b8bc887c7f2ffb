"""Plain text: paragraphs between blank lines, and what people type to show the rest.

`lines` tells where an author ended a line; `markers` knows what stands before the items of a list;
`columns` what was set in columns with tabs or spaces; `blocks` makes blocks of it all.
"""

from bilingual_pub.readers.limits import check_blocks, check_lines
from bilingual_pub.readers.notes import note_joined_words
from bilingual_pub.readers.reading import Draft, Source
from bilingual_pub.readers.text.blocks import make_blocks
from bilingual_pub.readers.text.lists import OpenLists
from bilingual_pub.readers.text.markers import TypedMarker, find_markers
from bilingual_pub.text import decode_text, join_line_ends, repair_text

__all__ = ["OpenLists", "TypedMarker", "find_markers", "read"]


def read(source: Source) -> Draft:
    """The blocks of a text; a headline right above a paragraph is one by itself."""
    text, repairs = repair_text(decode_text(source.data))
    check_lines(text, source.name)
    text, joined = join_line_ends(text)
    blocks = make_blocks(text, source.name)
    check_blocks(len(blocks), source.name)
    return Draft(blocks, repairs=repairs, notes=note_joined_words(joined))
