"""`bilingual-pub check` for a review file: what differs between its two sides as it is now."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from bilingual_pub.batch.outcome import list_doubts
from bilingual_pub.checks.pictures import count_pictures
from bilingual_pub.cli.checked import Asked, Checked
from bilingual_pub.cli.settings_choice import choose_settings
from bilingual_pub.locale import _, get_language_word, ngettext, get_user_language
from bilingual_pub.model import BilingualArticle
from bilingual_pub.publish import Resources
from bilingual_pub.publish.reviewed import read_checked_review
from bilingual_pub.review.amount import gather_sides


def check_review(file: Path, asked: Asked) -> Checked:
    """Every place that somebody should look at again.

    Raises:
        InputError: it can't be read, or a row of it can't be understood.
    """
    with Resources(choose_settings(file).settings.aids) as aids:
        article = read_checked_review(file, aids).article
    failed = any(pair.findings for pair in article.all_pairs)
    if asked.as_json:
        return Checked(format_review_data(file, article), failed)
    lines = [*list_doubts(article), *undescribed(article)]
    if asked.quiet:
        return Checked("\n".join(f"{file}: {line}" for line in lines), failed)
    return Checked("\n".join([f"{file}: {describe_count(article)}", *(f"  {it}" for it in lines)]), failed)


def undescribed(article: BilingualArticle) -> Iterator[str]:
    """How many pictures have no description on each side: advice, for one may be decoration."""
    for side, lang in zip(gather_sides(article), (article.source.lang, article.target.lang), strict=True):
        if number := count_pictures(side).undescribed:
            yield ngettext(
                "{count} picture has no description in {language}. Write what it shows into its"
                " row, unless it is only decoration.",
                "{count} pictures have no description in {language}. Write what they show into"
                " their rows, unless they are only decoration.",
                number,
            ).format(count=number, language=get_language_word(lang, get_user_language()))


def describe_count(article: BilingualArticle) -> str:
    """How many passages there are to look at."""
    number = sum(bool(pair.findings) for pair in article.all_pairs)
    if not number:
        return _("Nothing differs between the two languages that can be told.")
    return ngettext("{count} passage to look at.", "{count} passages to look at.", number).format(
        count=number
    )


def format_review_data(file: Path, article: BilingualArticle) -> str:
    """The same for programs."""
    flags = [{"id": pair.id, **asdict(flag)} for pair in article.all_pairs for flag in pair.flags]
    missing = [count_pictures(side).undescribed for side in gather_sides(article)]
    pictures = dict(zip(("source", "target"), missing, strict=True))
    data = {"file": str(file), "flags": flags, "pictures_without_description": pictures}
    return json.dumps(data, ensure_ascii=False)
