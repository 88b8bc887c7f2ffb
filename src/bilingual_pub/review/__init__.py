"""Files in which a person corrects a draft, with the programs that they have, and which come back.

`row.py` is what every format shows of an article, with the `notes.py` of each row; a module a
format writes and reads (`csv.py`, `xliff12.py`, `xliff20.py`, `docx/`), as `format.py` says.
`archive.py` carries the whole article along as `plain_data.py`. Of what came back `fields.py` reads
days and states, `sanitize.py` takes out what no reader would let in, `revision.py` tells
corrections from what programs do by themselves, and `merge.py` lays them over the article. Which
formats there are, `bilingual_pub.formats` says.
"""

from bilingual_pub.lazy import lazy_imports

with lazy_imports(globals()):
    from bilingual_pub.review.archive import (
        MAX_ARCHIVE_BYTES,
        MOST_PARTS,
        gather_sides,
        unpack_article,
    )
    from bilingual_pub.review.format import ReturnedReview, ReviewFormat
    from bilingual_pub.review.merge import ReviewedArticle, apply_corrections
    from bilingual_pub.review.notes import get_check_name
    from bilingual_pub.review.plain_data import WrongDataError, from_plain
    from bilingual_pub.review.row import Correction, make_rows
    from bilingual_pub.review.sanitize import sanitize_article, sanitize_correction

__all__ = [
    "MAX_ARCHIVE_BYTES",
    "MOST_PARTS",
    "Correction",
    "ReturnedReview",
    "ReviewFormat",
    "ReviewedArticle",
    "WrongDataError",
    "apply_corrections",
    "from_plain",
    "gather_sides",
    "get_check_name",
    "make_rows",
    "sanitize_article",
    "sanitize_correction",
    "unpack_article",
]
