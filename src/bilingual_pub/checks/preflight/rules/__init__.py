"""The rules that a printed handout can be checked against, in the order in which they are said."""

from collections.abc import Callable

from bilingual_pub.checks.preflight.demands import Demands
from bilingual_pub.checks.preflight.finding import Finding
from bilingual_pub.checks.preflight.printed import PrintedFile
from bilingual_pub.checks.preflight.rules import layout, lettering, standards, words

Rule = Callable[[PrintedFile, Demands], Finding]

RULES: tuple[Rule, ...] = (
    lettering.type_size,
    lettering.heading_sizes,
    lettering.sans_serif,
    lettering.upright,
    lettering.no_underlines,
    lettering.no_blocks_of_capitals,
    lettering.contrast,
    lettering.black_and_white,
    layout.alignment,
    layout.paragraph_space,
    layout.leading,
    layout.line_length,
    layout.margins,
    layout.columns,
    layout.hyphens,
    layout.page_numbers,
    layout.paper,
    words.titles,
    words.language_names,
    words.draft_notice,
    words.not_certified,
    words.language_of_parts,
    standards.has_language,
    standards.has_title,
    standards.tagged,
    standards.declares_pdf_ua,
    standards.fonts_embedded,
    standards.pictures_described,
)
"""A further rule is a further function here."""
