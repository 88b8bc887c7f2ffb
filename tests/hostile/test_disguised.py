"""Characters that turn or hide a text go and are told; those that a script needs stay."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.hostile.conftest import Export
from tests.readers.word_files import paragraph, word_file

from bilingual_pub.reading import read_article
from bilingual_pub.text import invisible
from bilingual_pub.text.repair import Damage, repair_text

TURNED = "The library \u202egnp.exe\u202c opens at n\u200di\u2062ne on \u2067Monday\u2069 for all."
PLAIN = "The library gnp.exe opens at nine on Monday for all."

FORMATS: dict[str, Callable[[str], bytes]] = {
    ".txt": lambda text: f"{text}\n\n{text}".encode(),
    ".md": lambda text: f"{text}\n\n{text}".encode(),
    ".html": lambda text: f"<p>{_entities(text)}</p>".encode(),
    ".docx": lambda text: word_file(paragraph(text)),
}

SCOTLAND = "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
"""Its flag: a black one, and the letters of its code as tags."""

ARABIC = "نفتح المكتبة يوم الاثنين"


def _entities(text: str) -> str:
    return "".join(char if char.isascii() else f"&#x{ord(char):x};" for char in text)


@pytest.mark.parametrize("suffix", FORMATS)
def test_what_is_disguised_is_shown_and_told(folder: Path, export: Export, suffix: str) -> None:
    (folder / f"news{suffix}").write_bytes(FORMATS[suffix](TURNED))
    done = export(f"news{suffix}", "--format", "json", "-v", "--from", "en")
    assert done.returncode == 0, done.stderr
    made = json.loads((folder / "output/news/news.json").read_text(encoding="utf-8"))
    assert {pair["source"] for pair in made["pairs"]} == {PLAIN}
    assert "reverse text" in done.stderr
    assert "invisible character" in done.stderr


@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_what_is_said_of_an_article_is_not_disguised_either(folder: Path, suffix: str) -> None:
    said = {
        ".md": '---\ntitle: "T\\u202Ei"\nauthor: "A\\u202Ea B\\u200Db"\n'
        'publisher: "\\u2066P"\n---\n',
        ".html": "<title>T&#x202e;i</title><meta name=author content='A&#x202e;a B&#x200d;b'>"
        "<meta property='og:site_name' content='&#x2066;P'><body>",
    }
    path = folder / f"news{suffix}"
    path.write_text(f"{said[suffix]}<p>{PLAIN}</p>", encoding="utf-8")
    article = read_article(path).article
    assert (article.title, article.meta.byline, article.meta.publisher) == ("Ti", "Aa Bb", "P")


@pytest.mark.parametrize(
    "good",
    [
        "می\u200cشود و نمی\u200cخواهم",
        "क्\u200dष और न्\u200cय",
        "മലയാളം ന്\u200d",
        f"👩\u200d👧 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3 {SCOTLAND}",
        f"\u200f{ARABIC}\u200e (9:00)\u200e",
        f"{ARABIC} \u2066(520) 555-0142\u2069",
        f"{ARABIC} \u202aLibrary\u202c",
        "葛\U000e0100城",
        "สวัสดี\u200bครับ",
        "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ᠎ᠠ",
        "שָׁלוֹם",
        "ə̃́ à́",
    ],
)
def test_what_a_script_needs_stays(folder: Path, good: str) -> None:
    path = folder / "news.txt"
    path.write_text(f"{good}.\n\n{good}.\n\nMore of it stands here", encoding="utf-8")
    reading = read_article(path, lang="ar")
    said = [block.text for block in reading.article.blocks]
    assert f"{good}." in said
    assert not {it.kind for it in reading.repairs} & {Damage.INVISIBLE, Damage.TURNED, Damage.PILED}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("p\u200da\u200c\u200dypal", "paypal"),
        ("п\u200dароль, κ\u200dωδικός, tất\u200d cả", "пароль, κωδικός, tất cả"),
        ("密\u200d碼", "密碼"),
        ("a\ufe00b\U000e0101c", "abc"),
        ("❤\ufe0f\ufe0e\ufe0f", "❤\ufe0f"),
        ("Hi\U000e0049\U000e0067\U000e006e", "Hi"),
        ("🏴\U000e0041\U000e0042", "🏴"),
        ("a\u3164b\uffa0c\u115fd\u180ee\u17b4f\u206ag\u034fh", "abcdefgh"),
        ("\u200f(520) 555\u200e-0142", "(520) 555-0142"),
        (f"{ARABIC}\u202eabc\u202c", f"{ARABIC}abc"),
        (f"{ARABIC} \u2067never closed", f"{ARABIC} never closed"),
        (f"{ARABIC} closed\u2069 before", f"{ARABIC} closed before"),
        (f"{ARABIC} \u2067one\u202bcrossed\u2069two\u202c", f"{ARABIC} onecrossedtwo"),
        ("e" + "\u0301" * 100, "é" + "\u0301" * 5),
    ],
)
def test_what_only_hides_goes(before: str, after: str) -> None:
    assert repair_text(before, before)[0] == after
    assert repair_text(after, after)[0] == after


def test_a_mark_of_direction_is_judged_by_its_paragraph(folder: Path) -> None:
    path = folder / "news.html"
    path.write_text(
        f"<p>{ARABIC} <b>\u200e(9:00)\u200e</b></p><p>Nine\u200e.</p>", encoding="utf-8"
    )
    first, second = read_article(path, lang="ar", title="News").article.blocks
    assert first.text == f"{ARABIC} \u200e(9:00)\u200e"
    assert second.text == "Nine."


@pytest.mark.slow
def test_a_hundred_thousand_accents_take_no_minutes(folder: Path, export: Export) -> None:
    pile = "e" + "\u0301\u0323" * 45_000
    (folder / "news.txt").write_text(f"The library opens at nine.\n\n{pile}", encoding="utf-8")
    done = export("news.txt", "--format", "html", "--from", "en", "-v")
    assert done.returncode == 0, done.stderr
    assert "stacked on others" in done.stderr


def test_the_examples_in_the_docstrings() -> None:
    import doctest

    found = doctest.testmod(invisible)
    assert found.attempted
    assert not found.failed
