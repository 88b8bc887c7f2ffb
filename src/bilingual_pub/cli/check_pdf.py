"""`bilingual-pub check` for a PDF: whether it keeps the rules, each with what was measured."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from bilingual_pub.cli.check import Asked, Checked
from bilingual_pub.i18n import _, ngettext
from bilingual_pub.qa.print import (
    DEMANDS,
    Finding,
    Outcome,
    find_edition,
    inspect_pages,
    read_pdf,
)

MARKS = {Outcome.PASSED: "✓", Outcome.FAILED: "✗", Outcome.NOT_MEASURED: "–"}


def check_pdf(file: Path, asked: Asked) -> Checked:
    """Every rule, measured.

    Raises:
        InputError: the file is no PDF, or can't be read.
    """
    printed = read_pdf(file)
    edition = asked.edition or find_edition(printed)
    findings = inspect_pages(printed, DEMANDS[edition])
    say = format_pdf_data if asked.as_json else list_broken_rules if asked.quiet else format_report
    return Checked(say(file, edition, findings), failed=bool(find_broken(findings)))


def find_broken(findings: Sequence[Finding]) -> list[Finding]:
    """The rules that a file does not keep."""
    return [finding for finding in findings if finding.outcome is Outcome.FAILED]


def format_report(file: Path, edition: str, findings: Sequence[Finding]) -> str:
    """Every rule a line, and how many are broken."""
    head = _("{file}: checked as {edition}").format(file=file, edition=edition)
    number = len(find_broken(findings))
    end = ngettext("{count} rule is broken.", "{count} rules are broken.", number)
    last = end.format(count=number) if number else _("All rules are met.")
    return "\n".join([head, *(f"  {format_finding(finding)}" for finding in findings), last])


def list_broken_rules(file: Path, edition: str, findings: Sequence[Finding]) -> str:  # noqa: ARG001
    """The broken rules, each with the file's name."""
    return "\n".join(f"{file}: {format_finding(finding)}" for finding in find_broken(findings))


def format_finding(finding: Finding) -> str:
    """One rule: a mark, its name, what was measured and is wanted, where it fails, who asks it."""
    wanted = _("required: {wanted}").format(wanted=finding.wanted) if finding.wanted else ""
    source = f"({finding.source})" if finding.source else ""
    where = _("page {place}").format(place=finding.where) if finding.where else ""
    said = " · ".join(filter(None, (finding.measured or "–", wanted, where)))
    return " ".join(filter(None, (MARKS[finding.outcome], f"{finding.name}:", said, source)))


def format_pdf_data(file: Path, edition: str, findings: Sequence[Finding]) -> str:
    """The same for programs: the names of the rules and outcomes never change with the language."""
    data = {
        "file": str(file),
        "edition": edition,
        "passed": not find_broken(findings),
        "rules": [asdict(finding) for finding in findings],
    }
    return json.dumps(data, ensure_ascii=False)
