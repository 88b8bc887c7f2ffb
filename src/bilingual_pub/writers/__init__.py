"""One module a format. A writer turns a `BilingualArticle` into the files of its format.

Which formats there are, `bilingual_pub.formats` says.
"""

from bilingual_pub.paper import Paper
from bilingual_pub.writers.base import (
    EmbedForm,
    Files,
    Layout,
    PdfUa,
    ReadingOrder,
    Writer,
)

__all__ = ["EmbedForm", "Files", "Layout", "Paper", "PdfUa", "ReadingOrder", "Writer"]
