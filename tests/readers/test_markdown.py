"""Markdown: front matter, blocks and inline marks as model; nothing swallowed, nothing run."""

import datetime as dt
import time
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.readers.word_files import PNG

from bilingual_pub.errors import InputError
from bilingual_pub.model import Cell, Change, Image, Item, Kind, Mark, Meta, Run, get_label
from bilingual_pub.readers.markdown import read
from bilingual_pub.readers.notes import WHAT, describe_note
from bilingual_pub.readers.reading import Draft, Source
from bilingual_pub.reading import read_article


def draft(text: str, folder: Path | None = None) -> Draft:
    return read(Source(text.encode(), "article.md", folder))


def shapes(text: str) -> list[tuple[Kind, int, str]]:
    return [(block.kind, block.level, block.text) for block in draft(text).blocks]


YAML = """\
---
title: The Clinic: Opens
author: [Ana Ruiz, Li Wei]
date: 2026-03-04
publisher: The Bugle
url: https://bugle.example/clinic
lang: en
---
Words.
""".replace("The Clinic: Opens", '"The Clinic: Opens"')

TOML = """\
+++
title = "The Clinic: Opens"
byline = "Ana Ruiz, Li Wei"
date = 2026-03-04
publisher = "The Bugle"
url = "https://bugle.example/clinic"
lang = "en"
+++
Words.
"""


@pytest.mark.parametrize(
    "text", [YAML, TOML, YAML.replace("\n", "\r\n")], ids=["yaml", "toml", "crlf"]
)
def test_front_matter(text: str) -> None:
    made = draft(text)
    assert made.title == "The Clinic: Opens"
    assert made.lang == "en"
    assert made.meta == Meta(
        "Ana Ruiz, Li Wei", dt.date(2026, 3, 4), "The Bugle", "https://bugle.example/clinic"
    )
    assert [block.text for block in made.blocks] == ["Words."]


@pytest.mark.parametrize("text", ["---\ntitle: [\n---\nWords.", "+++\ntitle = \n+++\nWords."])
def test_broken_front_matter_is_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"article\.md"):
        draft(text)


def test_a_rule_at_the_start_is_no_front_matter() -> None:
    assert shapes("---\n\nWords.\n\n---\n\nMore.") == [
        (Kind.PARAGRAPH, 0, "Words."),
        (Kind.PARAGRAPH, 0, "More."),
    ]


def test_a_rule_before_what_looks_like_a_setting_is_no_front_matter() -> None:
    assert shapes("---\n\nHours: eight to noon.\n\n---\n\nMore.") == [
        (Kind.PARAGRAPH, 0, "Hours: eight to noon."),
        (Kind.PARAGRAPH, 0, "More."),
    ]


def test_front_matter_is_taken_as_it_is_written() -> None:
    made = draft("---\ntitle: 12:30\nbyline: No\nlang: no\ndate: 2026/3/4 08:00\n---\nWords.")
    assert made.title == "12:30"
    assert made.lang == "no"
    assert made.meta == Meta("No", dt.date(2026, 3, 4))


def test_half_a_character_in_front_matter_is_taken_out() -> None:
    read_so = draft('---\ntitle: "Good \\ud83d news"\n---\nWords.\n')
    assert read_so.title == "Good news"


def test_front_matter_may_leave_settings_empty() -> None:
    made = draft("---\ntitle:\nbyline: ~\ndate: null\n---\nWords.")
    assert (made.title, made.meta) == ("", Meta())


@pytest.mark.parametrize("date", ["March 4, 2026", "4/3/2026", "2026-13-01"])
def test_a_date_that_nobody_can_be_sure_of_is_refused(date: str) -> None:
    with pytest.raises(InputError, match=date):
        draft(f"---\ndate: {date}\n---\nWords.")


