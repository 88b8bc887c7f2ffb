"""The templates' environment: where they lie, what they may call, and autoescape always on."""

from functools import cache
from typing import TYPE_CHECKING

from bilingual_pub import locale
from bilingual_pub.resources import resource_folder
from bilingual_pub.writers.kept import stretches
from bilingual_pub.writers.line_ends import is_wide, line_ends, longest_word, with_spaces
from bilingual_pub.writers.links import by_link, is_link, site
from bilingual_pub.writers.tables import is_short_line

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def environment() -> "Environment":
    """One environment a process, so that each template is compiled once."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(resource_folder("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals.update(
        say=locale.say,
        words_language=locale.words_language,
        direction=locale.direction,
        label_of=locale.label_of,
        language_word=locale.language_word,
        with_territory=locale.with_territory,
        written_date=locale.written_date,
    )
    made.filters.update(
        by_link=by_link,
        label_of=locale.label_of,
        line_ends=line_ends,
        longest_word=longest_word,
        site=site,
        stretches=stretches,
        with_spaces=with_spaces,
    )
    made.tests.update(link=is_link, short_line=is_short_line, wide=is_wide)
    return made


def render(template: str, **values: object) -> str:
    """Fill a template."""
    return environment().get_template(template).render(**values)
