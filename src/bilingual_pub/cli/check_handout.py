"""`bilingual-pub check` for a page, an embed or data of ours: both languages, and the page's rules.

The two languages are compared as those of a review file, with the same glossary.
"""

import json
from dataclasses import asdict
from pathlib import Path

from bilingual_pub.batch import choose_settings, list_doubts
from bilingual_pub.cli.check import Asked, Checked
from bilingual_pub.cli.check_article import describe_count, make_review_data, undescribed
from bilingual_pub.cli.check_pdf import find_broken, format_finding
from bilingual_pub.handouts import Handout
from bilingual_pub.i18n import _
from bilingual_pub.model import BilingualArticle
from bilingual_pub.publish import Resources
from bilingual_pub.qa.print import Outcome
from bilingual_pub.translation import run_qa


def check_handout(handout: Handout, file: Path, asked: Asked) -> Checked:
    """Every place that somebody should look at again, and each rule of the page.

    Raises:
        InputError: the settings or a glossary can't be read.
    """
    article = _compare_sides(handout.article, file) if handout.article else None
    broken = find_broken(handout.rules)
    failed = bool(broken) or bool(article and any(it.findings for it in article.all_pairs))
    if asked.as_json:
        return Checked(format_handout_data(file, article, handout), failed)
    lines = [*list_doubts(article), *undescribed(article)] if article else []
    rules = broken if asked.quiet else handout.rules
    lines += [format_finding(finding) for finding in rules]
    if asked.quiet:
        return Checked("\n".join(f"{file}: {line}" for line in lines), failed)
    head = describe_count(article) if article else _("There are no two languages to compare.")
    return Checked("\n".join([f"{file}: {head}", *(f"  {line}" for line in lines)]), failed)


def _compare_sides(article: BilingualArticle, file: Path) -> BilingualArticle:
    with Resources(choose_settings(file).settings.resources) as resources:
        return run_qa(article, resources.glossary(article.source.lang, article.target.lang))


def format_handout_data(file: Path, article: BilingualArticle | None, handout: Handout) -> str:
    """The same for programs: no word in it changes with the language of the terminal."""
    found = make_review_data(file, article) if article else {"file": str(file)}
    passed = all(rule.outcome is not Outcome.FAILED for rule in handout.rules)
    rules = [asdict(finding) for finding in handout.rules]
    return json.dumps({**found, "passed": passed, "rules": rules}, ensure_ascii=False)
