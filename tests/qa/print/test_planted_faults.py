"""Each rule finds the fault that was planted for it, and none in a page without faults."""

from pathlib import Path

import pytest
import weasyprint

from bilingual_pub.qa.print import Finding, Outcome, check_print

SENTENCES = "The clinic on Sixth Avenue opens at 8 and takes the last patient at 4:30. " * 6

SOUND = """<!DOCTYPE html><html lang="en"><head><title>Hours of the clinic</title><style>
@page {{size: letter; margin: 1in; @bottom-left {{
  content: "English · Page " counter(page); font: 14pt Noto Sans}}}}
body {{font: 14pt/1.4 Noto Sans; margin: 0 0.6in 0 0}}
p {{margin: 0 0 1.4em}}
h1 {{font-size: 20pt}}
a {{color: inherit}}
{style}</style></head><body><h1>Hours of the clinic</h1>
<p>{text}</p><p>{text}</p>{extra}</body></html>"""

STYLES = {
    "type-size": "p {font-size: 11pt}",
    "sans-serif": "p {font-family: Noto Serif}",
    "italics": "p {font-style: italic}",
    "underlines": "p {text-decoration: underline}",
    "capitals": "p {text-transform: uppercase}",
    "contrast": "p {color: #999}",
    "black-and-white": "p {color: #a00}",
    "alignment": "p {text-align: justify}",
    "paragraph-space": "p {margin: 0; text-indent: 1em}",
    "line-length": "body {margin: 0} @page {margin: 0.3in}",
    "margins": "@page {margin-left: 0.1in}",
    "hyphens": "p {hyphens: auto; width: 2in}",
    "page-numbers": "@page {@bottom-left {content: none}} p + p {break-before: page}",
    "paper": "@page {size: 7in 10in}",
}
"""Faults that a style sheet makes, by the rule that finds them."""


def checked(
    folder: Path, edition: str, html: str, variant: str | None = "pdf/ua-1"
) -> list[Finding]:
    file = folder / "planted.pdf"
    weasyprint.HTML(string=html).write_pdf(file, pdf_variant=variant, pdf_tags=variant is not None)
    return check_print(file, edition)


def broken(findings: list[Finding]) -> set[str]:
    return {finding.rule for finding in findings if finding.outcome is Outcome.FAILED}


def page(style: str = "", extra: str = "") -> str:
    return SOUND.format(style=style, text=SENTENCES, extra=extra)


def test_a_page_without_faults(tmp_path: Path) -> None:
    findings = checked(tmp_path, "one-language", page())
    assert broken(findings) == set()
    measured = {finding.rule for finding in findings if finding.outcome is Outcome.PASSED}
    assert {*STYLES, "tags", "title", "language", "pdf-ua", "fonts", "titles"} <= measured


@pytest.mark.parametrize("rule", STYLES)
def test_a_fault_of_style_is_found(rule: str, tmp_path: Path) -> None:
    findings = {one.rule: one for one in checked(tmp_path, "one-language", page(STYLES[rule]))}
    assert findings[rule].outcome is Outcome.FAILED
    assert findings[rule].measured


def test_text_off_the_page_is_found(tmp_path: Path) -> None:
    extra = '<p style="position: absolute; left: -1.2in; top: 3in">Far out.</p>'
    found = broken(checked(tmp_path, "one-language", page(extra=extra)))
    assert "off-page" in found


def test_text_over_other_text_is_found(tmp_path: Path) -> None:
    cells = "<td>Wednesdays</td><td>Thursdays</td>"
    table = f'<table style="table-layout: fixed; width: 1in"><tr>{cells}</tr></table>'
    assert "overlap" in broken(checked(tmp_path, "one-language", page(extra=table)))


@pytest.mark.parametrize(
    ("line", "is_wrong"),
    [
        ("https://clinic.example/flu-<br>shots", True),
        ("https://clin<br>ic.example/", True),
        ("clinic.example/flu <br>shots", False),
        ("clinic.example/<br>flu", False),
        ("https://clinic.example/flu<br>.html", False),
        ("well-<br>known", False),
    ],
)
def test_an_address_that_breaks_where_it_misleads(
    line: str, *, is_wrong: bool, tmp_path: Path
) -> None:
    findings = checked(tmp_path, "one-language", page(extra=f"<p>See {line}</p>"))
    [found] = [one for one in findings if one.rule == "address-breaks"]
    assert (found.outcome is Outcome.FAILED) == is_wrong


