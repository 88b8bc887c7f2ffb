"""What a volunteer is told of an article before it is translated."""

from pathlib import Path

from bilingual_pub.qa.readability import Report, check_readability
from bilingual_pub.reading import read_article

LONG = "The council met and talked and voted and ate and sang and went " * 3


def report(tmp_path: Path, markdown: str, lang: str = "en") -> Report:
    path = tmp_path / "notice.md"
    path.write_text(markdown, encoding="utf-8")
    return check_readability(read_article(path, lang=lang).article)


def test_sentences_are_counted_where_there_are_any(tmp_path: Path) -> None:
    found = report(tmp_path, "# Hours\n\n## Kick off\n\nWe open. We close.\n\n|a|b|\n|-|-|\n|c|d|")
    assert (found.words, found.sentences, found.level) == (4, 2, None)
    assert [it.text for it in found.idioms] == ["Kick off"]


def test_code_is_never_read(tmp_path: Path) -> None:
    assert report(tmp_path, "Words.\n\n    call off the dogs\n").idioms == ()


def test_long_sentences_and_a_level(tmp_path: Path) -> None:
    found = report(tmp_path, f"# Title\n\n{LONG}home.\n\n- {LONG}away.\n")
    assert [it.words for it in found.long_sentences] == [40, 40]
    assert found.level is not None
    assert found.level.grade is not None
    assert found.level.grade > 8


def test_a_language_that_we_know_nothing_about(tmp_path: Path) -> None:
    found = report(tmp_path, "Thư viện mở cửa lúc 9 giờ.", "vi")
    assert (found.level, found.idioms, found.long_sentences) == (None, (), ())
    assert found.words > 0