@pytest.mark.parametrize(
    "title", ["Heat: stay safe", "Heat: what's new: today", 'Heat: "stay" safe', "Who can come:"]
)
def test_a_title_with_a_colon_needs_no_quotes(title: str) -> None:
    made = draft(f"---\ntitle: {title}\nbyline: Ana Ruiz\n---\nDrink water.")
    assert (made.title, made.meta.byline) == (title, "Ana Ruiz")


def test_front_matter_that_grows_without_end_is_cut_short() -> None:
    levels = [
        f"{name}: &{name} [{', '.join([f'*{last}'] * 9)}]" for last, name in pairwise("abcdefghi")
    ]
    text = "\n".join(["---", "a: &a [x]", *levels, "authors: *i", "---", "Words."])
    assert draft(text).meta == Meta()


def test_the_first_heading_is_the_title_and_leaves_the_text() -> None:
    made = draft("# The *title*\n\nWords.\n\n# Another\n")
    assert made.title == "The title"
    assert [block.text for block in made.blocks] == ["Words.", "Another"]


def test_a_heading_that_says_something_else_than_the_front_matter_stays() -> None:
    made = draft("---\ntitle: One\n---\n# Two\n\nWords.")
    assert made.title == "One"
    assert [block.text for block in made.blocks] == ["Two", "Words."]


def test_blocks() -> None:
    text = (
        "## Head\n\n1. one\n2. two\n\n   more\n   - deep\n\n"
        "> said\n>\n> > deeper\n\n```\na  b\n```\n"
    )
    assert shapes(text) == [
        (Kind.HEADING, 2, "Head"),
        (Kind.LIST_ITEM, 1, "one"),
        (Kind.LIST_ITEM, 1, "two"),
        (Kind.LIST_ITEM, 1, "more"),
        (Kind.LIST_ITEM, 2, "deep"),
        (Kind.QUOTE, 1, "said"),
        (Kind.QUOTE, 2, "deeper"),
        (Kind.CODE, 0, "a  b"),
    ]
    assert [block.place for block in draft(text).blocks[1:5]] == [
        Item(1),
        Item(2),
        Item(2, continued=True),
        Item(),
    ]


def test_tables() -> None:
    blocks = draft("| Day | Hours |\n|---|---|\n| Monday | *8* to 12 |\n").blocks
    assert [(block.text, block.place, block.group) for block in blocks] == [
        ("Day", Cell(0, 0, header=True), "table-1"),
        ("Hours", Cell(0, 1, header=True), "table-1"),
        ("Monday", Cell(1, 0), "table-1"),
        ("8 to 12", Cell(1, 1), "table-1"),
    ]


def test_inline_marks_links_and_line_breaks() -> None:
    (block,) = draft(
        "See *the* [**bill**](https://a.example/b) and\n[x](javascript:y)\\\n`code`."
    ).blocks
    assert block.runs == (
        Run("See "),
        Run("the", frozenset({Mark.EMPHASIS})),
        Run(" "),
        Run("bill", frozenset({Mark.STRONG}), "https://a.example/b"),
        Run(" and x\n"),
        Run("code", frozenset({Mark.CODE})),
        Run("."),
    )


def test_a_picture_from_the_articles_folder(tmp_path: Path) -> None:
    (tmp_path / "a b.png").write_bytes(PNG)
    blocks = draft("![A door](<a b.png>)\n\n![Far](https://x.example/y.png)", tmp_path).blocks
    assert [block.text for block in blocks] == ["A door", "Far"]
    assert blocks[0].place == Image("a%20b.png", "image/png", PNG)
    assert blocks[1].place == Image("https://x.example/y.png")


def test_raw_html_is_read_and_scripts_are_not() -> None:
    text = (
        "One <b>two</b> <script>alert(1)</script>.\n\n"
        "<script>\nalert(2)\n</script>\n\n<p>Three</p>\n"
    )
    assert [block.text for block in draft(text).blocks] == ["One two .", "Three"]


