"""What is kept where letters stand right beside it, as they do in Chinese, Japanese or Korean."""

import pytest

from bilingual_pub.protect import find_absent, find_protected_spans

KEPT = ["(520) 555-0142", "SB 1070", "H1N1", "$1,250", "info@example.org", "https://example.org/a"]


def sources(text: str, lang: str) -> list[str]:
    return [span.source for span in find_protected_spans(text, lang, "en")]


@pytest.mark.parametrize("kept", KEPT)
@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "请看{}的通知。"),
        ("ja", "詳しくは{}へ。"),
        ("ko", "자세한 내용은 {}로."),
        ("th", "โทร{}ได้"),
    ],
)
def test_it_is_found_without_a_space(lang: str, text: str, kept: str) -> None:
    assert sources(text.format(kept), lang) == [kept]


@pytest.mark.parametrize("text", ["会议在3月4日举行。", "2026年3月4日", "有3万人。", "下午7点30分"])
def test_a_figure_that_a_letter_makes_another_is_not_kept(text: str) -> None:
    assert sources(text, "zh") == []


@pytest.mark.parametrize("kept", KEPT)
@pytest.mark.parametrize(
    ("lang", "text"),
    [("zh", "请看{}的通知。"), ("ja", "詳しくは{}へ。"), ("ko", "자세한 내용은 {}로.")],
)
def test_it_is_seen_in_a_translation_without_a_space(lang: str, text: str, kept: str) -> None:
    spans = find_protected_spans(f"See {kept} now.", "en", lang)
    assert find_absent(spans, text.format(kept), lang) == []
    assert find_absent(spans, text.format(kept[:-1] + "7"), lang) == list(spans)
