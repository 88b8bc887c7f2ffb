"""`bilingual-pub check`: whether a printed handout keeps the rules, each with what was measured."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click

from bilingual_pub.checks.preflight import (
    DEMANDS,
    Finding,
    Outcome,
    edition_of,
    inspect,
    read_pdf,
)
from bilingual_pub.errors import CHECK_FAILED, BilingualPubError
from bilingual_pub.locale import _, ngettext

MARKS = {Outcome.PASSED: "✓", Outcome.FAILED: "✗", Outcome.NOT_MEASURED: "–"}


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_(
        "Check PDF files before they are printed: each rule for clear and accessible print, with"
        " what was measured. Ends with exit code 6 if a rule is broken."
    ),
    short_help=_("Check PDF files before they are printed."),
)
@click.argument("files", metavar=_("FILE..."), nargs=-1, required=True, type=Path)
@click.option(
    "--edition",
    type=click.Choice(list(DEMANDS)),
    help=_("The edition whose rules count; the one that the file says it is if left out."),
)
@click.option("--json", "as_json", is_flag=True, help=_("Print one line of JSON a file."))
@click.option("-q", "--quiet", is_flag=True, help=_("Print only the rules that are broken."))
@click.pass_context
def check(  # noqa: D103 - the help text is the docstring
    ctx: click.Context,
    *,
    files: tuple[Path, ...],
    edition: str | None,
    as_json: bool,
    quiet: bool,
) -> None:
    say = data_line if as_json else broken_rules if quiet else report
    codes = []
    for file in files:
        try:
            printed = read_pdf(file)
        except BilingualPubError as error:
            click.echo(f"bilingual-pub: {error}", err=True)
            codes.append(error.exit_code)
            continue
        asked = edition or edition_of(printed)
        findings = inspect(printed, DEMANDS[asked])
        if said := say(file, asked, findings):
            click.echo(said)
        if broken(findings):
            codes.append(CHECK_FAILED)
    ctx.exit(min(codes, default=0))


def broken(findings: Sequence[Finding]) -> list[Finding]:
    """The rules that a file does not keep."""
    return [finding for finding in findings if finding.outcome is Outcome.FAILED]


def report(file: Path, edition: str, findings: Sequence[Finding]) -> str:
    """Every rule a line, and how many are broken."""
    head = _("{file}: checked as {edition}").format(file=file, edition=edition)
    number = len(broken(findings))
    end = ngettext("{count} rule is broken.", "{count} rules are broken.", number)
    last = end.format(count=number) if number else _("No rule is broken.")
    return "\n".join([head, *(f"  {line(finding)}" for finding in findings), last])


def broken_rules(file: Path, edition: str, findings: Sequence[Finding]) -> str:  # noqa: ARG001
    """The broken rules, each with the file's name."""
    return "\n".join(f"{file}: {line(finding)}" for finding in broken(findings))


def line(finding: Finding) -> str:
    """One rule: a mark, its name, what was measured and is wanted, where it fails, who asks it."""
    wanted = _("wanted: {wanted}").format(wanted=finding.wanted) if finding.wanted else ""
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
