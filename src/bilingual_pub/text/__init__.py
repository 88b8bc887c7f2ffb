"""Text and nothing but text: encodings, repair, sentences, inline marks as tags."""

from bilingual_pub.lazy import lazy_imports

with lazy_imports(globals()):
    from bilingual_pub.text.encoding import decode_text, detect_wide_encoding
    from bilingual_pub.text.file_names import drop_private_paths, get_last_part, is_file_name
    from bilingual_pub.text.formulas import (
        fence,
        join_terms,
        write_index,
        write_matrix,
        write_power,
        write_ratio,
        write_root,
        write_sum,
    )
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
    from bilingual_pub.text.line_end_hyphens import join_line_ends
    from bilingual_pub.text.names import (
        compile_word,
        is_title_case,
        list_long_words,
        load_particles,
        load_short_titles,
        load_words_after_names,
    )
    from bilingual_pub.text.numerals import (
        NUMERAL_FORMS,
        ROMAN_NUMERALS,
        read_roman,
        write_count,
        write_roman,
    )
    from bilingual_pub.text.repair import Repair, repair_text, sum_repairs
    from bilingual_pub.text.repair_report import RepairedText
    from bilingual_pub.text.scripts import FRACTIONS, PLAIN_DIGITS, blank_note_marks, settle_scripts
    from bilingual_pub.text.segment import (
        find_extents,
        measure_run_starts,
        slice_runs,
        split_sentences,
    )
    from bilingual_pub.text.spans import SpanMask, keep_apart
    from bilingual_pub.text.symbols import (
        UNKNOWN_SYMBOL,
        find_symbol_font,
        has_unknown_symbols,
        read_inserted_symbol,
        read_private_symbols,
        read_symbols,
    )
    from bilingual_pub.text.unicode import has_letters_from_right, shorten_text, strip_accents

__all__ = [
    "ESCAPED_CHARACTER",
    "FRACTIONS",
    "INLINE_TAG",
    "MARKS_BY_TAG",
    "NEEDS_ESCAPING",
    "NUMERAL_FORMS",
    "PLAIN_DIGITS",
    "ROMAN_NUMERALS",
    "UNKNOWN_SYMBOL",
    "Repair",
    "RepairedText",
    "SpanMask",
    "blank_note_marks",
    "compile_word",
    "decode_text",
    "detect_wide_encoding",
    "drop_private_paths",
    "fence",
    "find_extents",
    "find_symbol_font",
    "get_last_part",
    "has_letters_from_right",
    "has_unknown_symbols",
    "is_file_name",
    "is_title_case",
    "join_line_ends",
    "join_terms",
    "keep_apart",
    "list_links",
    "list_long_words",
    "load_particles",
    "load_short_titles",
    "load_words_after_names",
    "measure_run_starts",
    "parse_tagged_text",
    "read_inserted_symbol",
    "read_private_symbols",
    "read_roman",
    "read_symbols",
    "repair_text",
    "settle_scripts",
    "shorten_text",
    "slice_runs",
    "split_sentences",
    "strip_accents",
    "strip_hidden",
    "sum_repairs",
    "to_tagged_text",
    "write_count",
    "write_index",
    "write_matrix",
    "write_power",
    "write_ratio",
    "write_roman",
    "write_root",
    "write_sum",
]
