"""`bilingual-pub check` for a review file: what differs between its two sides as it is now."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from bilingual_pub.batch.outcome import doubts
from bilingual_pub.checks.pictures import look_over_pictures
from bilingual_pub.cli.checked import Asked, Checked
from bilingual_pub.cli.settings_choice import settings_for
from bilingual_pub.locale import _, language_word, ngettext, user_language
from bilingual_pub.model import BilingualArticle
from bilingual_pub.publish import OpenAids
from bilingual_pub.publish.reviewed import checked_review
from bilingual_pub.review.amount import sides


def check_file(file: Path, asked: Asked) -> Checked:
    """Every place that somebody should look at again.

    Raises:
        InputError: it can't be read, or a row of it can't be understood.
    """
    with OpenAids(settings_for(file).settings.aids) as aids:
        article = checked_review(file, aids).article
    failed = any(pair.findings for pair in article.all_pairs)
    if asked.as_json:
        return Checked(data_line(file, article), failed)
    lines = [*doubts(article), *undescribed(article)]
    if asked.quiet:
        return Checked("\n".join(f"{file}: {line}" for line in lines), failed)
    return Checked("\n".join([f"{file}: {counted(article)}", *(f"  {it}" for it in lines)]), failed)


def undescribed(article: BilingualArticle) -> Iterator[str]:
    """How many pictures have no description on each side: advice, for one may be decoration."""
    for side, lang in zip(sides(article), (article.source.lang, article.target.lang), strict=True):
        if number := look_over_pictures(side).undescribed:
            yield ngettext(
                "{count} picture has no description in {language}. In its row, write what it"
                " shows, unless it is only decoration.",
                "{count} pictures have no description in {language}. In their rows, write what"
                " they show, unless they are only decoration.",
                number,
            ).format(count=number, language=language_word(lang, user_language()))


def counted(article: BilingualArticle) -> str:
    """How many passages there are to look at."""
    number = sum(bool(pair.findings) for pair in article.all_pairs)
    if not number:
        return _("No differences were found between the two languages.")
    return ngettext("{count} passage to check.", "{count} passages to check.", number).format(
        count=number
    )


def data_line(file: Path, article: BilingualArticle) -> str:
    """The same for programs."""
    flags = [{"id": pair.id, **asdict(flag)} for pair in article.all_pairs for flag in pair.flags]
    missing = [look_over_pictures(side).undescribed for side in sides(article)]
    pictures = dict(zip(("source", "target"), missing, strict=True))
    data = {"file": str(file), "flags": flags, "pictures_without_description": pictures}
    return json.dumps(data, ensure_ascii=False)