@pytest.mark.parametrize(
    "opening", ["<title>", "<textarea>", "<script>", "<style>", "<xmp>", "<!--"]
)
def test_raw_html_that_is_never_closed_swallows_nothing(opening: str) -> None:
    text = " ".join(block.text for block in draft(f"Use {opening} here.\n\nLast words.").blocks)
    assert text.endswith("here. Last words.")


@pytest.mark.parametrize(
    "text",
    [
        ">" * 10_000 + " deep words",
        "- " * 10_000 + "deep words",
        "1. " * 3_000 + "deep words",
        "\n".join("  " * depth + "- words" for depth in range(150)),
        ">" * 101 + " deep words",
        "[" * 50_000,
        "![a" * 20_000,
        "[a" * 20_000 + "]" * 20_000,
    ],
    ids=["quotes", "lists", "numbers", "steps", "one too many", "brackets", "pictures", "notes"],
)
def test_nesting_without_an_end_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="100 levels"):
        draft(text)


def test_a_hundred_levels_are_read() -> None:
    assert shapes(">" * 100 + " deep words") == [(Kind.QUOTE, 100, "deep words")]


def test_struck_out_words_are_marked() -> None:
    text = "~~Monday~~ ~Tuesday~ ~~till May:~~Friday, {--not--} ~5 km or ~6 mi. <del>$20</del> $15"
    (block,) = draft(text).blocks
    struck = [run.text for run in block.runs if Mark.DELETED in run.marks]
    assert struck == ["Monday", "Tuesday", "till May:", "not", "$20"]
    assert "~~" not in block.text
    assert "~5 km or ~6 mi" in block.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A room of 3*4*5 feet, 520*555*0176", "A room of 3*4*5 feet, 520*555*0176"),
        ("2**3**4 and 2 * 3", "2**3**4 and 2 * 3"),
        ("**Note:**bring a card", "Note:bring a card"),
        ("*Note:*bring a card", "Note:bring a card"),
        ("是**“注意”**的", "是“注意”的"),
        ("** Note ** bring it", "Note bring it"),
        ("H~2~O, 10^3^ m, 10^-3^", "H₂O, 10³ m, 10⁻³"),
        ("==New== hours ++daily++", "New hours daily"),
        ("See [[Pool]] and [[Pool hours|hours]]", "See Pool and hours"),
        ("Come [early]{.note}, [*please*]{.x}", "Come early, please"),
        ("`3*4*5` and `{{ x }}` and `~~a~~`", "3*4*5 and {{ x }} and ~~a~~"),
        ("a_b_c and C++ and x == y == z", "a_b_c and C++ and x == y == z"),
        ("See {ref}`the rules <rules>` and H{sub}`2`O", "See the rules and H₂O"),
        (r"\*\*not bold\*\* \~~x\~~", "**not bold** ~~x~~"),
    ],
)
def test_marks_inside_of_a_sentence(text: str, said: str) -> None:
    (block,) = draft(text).blocks
    assert block.text == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Dear <parent name>,", "Dear <parent name>,"),
        ("<child> was late on <date>.", "<child> was late on <date>."),
        ("<Name>\n\n**Bold** <address>", "<Name> Bold <address>"),
        ("A <b>bold</b> <span>word</span><br>here", "A bold word here"),
        ("<Card>In a card</Card> <my-box>boxed</my-box>", "In a card boxed"),
        (
            "Write to <ana@example.org>, <https://example.org>",
            "Write to ana@example.org, https://example.org",
        ),
        ("5 < 6 > 4, <3", "5 < 6 > 4, <3"),
        ("Use `<b>` here", "Use <b> here"),
    ],
)
def test_words_in_angle_brackets_stay_words(text: str, said: str) -> None:
    shown = " ".join(block.text.replace("\n", " ") for block in draft(text).blocks)
    assert shown == said


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("> [!NOTE]\n> Gates close.", ["Note", "Gates close."]),
        ("> [!TIP] Parking\n> Behind it.", ["Parking", "Behind it."]),
        ("> [!warning]-\n> Gates close.", ["Warning", "Gates close."]),
        ("::: warning\nGates close.\n:::", ["Warning", "Gates close."]),
        (":::tip[Parking]\nBehind it.\n:::", ["Parking", "Behind it."]),
        ('::: {.callout-tip title="Parking"}\nBehind it.\n:::', ["Parking", "Behind it."]),
        ("::: {.callout-important}\nGates close.\n:::", ["Important", "Gates close."]),
        ("```{note}\n:class: x\nGates close.\n```", ["Note", "Gates close."]),
        (":::{admonition} Parking\nBehind it.\n:::", ["Parking", "Behind it."]),
        ('{{% notice tip "Parking" %}}\nBehind it.\n{{% /notice %}}', ["Parking", "Behind it."]),
        ('{{< alert type="warning" >}}Gates close.{{< /alert >}}', ["Warning", "Gates close."]),
        ("!!! danger\n    Gates close.\n\nOpen.", ["Caution", "Gates close.", "Open."]),
        ('!!! tip "Parking"\n    Behind it.\n\n    Free.', ["Parking", "Behind it.", "Free."]),
        ('!!! note ""\n    Gates close.', ["Gates close."]),
        ("??? note\n    Gates close.", ["Note", "Gates close."]),
        ("::: columns\n::: {.column width=50%}\nLeft.\n:::\n:::\nRight.", ["Left.", "Right."]),
        ("::: note\n```\n:::\n```\nGates close.\n:::", ["Note", ":::", "Gates close."]),
        ("```{figure} a.jpg\n:alt: A gate\nThe gate.\n```", ["A gate", "The gate."]),
    ],
)
def test_boxes_of_all_dialects(text: str, lines: list[str]) -> None:
    made = draft(f"---\nlang: en\n---\nWelcome to the park.\n\n{text}\n")
    assert [block.text for block in made.blocks[1:]] == lines


