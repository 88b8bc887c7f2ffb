"""One module a format. A writer turns a `BilingualArticle` into the files of its format.

Which formats there are, `bilingual_pub.formats` says.
"""

from bilingual_pub.lazy import lazy_imports
from bilingual_pub.paper import PageLayout, Paper
from bilingual_pub.writers.base import (
    EmbedForm,
    Files,
    Layout,
    PdfUa,
    ReadingOrder,
    Writer,
    choose_page_layouts,
)

with lazy_imports(globals()):
    from bilingual_pub.writers.context import is_link
    from bilingual_pub.writers.embed import STYLE, STYLE_FILE
    from bilingual_pub.writers.jinja import render_template
    from bilingual_pub.writers.json import FORMAT
    from bilingual_pub.writers.remarks import FileRemark, hear_remarks

__all__ = [
    "FORMAT",
    "STYLE",
    "STYLE_FILE",
    "EmbedForm",
    "FileRemark",
    "Files",
    "Layout",
    "PageLayout",
    "Paper",
    "PdfUa",
    "ReadingOrder",
    "Writer",
    "choose_page_layouts",
    "hear_remarks",
    "is_link",
    "render_template",
]
