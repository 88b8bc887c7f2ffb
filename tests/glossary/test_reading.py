"""Real files in, glossaries or sentences out."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.errors import InputError
from bilingual_pub.glossary import Glossary, Term, read_glossary, write_csv
from bilingual_pub.glossary import term as limits
from bilingual_pub.glossary.csv import read_csv


def table(folder: Path, text: str, encoding: str = "utf-8", name: str = "words.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_any_spreadsheet_will_do(tmp_path: Path, encoding: str, delimiter: str) -> None:
    lines = (
        "gender,es,plural_es,en\r\nf,audiencia pública,audiencias públicas,public hearing\r\n\r\n"
    )
    path = table(tmp_path, lines.replace(",", delimiter), encoding)
    [term] = read_glossary(path, "es", "en").terms
    assert (term.source, term.target) == ("audiencia pública", "public hearing")
    assert term.plural_source == "audiencias públicas"


def test_one_file_serves_both_directions(tmp_path: Path) -> None:
    path = table(
        tmp_path,
        "en,es,plural_es,gender,forbidden,keep,note\n"
        "public hearing,audiencia pública,audiencias públicas,f,oído público | junta,,a note\n"
        "public session,audiencia pública,,f,,,\n"
        "WIC,,,,,yes,\n",
    )
    there = read_glossary(path, "en-US", "es-MX")
    assert (there.source_lang, there.target_lang) == ("en-US", "es-MX")
    assert there.terms[0] == Term(
        "public hearing",
        "audiencia pública",
        "",
        "audiencias públicas",
        "f",
        forbidden=("oído público", "junta"),
        note="a note",
    )
    assert there.terms[2] == Term("WIC", "WIC", keep=True)
    back = read_glossary(path, "es", "en")
    assert [(term.source, term.plural_source, term.target) for term in back.terms] == [
        ("audiencia pública", "audiencias públicas", "public hearing"),
        ("WIC", "", "WIC"),
    ]
    assert back.terms[0].gender == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("term,translation\na,b\n", "line 1: there is no column “en”"),
        ("en,fr\na,b\n", "line 1: there is no column “es”"),
        ("", "there is no column “en”"),
        ("en,es\na,b\nc,\n", "line 3: the column “es” is empty"),
        ("en,es\n,b\n", "line 2: the column “en” is empty"),
        ("en,es,gender\na,b,x\n", "line 2: “x” is not a gender"),
        ("en,es,keep\na,b,maybe\n", "line 2: “maybe” in the column “keep” is neither yes nor no"),
        ("en,es\na,b,c\n", "line 2: there are 3 columns"),
        (f"en,es\n{'a' * 201},b\n", "line 2: a term may have up to 200 characters"),
        (f"en,es\n{'a' * 200_000},b\n", "line 2: this line can't be read"),
    ],
)
def test_what_is_wrong_is_told_with_file_and_line(tmp_path: Path, text: str, said: str) -> None:
    path = table(tmp_path, text)
    with pytest.raises(InputError) as error:
        read_glossary(path, "en", "es")
    assert str(path) in str(error.value)
    assert said in str(error.value)


def test_files_that_are_no_glossary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match=r"The glossary .* does not exist"):
        read_glossary(tmp_path / "none.csv", "en", "es")
    with pytest.raises(InputError, match="is not a glossary"):
        read_glossary(tmp_path / "words.xlsx", "en", "es")
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(InputError, match="can't be read"):
        read_glossary(tmp_path / "folder.csv", "en", "es")
    with pytest.raises(InputError, match="too large"):
        read_glossary(table(tmp_path, "en,es\n" + "a,b\n" * 2_500_001), "en", "es")
    (tmp_path / "binary.csv").write_bytes(b"en,es\n\x81\x8d,\xff\n")
    with pytest.raises(InputError, match="is not text"):
        read_glossary(tmp_path / "binary.csv", "en", "es")
    monkeypatch.setattr(limits, "MAX_TERMS", 2)
    with pytest.raises(InputError, match="has 3 terms"):
        read_glossary(table(tmp_path, "en,es\n" + "a,b\n" * 3), "en", "es")


NORMAL = st.lists(st.sampled_from(["ley", "“A”", "b,c", 'd"e', ";", "ñ", "-"]), min_size=1).map(
    " ".join
)
TERMS = st.builds(
    Term,
    NORMAL,
    NORMAL,
    NORMAL | st.just(""),
    NORMAL | st.just(""),
    st.sampled_from(["", "m", "f"]),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", "noun", "office"]),
    st.lists(NORMAL, max_size=2).map(tuple),
    NORMAL | st.just(""),
)


@given(terms=st.lists(TERMS, max_size=5).map(tuple))
def test_what_is_written_is_read_again(
    terms: tuple[Term, ...], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("glossary") / "words.csv"
    glossary = Glossary("en", "es-MX", terms)
    write_csv(glossary, path)
    assert read_glossary(path, "en", "es-MX") == glossary


@given(
    data=st.one_of(
        st.binary(max_size=80),
        st.text(alphabet='en,es;\t\n"mf|x é', max_size=80).map(lambda text: text.encode()),
        st.text(max_size=40).map(
            lambda text: f"en,es,keep,gender\n{text}".encode(errors="replace")
        ),
    )
)
def test_any_bytes_give_a_glossary_or_a_sentence(data: bytes) -> None:
    try:
        terms = read_csv(data, "words", "en", "es").terms
    except InputError:
        return
    assert all(term.source and term.target for term in terms)