def test_the_word_for_a_box_is_in_the_articles_language_or_none() -> None:
    assert shapes("---\nlang: es\n---\n> [!WARNING]\n> El agua no es potable.")[0] == (
        Kind.QUOTE,
        1,
        "Advertencia",
    )
    assert shapes("---\nlang: so\n---\n> [!WARNING]\n> Biyaha ha cabin.") == [
        (Kind.QUOTE, 1, "Biyaha ha cabin.")
    ]


@pytest.mark.parametrize(
    ("text", "said", "what"),
    [
        ("Open. {{< button >}}Sign up{{< /button >}}", "Open. Sign up", "shortcode"),
        ('Open. {{% include "a.md" %}}', "Open.", "shortcode"),
        ('Open. {% include note.html text="Bring water" %}', "Open.", "shortcode"),
        ("{% if x %}Open.{% endif %}", "Open.", "shortcode"),
        ("Open. {% comment %}not yet{% endcomment %}", "Open.", "comment"),
        ("Open. {>>really?<<}", "Open.", "comment"),
        ("Dear {{ name }}, come in", "Dear {{ name }}, come in", "placeholder"),
        ("Open.\n\n![[Rules]]", "Open.", "include"),
        ('Open.\n\n--8<-- "rules.md"', "Open.", "include"),
        ("Open.\n\n```{include} rules.md\n```", "Open.", "include"),
        ("[TOC]\n\nOpen.", "Open.", "contents"),
        ("* TOC\n{:toc}\n\nOpen.", "Open.", "contents"),
        ("import X from '@theme/X';\n\nOpen.", "Open.", "include"),
        ("Open.\n\n*[HTML]: Hyper Text", "Open.", "abbreviation"),
        ("[[_TOC_]]\n\nOpen.", "Open.", "contents"),
    ],
)
def test_what_a_sites_program_would_put_in_is_left_out_and_told(
    text: str, said: str, what: str
) -> None:
    made = draft(text)
    assert " ".join(block.text for block in made.blocks) == said
    assert [note.what for note in made.notes] == [what]
    assert all(describe_note(note) for note in made.notes)
    assert what in WHAT


