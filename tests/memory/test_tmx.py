"""Files of OmegaT and the Translate Toolkit in their own shapes, and our own there and back."""

import datetime as dt
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilingual_pub.errors import InputError
from bilingual_pub.memory.tmx import read_tmx, write_tmx
from bilingual_pub.memory.unit import Unit
from bilingual_pub.model import Approval, Mark, Run, State
from bilingual_pub.text.inline_markup import to_tagged_text
from bilingual_pub.text.invisible import strip_hidden

DATA = Path(__file__).resolve().parents[1] / "data" / "memory"

HEADER = '<header creationtool="x" srclang="en" segtype="block" datatype="x" adminlang="en"/>'


def tmx(body: str, *, prolog: str = "", ending: str = "</body></tmx>") -> str:
    return f'{prolog}<tmx version="1.4">{HEADER}<body>{body}{ending}'


def tu(source: str, target: str) -> str:
    return (
        f'<tu><tuv xml:lang="en"><seg>{source}</seg></tuv>'
        f'<tuv xml:lang="es"><seg>{target}</seg></tuv></tu>'
    )


def test_a_project_of_omegat_keeps_its_context_and_dates() -> None:
    first, tags, yes = read_tmx(DATA / "omegat-project_save.tmx")
    assert first == Unit(
        "Rent is due on the first.",
        "La renta vence el día primero.",
        "en-US",
        "es-MX",
        changed=dt.datetime(2025, 3, 2, 10, 15, tzinfo=dt.UTC),
    )
    assert tags.source == "Call the office <a1>today</a1>."
    assert tags.target == "Llame <a1>hoy</a1> a la oficina."
    assert (yes.document, yes.before, yes.after) == (
        "hours", "Are you open on Sundays?", "From noon to 4 p.m."
    )  # fmt: skip
    assert (yes.target, yes.state, yes.approval) == ("Sí, abrimos", State.EDITED, None)


def test_omegats_level_two_loses_its_tags_and_no_word() -> None:
    least, opened = read_tmx(DATA / "omegat-level2.tmx")
    assert (least.source, least.target) == (
        "That is the least we ask.", "Es lo menos que pedimos."
    )  # fmt: skip
    assert (opened.document, opened.target) == ("hours", "Abierto")


def test_what_weblate_and_the_translate_toolkit_write() -> None:
    form, greeting = read_tmx(DATA / "translate-toolkit.tmx")
    assert (form.source, form.target) == ("Send the <b>form</b>", "Envie o <b>formulário</b>")
    assert (greeting.source, greeting.target_lang) == ("Good morning & welcome", "pt-BR")


def test_a_unit_in_three_languages_gives_two_pairs_from_its_own_source() -> None:
    english, spanish = read_tmx(DATA / "several-languages.tmx")
    assert (english.source_lang, english.target_lang, spanish.target_lang) == ("fr", "en", "es")
    assert english.target == "Free of <b>charge</b>, always"
    assert english.changed == dt.datetime(2024, 5, 6, 7, 8, 9, tzinfo=dt.UTC)


def test_our_tags_are_pairs_that_other_tools_can_tell() -> None:
    unit = Unit("See <a1>the <b>list</b></a1> &lt;b> x</i>", "Vea <a1>la lista</a1>", "en", "es")
    written = write_tmx([unit]).decode()
    assert (
        '<seg>See <bpt i="2" x="2" type="link">&lt;a1&gt;</bpt>the '
        '<bpt i="1" x="1" type="bold">&lt;b&gt;</bpt>list<ept i="1">&lt;/b&gt;</ept>'
        '<ept i="2">&lt;/a1&gt;</ept> &lt;b&gt; x<it pos="end" type="italic">&lt;/i&gt;</it></seg>'
    ) in written
    assert list(read_tmx(written.encode())) == [unit]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings(encoding: str) -> None:
    name = encoding.removesuffix("-sig")
    mark = "\ufeff" if encoding.endswith(("le", "be")) else ""
    prolog = (
        f'{mark}<?xml version="1.0" encoding="{name.removesuffix("-le").removesuffix("-be")}"?>\n'
    )
    data = tmx(tu("Rent", "Alquiler — “año”"), prolog=prolog).encode(encoding)
    assert [unit.target for unit in read_tmx(data)] == ["Alquiler — “año”"]


@pytest.mark.parametrize(
    "prolog",
    [
        '<!DOCTYPE tmx [<!ENTITY a "aaaa">]>',
        '<!DOCTYPE tmx SYSTEM "tmx14.dtd" [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE tmx SYSTEM "tmx14.dtd" [<!ENTITY % p SYSTEM "http://x.test/p"> %p;]>',
        '<!DOCTYPE tmx SYSTEM "file:///etc/hostname">',
        '<!-- > --><!DOCTYPE tmx[<!ATTLIST seg x CDATA "y">]>',
        '<?xml version="1.0" encoding="UTF-7"?>+ADw-+ACE-DOCTYPE tmx+AFs-',
        "<html>",
    ],
)
def test_a_file_that_declares_anything_is_refused_before_it_is_parsed(prolog: str) -> None:
    with pytest.raises(InputError, match="not a TMX file"):
        list(read_tmx(tmx(tu("&a;", "x"), prolog=prolog).encode()))


