"""Rich text (.rtf), by way of HTML, which has the one walker.

The bytes are taken apart (`tokens.py`) and read by a machine with a stack of groups (`parse.py`),
which makes paragraphs and rows of them (`document.py`); those become HTML (`compose.py`). Nothing
in a file names what would be opened or fetched: pictures lie in it.
"""

from bilingual_pub.readers.document_draft import Properties, make_draft
from bilingual_pub.readers.file_kinds import is_rtf
from bilingual_pub.readers.reading import Draft, Source
from bilingual_pub.readers.rtf.compose import Composer
from bilingual_pub.readers.rtf.parse import Parser
from bilingual_pub.readers.rtf.refusal import make_other_kind_error


def read(source: Source) -> Draft:
    """The article of a rich text.

    Raises:
        InputError: the file is none, or is past a limit.
    """
    if not is_rtf(source.data):
        raise make_other_kind_error(source)
    text = Parser(source).read()
    composer = Composer(text)
    composer.compose()
    said = text.properties
    return make_draft(
        composer.builder.finish(),
        source,
        composer.pictures,
        composer.looks.find_headline(),
        composer.languages,
        Properties(said.get("title", ""), said.get("author", ""), (said.get("created", ""),)),
        text.notes,
    )