def test_shortcodes_in_code_are_code() -> None:
    text = "```\n{{< figure >}} <x> ~~y~~ [^1] !!! a)\n```\n\nUse `{% raw %}`."
    assert [block.text for block in draft(text).blocks] == [
        "{{< figure >}} <x> ~~y~~ [^1] !!! a)",
        "Use {% raw %}.",
    ]


def test_a_figure_of_hugo_is_a_picture_with_its_caption() -> None:
    made = draft('{{< figure src="gate.jpg" alt="A gate" caption="The new gate" >}}')
    assert [(block.kind, block.text) for block in made.blocks] == [
        (Kind.IMAGE, "A gate"),
        (Kind.CAPTION, "The new gate"),
    ]
    assert not made.notes


def test_footnotes_are_marks_above_and_notes_at_the_end() -> None:
    made = draft(
        "Free[^1] on Friday[^b], again[^1], lost[^9].\n\n[^1]: Over 60.\n[^b]: And *more*.\n"
        "    \n    Twice.\n\n[^c]: Never marked."
    )
    first = made.blocks[0]
    assert "[^" not in "".join(block.text for block in made.blocks)
    assert first.text == "Free¹ on Friday², again¹, lost⁹."
    items = [(block.text, block.place) for block in made.blocks if block.kind is Kind.LIST_ITEM]
    assert items[0] == ("Over 60.", Item(1))
    assert [text for text, _place in items] == ["Over 60.", "And more.", "Twice."]
    assert "Never marked." in [block.text for block in made.blocks]


def test_tasks_definitions_and_attributes() -> None:
    made = draft(
        "# Pool {#pool .big}\n\n## Hours {.unnumbered}\n{: .lead}\n\n- [ ] A towel\n- [x] A card\n"
        "- [no] box\n\nLane\n: A part of the pool\n\nOpen daily.\n{: .note}\n"
    )
    assert made.title == "Pool"
    assert [block.text for block in made.blocks] == [
        "Hours",
        "☐ A towel",
        "☑ A card",
        "[no] box",
        "Lane",
        "A part of the pool",
        "Open daily.",
    ]


def test_typed_labels_stay_at_the_beginning_of_their_lines() -> None:
    made = draft("First:\na) Wash\nb) Dry\n\ni. one\nii. two\n\n• red\n• blue\n")
    assert [block.text for block in made.blocks] == [
        "First:\na) Wash\nb) Dry",
        "i. one\nii. two",
        "• red\n• blue",
    ]


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: Pool: open\nauthor:\n  - name: Ana Ruiz\n    email: x\ndate: now\n---\n",
        "---\ntitle: Pool: open\nauthor: Ana Ruiz\n...\n",
        '{\n "title": "Pool: open",\n "author": "Ana Ruiz"\n}\n',
        "% Pool: open\n% Ana Ruiz\n% May 2026\n",
    ],
    ids=["quarto", "dots", "json", "pandoc"],
)
def test_front_matter_of_every_kind(front: str) -> None:
    made = draft(f"{front}\nCome in.")
    assert (made.title, made.meta.byline) == ("Pool: open", "Ana Ruiz")
    assert [block.text for block in made.blocks] == ["Come in."]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("*Free* food", "*Free* food"),
        ("[Free] food", "[Free] food"),
        ("@home", "@home"),
        ("'It's hot'", "It's hot"),
        ('"Heat": stay', '"Heat": stay'),
        ("`code` day", "`code` day"),
        ("50% off: today", "50% off: today"),
    ],
)
def test_a_title_that_is_no_yaml_is_read_as_it_is_meant(written: str, title: str) -> None:
    assert draft(f"---\ntitle: {written}\ntags: [a, b]\n---\nCome in.").title == title


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntitle: Pool\n\tdate: x\n---\nWords.", "line 3"),
        ("---\ntags: [a,\n  b\ntitle: x\n---\nWords.", "line 2"),
        ("+++\na = 1\ntitle = Pool\n+++\nWords.", "line 3"),
        ('{\n "title": "Pool"\n "lang": "en"\n}\nWords.', "line 3"),
    ],
)
def test_front_matter_that_cant_be_read_is_refused_with_the_line(text: str, line: str) -> None:
    with pytest.raises(InputError, match=line) as told:
        draft(text)
    assert "quotes" in str(told.value)
    for foreign in ("block mapping", "Expecting", "parser", "token", "yaml"):
        assert foreign not in str(told.value)


