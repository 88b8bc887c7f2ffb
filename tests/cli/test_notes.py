"""What of a file is not in the handout as it was: counted, told with -v, and in the data."""

import json
import re
from html import unescape
from pathlib import Path

import pytest
from tests.cli.conftest import Run


@pytest.fixture
def picnic(tmp_path: Path) -> Path:
    """A page in which the day was struck out."""
    path = tmp_path / "picnic.html"
    path.write_text(
        '<html lang="en"><title>Picnic in the park</title><article><h1>Picnic in the park</h1>'
        "<p>The picnic is on <s>Monday</s> Tuesday at noon.</p></article></html>",
        encoding="utf-8",
    )
    return path


def load_data(picnic: Path) -> dict[str, dict[str, object]]:
    path = picnic.parent / "output/picnic/picnic.json"
    data: dict[str, dict[str, object]] = json.loads(path.read_text(encoding="utf-8"))
    return data


def read_page(path: Path) -> str:
    """A page without what lights up the sentences that go together."""
    return re.sub(r"</?span[^>]*>", "", unescape(path.read_text(encoding="utf-8")))


def test_the_user_hears_that_something_is_struck_out(run: Run, picnic: Path) -> None:
    done = run("export", picnic, "--format", "json")
    assert "picnic.html: 1 part of the file was changed or is shown as struck out." in done.stderr
    assert "“Monday”" not in done.stderr
    assert load_data(picnic)["source"]["notes"] == [
        {
            "what": "deleted-words",
            "change": "marked",
            "text": "Monday",
            "where": "The picnic is on",
        }
    ]


def test_verbose_names_it_and_check_too(run: Run, picnic: Path) -> None:
    said = "Shown as struck out: struck-out words, “Monday”, after “The picnic is on”."
    told = run("export", picnic, "--format", "json", "-v").stderr
    assert (said in told, "add -v" in told) == (True, False)
    assert said in run("check", picnic).stdout
    data = json.loads(run("check", picnic, "--json").stdout)
    assert data["notes"][0]["text"] == "Monday"


def test_both_sides_show_it_struck_out_in_words_too(run: Run, picnic: Path) -> None:
    run("export", picnic, "--format", "embed,html")
    for name in ("picnic.html", "picnic.embed.html"):
        page = read_page(picnic.parent / "output/picnic" / name)
        assert "[deleted: <s>Monday</s>] Tuesday" in page
        assert "[tachado: <s>lunes</s>] martes" in page.lower()


def test_it_is_left_out_where_the_user_says_so(run: Run, picnic: Path) -> None:
    done = run("export", picnic, "--format", "json", "--deleted", "omit")
    assert "1 part of the file is not in the handout" in done.stderr
    data = json.loads((picnic.parent / "output/picnic/picnic.json").read_text(encoding="utf-8"))
    assert data["pairs"][0]["source"] == "The picnic is on Tuesday at noon."


def test_a_review_keeps_what_was_struck_out(run: Run, picnic: Path) -> None:
    for form in ("docx", "csv", "xliff", "xliff2"):
        run("export", picnic, "--format", form)
    for review in (picnic.parent / "output/picnic").glob("*.review.*"):
        done = run("export", review, "--format", "json,html")
        assert done.returncode == 0, done.stderr
        assert load_data(picnic)["source"]["notes"]
        page = read_page(picnic.parent / "output/picnic/picnic.html")
        assert "[deleted: <s>Monday</s>] Tuesday" in page
        assert "[tachado: <s>lunes</s>] martes" in page.lower()


def test_a_box_of_a_page_is_named_and_kept_on_demand(run: Run, picnic: Path) -> None:
    box = "<div class=promo><p>Read more of us in our magazine, it is fun.</p></div></article>"
    page = picnic.read_text(encoding="utf-8").replace("</article>", box)
    picnic.write_text(page, encoding="utf-8")
    said = "Left out: a box, “Read more of us in our magazine, it is fun.”"
    assert said in run("export", picnic, "--format", "json", "-v").stderr
    assert said in run("check", picnic).stdout
    assert said not in run("check", picnic, "--keep-all").stdout
    run("export", picnic, "--format", "json", "--keep-all")
    assert "our magazine" in json.dumps(load_data(picnic)["pairs"])
