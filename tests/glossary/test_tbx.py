"""TBX files of both dialects, written for this test."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.errors import InputError
from bilingual_pub.glossary import Term, read_glossary
from bilingual_pub.glossary.tbx import read_tbx

MARTIF = """<?xml version="1.0" encoding="UTF-8"?>
<martif type="TBX-Basic" xml:lang="en">
  <martifHeader><fileDesc><sourceDesc><p>Riverbend</p></sourceDesc></fileDesc></martifHeader>
  <text><body>
    <termEntry id="c1">
      <note>Held before every vote.</note>
      <langSet xml:lang="en-US">
        <tig><term>public hearing</term><termNote type="partOfSpeech">noun</termNote></tig>
        <tig><term>open hearing</term></tig>
      </langSet>
      <langSet xml:lang="es">
        <tig>
          <term>oído público</term>
          <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
        </tig>
        <tig><term>vista pública</term></tig>
        <tig>
          <term>audiencia <hi>pública</hi></term>
          <termNote type="grammaticalGender">feminine</termNote>
          <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
        </tig>
        <tig>
          <term>audiencias públicas</term>
          <termNote type="grammaticalNumber">plural</termNote>
        </tig>
      </langSet>
    </termEntry>
    <termEntry>
      <langSet xml:lang="en"><ntig><termGrp><term>WIC</term></termGrp></ntig></langSet>
      <langSet xml:lang="es"><ntig><termGrp><term>WIC</term></termGrp></ntig></langSet>
    </termEntry>
    <termEntry><langSet xml:lang="fr"><tig><term>loi</term></tig></langSet></termEntry>
  </body></text>
</martif>
"""

TBX_3 = """<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
    xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
  <text><body>
    <conceptEntry id="c1">
      <langSec xml:lang="en"><termSec><term>ordinance</term></termSec></langSec>
      <langSec xml:lang="es">
        <termSec>
          <term>ordenanza</term>
          <min:partOfSpeech>noun</min:partOfSpeech>
          <basic:grammaticalGender>feminine</basic:grammaticalGender>
        </termSec>
        <termSec>
          <term>decreto</term>
          <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus>
        </termSec>
      </langSec>
    </conceptEntry>
  </body></text>
</tbx>
"""

ENTITIES = """<!DOCTYPE martif [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/hostname">]>
<martif>&a;&c;</martif>"""


def file(folder: Path, text: str) -> Path:
    path = folder / "words.tbx"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_dialect_of_2008(tmp_path: Path) -> None:
    forbidden = ("oído público",)
    note = "Held before every vote."
    assert read_glossary(file(tmp_path, MARTIF), "en", "es-MX").terms == (
        Term("public hearing", "audiencia pública", "", "audiencias públicas", "f",
             part="noun", forbidden=forbidden, note=note),
        Term("open hearing", "audiencia pública", "", "audiencias públicas", "f",
             forbidden=forbidden, note=note),
        Term("WIC", "WIC", keep=True),
    )  # fmt: skip


def test_the_other_direction(tmp_path: Path) -> None:
    terms = read_glossary(file(tmp_path, MARTIF), "es", "en").terms
    assert [(term.source, term.plural_source, term.target) for term in terms] == [
        ("oído público", "", "public hearing"),
        ("vista pública", "", "public hearing"),
        ("audiencia pública", "audiencias públicas", "public hearing"),
        ("WIC", "", "WIC"),
    ]


def test_the_dialect_of_2019(tmp_path: Path) -> None:
    assert read_glossary(file(tmp_path, TBX_3), "en", "es").terms == (
        Term("ordinance", "ordenanza", gender="f", forbidden=("decreto",)),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<martif>\n<text>", "line 2: this is not valid XML"),
        ("<html/>", "line 1: this is not TBX"),
        ('<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n' + TBX_3, "Remove the line that"),
        (ENTITIES, "Remove the line that"),
        (MARTIF.replace("xml:lang", "lang"), "has no terms in both en and es"),
        (MARTIF.replace("open hearing", "a" * 201), "line 5: a term may have up to 200"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, text: str, said: str) -> None:
    path = file(tmp_path, text)
    with pytest.raises(InputError) as error:
        read_glossary(path, "en", "es")
    assert str(path) in str(error.value)
    assert said in str(error.value)


PARTS = st.sampled_from(
    ["<martif>", "</martif>", "<tbx>", "</tbx>", "<termEntry>", "</termEntry>", "<term>", "</term>",
     '<langSet xml:lang="en">', '<langSet xml:lang="es">', "</langSet>", "<tig>", "</tig>", "ley",
     "<!-- x -->", "<?x y?>", "&amp;", "&x;", "<termNote>", "<!DOCTYPE a>", "\0", "é"]
)  # fmt: skip


@given(data=st.one_of(st.binary(max_size=60), st.lists(PARTS).map(lambda p: "".join(p).encode())))
def test_any_bytes_give_a_glossary_or_a_sentence(data: bytes) -> None:
    try:
        terms = read_tbx(data, "words", "en", "es").terms
    except InputError:
        return
    assert all(term.source and term.target for term in terms)