def test_what_a_site_prints_above_a_text_is_read_and_what_it_does_not_is_told() -> None:
    made = draft("---\ntitle: Pool\nsubtitle: For all\ndescription: About it\n---\nCome in.")
    assert [block.text for block in made.blocks] == ["For all", "Come in."]
    assert [note.text for note in made.notes] == ["description: About it"]


DIALECTS = st.lists(
    st.sampled_from(
        [
            *(
                "> [!NOTE]",
                "::: tip",
                ":::",
                "!!! note",
                "    in it",
                "{{< x >}}",
                "{% y %}",
                "~~a~~",
            ),
            *(
                "**b:**c",
                "3*4*5",
                "[^1]",
                "[^1]: note",
                "<name here>",
                "H~2~O",
                "10^3^",
                "- [ ] do",
            ),
            *(
                "```{note}",
                "```",
                "Term",
                ": means",
                "a) one",
                "b) two",
                "{.x}",
                "# Head {#i}",
                "",
                "",
            ),
        ]
    ),
    max_size=10,
).map("\n".join)


@given(DIALECTS)
def test_no_letter_is_lost_whatever_the_dialect(text: str) -> None:
    try:
        made = draft(text)
    except InputError:
        return
    said = " ".join([made.title, *(block.text for block in made.blocks)])
    noted = " ".join(note.text for note in made.notes)
    for word in ("in it", "name here", "means", "one", "two", "Head", "do", "3*4*5", "b:c"):
        if word.replace(":", ":**") in text or word in text:
            assert word in said.replace("**", "") or word in noted


@pytest.mark.parametrize(
    "line",
    [
        *(
            "{{<",
            "{%",
            "**",
            "~",
            "^",
            "<a ",
            "[^1]: x",
            "[^1]",
            "::: note",
            "!!! x",
            "`",
            "{#",
            "a) ",
        ),
        *("==", "++", "[[", "{--", "> [!NOTE]", "```{note}", "<name>", "**a:**", "{: .x}"),
    ],
)
def test_thousands_of_marks_take_seconds(line: str) -> None:
    started = time.process_time()
    for text in (line * 5_000, f"{line}\n" * 2_500):
        with suppress(InputError):
            draft(text)
    assert time.process_time() - started < 10


WORD = st.text("abcdefghijklmnopqrstuvwxyzéñ", min_size=1, max_size=6)
WORDS = st.lists(WORD, min_size=1, max_size=5).map(" ".join)
MARKED = st.sampled_from(["{}", "*{}*", "**{}**", "_{}_", "<b>{}</b>", "<!-- c -->{}"])
LINES = st.tuples(MARKED, WORDS).map(lambda made: made[0].format(made[1]))
PREFIXES = st.sampled_from(["", "# ", "### ", "- ", "> ", "> > ", "1. ", "7) ", "    ", "- > "])
DOCUMENTS = st.lists(st.tuples(PREFIXES, LINES), min_size=1, max_size=8)


