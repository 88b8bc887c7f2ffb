"""`bilingual-pub check` for a review file: what differs between its two sides as it is now."""

import json
from dataclasses import asdict
from pathlib import Path

from bilingual_pub.batch.outcome import doubts
from bilingual_pub.cli.checked import Asked, Checked
from bilingual_pub.cli.settings_choice import settings_for
from bilingual_pub.locale import _, ngettext
from bilingual_pub.model import BilingualArticle
from bilingual_pub.publish import OpenAids
from bilingual_pub.publish.reviewed import checked_review


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
    lines = list(doubts(article))
    if asked.quiet:
        return Checked("\n".join(f"{file}: {line}" for line in lines), failed)
    return Checked("\n".join([f"{file}: {counted(article)}", *(f"  {it}" for it in lines)]), failed)


def counted(article: BilingualArticle) -> str:
    """How many passages there are to look at."""
    number = sum(bool(pair.findings) for pair in article.all_pairs)
    if not number:
        return _("Nothing differs between the two languages that can be told.")
    return ngettext("{count} passage to look at.", "{count} passages to look at.", number).format(
        count=number
    )


def data_line(file: Path, article: BilingualArticle) -> str:
    """The same for programs."""
    flags = [{"id": pair.id, **asdict(flag)} for pair in article.all_pairs for flag in pair.flags]
    return json.dumps({"file": str(file), "flags": flags}, ensure_ascii=False)
