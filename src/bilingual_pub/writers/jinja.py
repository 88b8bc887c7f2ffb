"""The templates' environment: where they lie, what they may call, and autoescape always on."""

from functools import cache
from typing import TYPE_CHECKING

from bilingual_pub import i18n
from bilingual_pub.folders import find_resource_folder
from bilingual_pub.model import Run
from bilingual_pub.notice import get_draft_notice, get_short_draft_notice
from bilingual_pub.writers.contacts import link_contacts, make_phone_address
from bilingual_pub.writers.context import group_by_link, is_link, shorten_to_site
from bilingual_pub.writers.labels import find_label_direction
from bilingual_pub.writers.layout import is_short_line
from bilingual_pub.writers.line_ends import (
    find_longest_word,
    find_needed_room,
    is_scrolling,
    is_wide,
    keep_spaces,
    mark_address_ends,
    mark_line_ends,
    mark_printed_address,
)
from bilingual_pub.writers.notranslate import cut_stretches

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def load_environment() -> "Environment":
    """One environment a process, so that each template is compiled once."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(find_resource_folder("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals.update(
        say=i18n.say,
        draft_notice=get_draft_notice,
        short_draft_notice=get_short_draft_notice,
        words_language=i18n.find_words_language,
        direction=i18n.get_direction,
        label_of=i18n.get_language_label,
        language_word=i18n.get_language_word,
        with_territory=i18n.add_territory,
        written_date=i18n.format_date,
    )
    made.filters.update(
        address_ends=mark_address_ends,
        as_run=Run,
        phone_address=make_phone_address,
        printed_address=mark_printed_address,
        by_link=group_by_link,
        label_direction=find_label_direction,
        label_of=i18n.get_language_label,
        line_ends=mark_line_ends,
        longest_word=find_longest_word,
        site=shorten_to_site,
        stretches=cut_stretches,
        with_contacts=link_contacts,
        width_of_tables=find_needed_room,
        with_spaces=keep_spaces,
    )
    made.tests.update(link=is_link, scrolling=is_scrolling, short_line=is_short_line, wide=is_wide)
    return made


def render_template(template: str, **values: object) -> str:
    """Fill a template."""
    return load_environment().get_template(template).render(**values)
