"""`bilingual-pub check` for a PDF: whether it keeps the rules, each with what was measured."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from bilingual_pub.checks.preflight import (
    DEMANDS,
    Finding,
    Outcome,
    edition_of,
    inspect,
    read_pdf,
)
from bilingual_pub.cli.checked import Asked, Checked
from bilingual_pub.locale import _, ngettext

MARKS = {Outcome.PASSED: "✓", Outcome.FAILED: "✗", Outcome.NOT_MEASURED: "–"}


def check_file(file: Path, asked: Asked) -> Checked:
    """Every rule, measured.

    Raises:
        InputError: the file is no PDF, or can't be read.
    """
    printed = read_pdf(file)
    edition = asked.edition or edition_of(printed)
    findings = inspect(printed, DEMANDS[edition])
    say = data_line if asked.as_json else broken_rules if asked.quiet else report
    return Checked(say(file, edition, findings), failed=bool(broken(findings)))


def broken(findings: Sequence[Finding]) -> list[Finding]:
    """The rules that a file does not keep."""
    return [finding for finding in findings if finding.outcome is Outcome.FAILED]


def report(file: Path, edition: str, findings: Sequence[Finding]) -> str:
    """Every rule a line, and how many are broken."""
    head = _("{file}: checked as {edition}").format(file=file, edition=edition)
    number = len(broken(findings))
    end = ngettext("{count} rule is broken.", "{count} rules are broken.", number)
    last = end.format(count=number) if number else _("All rules are met.")
    return "\n".join([head, *(f"  {line(finding)}" for finding in findings), last])


def broken_rules(file: Path, edition: str, findings: Sequence[Finding]) -> str:  # noqa: ARG001
    """The broken rules, each with the file's name."""
    return "\n".join(f"{file}: {line(finding)}" for finding in broken(findings))


def line(finding: Finding) -> str:
    """One rule: a mark, its name, what was measured and is wanted, where it fails, who asks it."""
    wanted = _("required: {wanted}").format(wanted=finding.wanted) if finding.wanted else ""
    source = f"({finding.source})" if finding.source else ""
    where = _("page {place}").format(place=finding.where) if finding.where else ""
    said = " · ".join(filter(None, (finding.measured or "–", wanted, where)))
    return " ".join(filter(None, (MARKS[finding.outcome], f"{finding.name}:", said, source)))


def data_line(file: Path, edition: str, findings: Sequence[Finding]) -> str:
    """The same for programs: the names of the rules and outcomes never change with the language."""
    data = {
        "file": str(file),
        "edition": edition,
        "passed": not broken(findings),
        "rules": [asdict(finding) for finding in findings],
    }
    return json.dumps(data, ensure_ascii=False)
