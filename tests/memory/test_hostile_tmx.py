"""TMX files that nobody exports: thousands of translations of one unit, and hidden characters."""

import time

from bilingual_pub.memory.tmx import read_tmx
from bilingual_pub.memory.unit import Unit

HEADER = '<header creationtool="{tool}" srclang="en"/>'

MANY = 3_000


def units(*parts: str, tool: str = "x") -> list[Unit]:
    head = HEADER.format(tool=tool)
    body = "".join(f"<tu>{part}</tu>" for part in parts)
    return list(read_tmx(f'<tmx version="1.4">{head}<body>{body}</body></tmx>'.encode()))


def tuv(lang: str, text: str, more: str = "") -> str:
    return f'<tuv xml:lang="{lang}">{more}<seg>{text}</seg></tuv>'


def test_thousands_of_properties_and_translations_take_no_time() -> None:
    props = "".join(f'<prop type="x{number}">a</prop>' for number in range(MANY))
    own = '<prop type="x">a</prop>'
    targets = "".join(tuv("es", f"Hora {number}", own) for number in range(MANY))
    start = time.process_time()
    found = units(f'<prop type="file">hours.html</prop>{props}{tuv("en", "Hour")}{targets}')
    assert time.process_time() - start < 1
    assert len(found) == MANY
    assert {unit.document for unit in found} == {"hours"}


def test_variants_inside_of_a_text_are_none() -> None:
    depth = 100
    inner = '<tuv xml:lang="es"><seg>' * depth + "a<hi/>" * 20_000 + "</seg></tuv>" * depth
    start = time.process_time()
    found = units(tuv("en", "Hour") + tuv("es", f"Hora{inner}"))
    assert time.process_time() - start < 1
    assert [unit.target[:5] for unit in found] == ["Horaa"]


def test_a_property_of_a_translation_counts_as_it_did() -> None:
    own = '<prop type="prev">Before</prop>'
    assert units(tuv("en", "Hour") + tuv("es", "Hora", own))[0].before == "Before"


def test_hidden_characters_go_from_the_texts_and_their_neighbors() -> None:
    hidden = "\u202e\u2066\U000e0041\U000e007f"
    around = f'<prop type="prev">Be{hidden}fore</prop><prop type="next">Af{hidden}ter</prop>'
    pair = tuv("en", f"Ho{hidden}ur") + tuv("es", f"Ho{hidden}ra &#x202E;<hi>a</hi>")
    for tool in ("x", "bilingual-pub", "OmegaT"):
        [unit] = units(around + pair, tool=tool)
        assert (unit.source, unit.target) == ("Hour", "Hora a")
        assert (unit.before, unit.after) == ("Before", "After")


def test_a_text_of_nothing_that_is_seen_is_no_source() -> None:
    assert units(tuv("en", "\u202e") + tuv("es", "Hora")) == []
