"""One file a format. A reader turns the bytes of one file into a `Draft`, which `finish` completes.

Which reader is for which files, `bilingual_pub.formats` says.
"""

from bilingual_pub.lazy import lazy_imports

with lazy_imports(globals()):
    from bilingual_pub.readers.file_kinds import (
        begins_like_html,
        has_markdown,
        is_book,
        is_odt,
        is_pdf,
        is_rtf,
        is_word_file,
    )
    from bilingual_pub.readers.finish import finish_article, repair_meta
    from bilingual_pub.readers.limits import (
        MAX_FILE_BYTES,
        PictureAmount,
        check_blocks,
        check_table,
    )
    from bilingual_pub.readers.mime import begins_like_message, is_web_archive
    from bilingual_pub.readers.notes import count_notes, describe_note
    from bilingual_pub.readers.options import Deleted, ReadingOptions
    from bilingual_pub.readers.reading import Draft, Reader, Reading, Source
    from bilingual_pub.readers.source_file import (
        OFFICE_ENDINGS,
        OUTLOOK_ENDING,
        PAGES_ENDING,
        check_source,
        load_source,
        load_standard_input,
    )

__all__ = [
    "MAX_FILE_BYTES",
    "OFFICE_ENDINGS",
    "OUTLOOK_ENDING",
    "PAGES_ENDING",
    "Deleted",
    "Draft",
    "PictureAmount",
    "Reader",
    "Reading",
    "ReadingOptions",
    "Source",
    "begins_like_html",
    "begins_like_message",
    "check_blocks",
    "check_source",
    "check_table",
    "count_notes",
    "describe_note",
    "finish_article",
    "has_markdown",
    "is_book",
    "is_odt",
    "is_pdf",
    "is_rtf",
    "is_web_archive",
    "is_word_file",
    "load_source",
    "load_standard_input",
    "repair_meta",
]