def test_an_entity_of_a_dtd_that_nobody_fetches_is_left_out() -> None:
    prolog = '<!DOCTYPE tmx PUBLIC "-//LISA OSCAR:1998//DTD for TMX//EN" "http://x.test/tmx14.dtd">'
    (unit,) = read_tmx(tmx(tu("a &foreign; b", "c"), prolog=prolog).encode())
    assert unit.source == "a  b"


def test_a_file_that_breaks_off_gives_what_came_before_and_says_where(tmp_path: Path) -> None:
    path = tmp_path / "half.tmx"
    path.write_text(tmx(tu("One", "Uno") * 2000, ending="<tu><tuv"), encoding="utf-8")
    units: list[Unit] = []
    with pytest.raises(InputError, match=r"half\.tmx is damaged at line 1"):
        units.extend(read_tmx(path))
    assert len(units) == 2000


GROWTH = """
import resource, sys
from pathlib import Path
from bilingual_pub.memory.tmx import read_tmx

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

list(read_tmx(Path(sys.argv[1])))
before = peak()
count = sum(1 for _unit in read_tmx(Path(sys.argv[2])))
print(count, peak() - before)
"""


def test_a_large_file_takes_no_more_memory_than_a_small_one(tmp_path: Path) -> None:
    small, large = tmp_path / "small.tmx", tmp_path / "large.tmx"
    small.write_text(tmx(tu("One word", "Una palabra") * 100), encoding="utf-8")
    large.write_text(tmx(tu("One word", "Una palabra") * 40_000), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", GROWTH, small, large], check=True, capture_output=True, text=True
    )
    count, kibibytes = map(int, done.stdout.split())
    assert (count, kibibytes < 8_000) == (40_000, True)


WORDS = st.text(
    st.characters(
        codec="utf-8", exclude_characters="\ufffe\uffff\r", exclude_categories=("Cs", "Cc")
    )
    | st.sampled_from("<>&;/ab1 \n\t"),
    max_size=12,
)
MARKED = st.lists(
    st.builds(
        Run,
        WORDS,
        st.frozensets(st.sampled_from(Mark)),
        st.none() | st.sampled_from(["https://a.test/?b=1&c", 'x"y<b>']),
    ),
    max_size=4,
)
TEXTS = MARKED.map(lambda runs: to_tagged_text(runs, ["https://a.test/?b=1&c"])) | st.sampled_from(
    ["</b>", "<i>", "<b><i></b></i>", "<a1><a2></a2>", "a <b>b\n\nc</b>"]
)
UNITS = st.builds(
    Unit,
    TEXTS.filter(bool),
    TEXTS,
    st.sampled_from(["en", "en-US", "zh-Hant-TW"]),
    st.sampled_from(["es", "es-MX", "pt-BR"]),
    WORDS,
    TEXTS,
    TEXTS,
    st.sampled_from(State),
    st.none() | st.builds(Approval, WORDS, st.none() | st.dates()),
    st.sampled_from(["human", "apertium 3.8.3"]),
    st.none()
    | st.datetimes(dt.datetime(1970, 1, 1), timezones=st.just(dt.UTC)).map(  # noqa: DTZ001
        lambda moment: moment.replace(microsecond=0)
    ),
)


@settings(deadline=None)
@given(st.lists(UNITS, max_size=4))
def test_there_and_back_nothing_changes(units: list[Unit]) -> None:
    """But for what nobody sees; a text of nothing else is none, and its unit is left out."""
    seen = [
        replace(
            unit,
            source=strip_hidden(unit.source),
            target=strip_hidden(unit.target),
            before=strip_hidden(unit.before),
            after=strip_hidden(unit.after),
        )
        for unit in units
    ]
    assert list(read_tmx(write_tmx(units))) == [unit for unit in seen if unit.source]


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=30) | st.text('<>&/tuv="seg ', max_size=30))
def test_any_text_in_the_middle_is_read_or_refused(text: str) -> None:
    with suppress(InputError):
        list(read_tmx(tmx(text).encode()))


def test_a_date_of_a_year_of_one_figure_comes_back() -> None:
    """Found by fuzzing: a damaged date may still be one."""
    [unit] = read_tmx(
        tmx(tu("Yes.", "Sí.").replace("<tuv", '<tuv changedate="00010203T040506Z"')).encode()
    )
    assert unit.changed == dt.datetime(1, 2, 3, 4, 5, 6, tzinfo=dt.UTC)
    assert list(read_tmx(write_tmx([unit]))) == [unit]