def test_a_last_page_that_is_nearly_empty_is_found(tmp_path: Path) -> None:
    last = '<p style="break-before: page">Questions? Call.</p>'
    findings = checked(tmp_path, "one-language", page(extra=last))
    [found] = [one for one in findings if one.rule == "paper-use"]
    assert found.outcome is Outcome.FAILED
    assert found.where == "2"
    assert found.measured.startswith("2 pages, one sheet")
    [alone] = [one for one in checked(tmp_path, "standard", page()) if one.rule == "paper-use"]
    assert alone.outcome is Outcome.NOT_MEASURED


def test_a_promise_of_certification_is_found(tmp_path: Path) -> None:
    html = page(extra="<p>This is a certified translation.</p>")
    assert broken(checked(tmp_path, "one-language", html)) == {"certified"}


def test_a_part_in_another_language_than_it_says_is_found(tmp_path: Path) -> None:
    html = page().replace('lang="en"', 'lang="ru"')
    assert "language-of-parts" in broken(checked(tmp_path, "one-language", html))


def test_a_picture_without_words_is_found(tmp_path: Path) -> None:
    picture = '<p><img src="data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22/>"></p>'
    html = page(extra=picture)
    assert "pictures" in broken(checked(tmp_path, "one-language", html))


def test_a_file_that_says_nothing_of_itself(tmp_path: Path) -> None:
    html = page().replace("<title>Hours of the clinic</title>", "").replace(' lang="en"', "")
    found = broken(checked(tmp_path, "one-language", html, variant=None))
    assert found >= {"tags", "pdf-ua", "title", "language"}


def test_large_print_asks_for_more(tmp_path: Path) -> None:
    found = broken(checked(tmp_path, "large-print", page("p + p {break-before: page}")))
    assert found == {
        *("type-size", "heading-size", "leading", "page-numbers", "margins"),
        "titles",
    }


@pytest.mark.parametrize(
    ("margin", "foot", "outcome"),
    [
        (1.2, 0.6, Outcome.PASSED),
        (1.2, 0.3, Outcome.FAILED),
        (0.6, 0.6, Outcome.FAILED),
    ],
)
def test_head_and_foot_may_stand_in_the_margins_of_large_print(
    margin: float, foot: float, outcome: Outcome, tmp_path: Path
) -> None:
    style = (
        f"@page {{margin: {margin}in 1in; @bottom-left {{font: 18pt/1.5 Noto Sans; content:"
        f" counter(page) '/' counter(pages); vertical-align: bottom; padding-bottom: {foot}in}}}}"
    )
    findings = {one.rule: one for one in checked(tmp_path, "large-print", page(style))}
    assert findings["margins"].outcome is outcome


def test_columns_are_found_in_large_print(tmp_path: Path) -> None:
    style = "p {display: inline-block; width: 45%; vertical-align: top}"
    found = broken(checked(tmp_path, "large-print", page(style)))
    assert "columns" in found


def test_a_link_may_be_underlined_and_a_table_may_stand_side_by_side(tmp_path: Path) -> None:
    extra = (
        '<p>See <a href="https://clinic.example/">the page of the clinic</a>.</p>'
        "<table><tr><th>Monday</th><td>8:00</td></tr></table>"
    )
    found = broken(checked(tmp_path, "large-print", page(extra=extra)))
    assert not {"underlines", "columns"} & found


def test_a_notice_that_is_not_on_every_page(tmp_path: Path) -> None:
    notice = "<p>Machine translation, not reviewed by a person.</p>"
    findings = checked(tmp_path, "one-language", page(extra=notice * 2 + f"<p>{SENTENCES * 5}</p>"))
    [found] = [one for one in findings if one.rule == "draft-notice"]
    assert found.outcome is Outcome.FAILED
    assert found.measured == "1/2"


def test_titles_are_wanted_on_every_page(tmp_path: Path) -> None:
    findings = checked(tmp_path, "one-language", page(extra=f"<p>{SENTENCES * 5}</p>"))
    assert "titles" in broken(findings)
