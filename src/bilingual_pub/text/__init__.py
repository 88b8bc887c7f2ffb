"""Text and nothing but text: encodings, repair, sentences, inline marks as tags."""

from bilingual_pub.lazy import lazy_imports

with lazy_imports(globals()):
    from bilingual_pub.text.encoding import decode_text, detect_wide_encoding
    from bilingual_pub.text.inline_markup import (
        ESCAPED_CHARACTER,
        INLINE_TAG,
        MARKS_BY_TAG,
        NEEDS_ESCAPING,
        list_links,
        parse_tagged_text,
        to_tagged_text,
    )
    from bilingual_pub.text.invisible import strip_hidden
    from bilingual_pub.text.names import (
        compile_word,
        is_title_case,
        list_long_words,
        load_particles,
        load_short_titles,
        load_words_after_names,
    )
    from bilingual_pub.text.numerals import FORMS, write_count
    from bilingual_pub.text.repair import Repair, repair_text, sum_repairs
    from bilingual_pub.text.repair_report import RepairedText
    from bilingual_pub.text.segment import (
        find_extents,
        measure_run_starts,
        slice_runs,
        split_sentences,
    )
    from bilingual_pub.text.spans import SpanMask, keep_apart
    from bilingual_pub.text.unicode import has_letters_from_right, shorten_text, strip_accents

__all__ = [
    "ESCAPED_CHARACTER",
    "FORMS",
    "INLINE_TAG",
    "MARKS_BY_TAG",
    "NEEDS_ESCAPING",
    "Repair",
    "RepairedText",
    "SpanMask",
    "compile_word",
    "decode_text",
    "detect_wide_encoding",
    "find_extents",
    "has_letters_from_right",
    "is_title_case",
    "keep_apart",
    "list_links",
    "list_long_words",
    "load_particles",
    "load_short_titles",
    "load_words_after_names",
    "measure_run_starts",
    "parse_tagged_text",
    "repair_text",
    "shorten_text",
    "slice_runs",
    "split_sentences",
    "strip_accents",
    "strip_hidden",
    "sum_repairs",
    "to_tagged_text",
    "write_count",
]