@given(DOCUMENTS)
def test_every_word_comes_out_in_its_place(lines: list[tuple[str, str]]) -> None:
    made = draft("\n\n".join(prefix + line for prefix, line in lines))
    marks = str.maketrans("*_", "  ")
    wanted = " ".join(line for _prefix, line in lines).translate(marks)
    read_back = " ".join([block.text for block in made.blocks]).translate(marks)
    for markup in ("<b>", "</b>", "<!-- c -->"):
        wanted = wanted.replace(markup, " ")
        read_back = read_back.replace(markup, " ")
    assert sorted(f"{made.title} {read_back}".split()) == sorted(wanted.split())
    if not made.title:
        assert read_back.split() == wanted.split()


@given(st.text("-+>*_`[]()#|<!/abp1.\\&; \n", max_size=80))
def test_nothing_but_an_input_error_comes_of_junk(text: str) -> None:
    try:
        draft(text)
    except InputError:
        return


def test_products_of_letters_keep_their_stars(tmp_path: Path) -> None:
    text = "The area is 2*x*y, and a*b*c is more, but *this* is stressed.\n"
    (tmp_path / "area.md").write_text(text)
    (block,) = read_article(tmp_path / "area.md").article.blocks
    assert block.text == "The area is 2*x*y, and a*b*c is more, but this is stressed."


def test_comments_of_obsidian_and_mdx_are_left_out_and_noted(tmp_path: Path) -> None:
    text = "Come at noon. %%ask Ana%%\n\nBring {/* or not */} water. It is 100%% free.\n"
    (tmp_path / "party.md").write_text(text)
    article = read_article(tmp_path / "party.md").article
    assert [block.text for block in article.blocks] == [
        "Come at noon.",
        "Bring water. It is 100%% free.",
    ]
    assert {(note.what, note.text) for note in article.notes} == {
        ("comment", "ask Ana"),
        ("comment", "or not"),
    }


def test_lists_that_pandoc_counts_and_lines_that_it_keeps(tmp_path: Path) -> None:
    text = "(@) Knock.\n(@) Wait.\n\n#. Enter.\n#. Sit.\n\n| Elm Street 4\n| Tucson\n"
    (tmp_path / "party.md").write_text(text)
    blocks = read_article(tmp_path / "party.md").article.blocks
    assert [(get_label(block), block.text) for block in blocks] == [
        ("(1)", "Knock."),
        ("(2)", "Wait."),
        ("", "Enter."),
        ("", "Sit."),
        ("", "Elm Street 4\nTucson"),
    ]
    places = [block.place for block in blocks if isinstance(block.place, Item)]
    assert [place.number for place in places] == [1, 2, 1, 2]


def test_a_number_with_a_bracket_keeps_it(tmp_path: Path) -> None:
    (tmp_path / "party.md").write_text("1) Knock.\n2) Wait.\n   - here\n3) See 2).\n")
    blocks = read_article(tmp_path / "party.md").article.blocks
    assert [get_label(block) for block in blocks] == ["1)", "2)", "", "3)"]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        (r"$\frac{1}{2}$ tablet", "1/2 tablet"),
        (r"$2\frac{1}{2}$ cups", "2 1/2 cups"),
        (r"$10^{3}$ cells and $x^2$", "10³ cells and x²"),
        (r"H$_2$O and $a \leq b$", "H₂O and a ≤ b"),
        (r"$$5 \times 3 = 15$$", "5 × 3 = 15"),
        ("from $5 to $10", "from $5 to $10"),
        ("$20-$30 or 5$", "$20-$30 or 5$"),
    ],
)
def test_a_formula_between_dollar_signs_reads_the_same(
    tmp_path: Path, written: str, read_as: str
) -> None:
    (tmp_path / "pool.md").write_text(f"Take {written}.\n")
    (block,) = read_article(tmp_path / "pool.md").article.blocks
    assert block.text == f"Take {read_as}."


def test_a_formula_that_no_line_can_say_is_told(tmp_path: Path) -> None:
    (tmp_path / "pool.md").write_text(r"We know $\begin{matrix}1\end{matrix}$ of it." + "\n")
    article = read_article(tmp_path / "pool.md").article
    assert [(note.what, note.change) for note in article.notes] == [("formula", Change.UNREADABLE)]
