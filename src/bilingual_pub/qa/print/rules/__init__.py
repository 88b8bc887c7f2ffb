"""The rules that a printed handout can be checked against, in the order in which they are said."""

from collections.abc import Callable

from bilingual_pub.qa.print.printed import PrintedFile
from bilingual_pub.qa.print.report import Demands, Finding
from bilingual_pub.qa.print.rules import layout, lettering, paper_use, placing, standards, words
from bilingual_pub.qa.print.rules.paper_use import describe_pages

__all__ = ["RULES", "Rule", "describe_pages"]

Rule = Callable[[PrintedFile, Demands], Finding]

RULES: tuple[Rule, ...] = (
    lettering.check_type_size,
    lettering.check_heading_sizes,
    lettering.check_sans_serif,
    lettering.check_upright,
    lettering.check_underlines,
    lettering.check_capitals,
    lettering.check_contrast,
    lettering.check_black_and_white,
    layout.check_alignment,
    layout.check_paragraph_space,
    layout.check_leading,
    layout.check_line_length,
    layout.check_margins,
    layout.check_columns,
    layout.check_hyphens,
    layout.check_page_numbers,
    placing.check_off_page,
    placing.check_overlap,
    placing.check_address_breaks,
    standards.check_paper,
    paper_use.check_paper_use,
    words.check_titles,
    words.check_language_names,
    words.check_draft_notice,
    words.check_not_certified,
    words.check_language_of_parts,
    standards.check_language,
    standards.check_title,
    standards.check_tagged,
    standards.check_pdf_ua,
    standards.check_fonts_embedded,
    standards.check_pictures_described,
)
"""A further rule is a further function here."""
