"""Glossaries as tables: CSV with a header, as any spreadsheet saves it.

    en,es,plural_en,plural_es,gender,keep,match_case,part,forbidden,note
    public hearing,audiencia pública,,audiencias públicas,f,,,noun,oído público,

The header names the two languages by their tags; columns may stand in any order, and all but these
two may be left out. What is said of the translation alone, its gender and what is forbidden, is
about the language named second. Forbidden translations have a `|` between.
"""

import csv
import io
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bilingual_pub.errors import InputError
from bilingual_pub.files import write_atomically
from bilingual_pub.glossary.term import Glossary, Term, check_term, check_terms, swap_glossary
from bilingual_pub.i18n import _
from bilingual_pub.lang import get_language
from bilingual_pub.text import strip_hidden

DELIMITERS = ",;\t"
FORBIDDEN_DELIMITER = "|"

GENDERS = {"": "", "m": "m", "f": "f", "masculine": "m", "feminine": "f", "masc": "m", "fem": "f",
           "masculino": "m", "femenino": "f"}  # fmt: skip
YES = frozenset({"yes", "y", "true", "1", "x", "sí", "si", "s"})
NO = frozenset({"", "no", "n", "false", "0"})

Row = Mapping[str, str]


def read_csv(data: bytes, name: str, source_lang: str, target_lang: str) -> Glossary:
    """The glossary in the bytes of a table; `name` is that of its file.

    Raises:
        InputError: it is no such table, or a line of it is wrong; the message names the line.
    """
    lines = _read_rows(decode_table(data, name), name)
    number, header = next(lines, (1, []))
    columns = [_clean_cell(cell).lower().replace(" ", "_") for cell in header]
    source, target = (
        find_language_column(columns, source_lang),
        find_language_column(columns, target_lang),
    )
    missing = target_lang if source else source_lang
    if not source or not target or source == target:
        raise InputError(
            _(
                "{path}, line {line}: there is no column “{lang}”. The first line must name both"
                " languages: {source},{target}"
            ).format(path=name, line=number, lang=missing, source=source_lang, target=target_lang)
        )
    first, second = sorted((source, target), key=columns.index)
    rows = ((line, _read_row(cells, columns, name, line)) for line, cells in lines if any(cells))
    terms = [make_term(row, (first, second), f"{name}, {_format_row(line)}") for line, row in rows]
    whole = Glossary(
        *((source_lang, target_lang) if source == first else (target_lang, source_lang)),
        check_terms(terms, name),
    )
    return whole if source == first else swap_glossary(whole)


def decode_table(data: bytes, name: str) -> str:
    """The text of a table, in UTF-8, in UTF-16 with its mark, or in Windows-1252.

    Raises:
        InputError: it is in none of them.
    """
    encodings = ("utf-16",) if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise InputError(
        _("{path} is not text. In your spreadsheet, save it as “CSV UTF-8”.").format(path=name)
    )


def _read_rows(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of a table, each with the number of its last line."""
    head = text.split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        raise InputError(
            _(
                "{path}, line {line}: this line can't be read. Look for a quotation mark that is"
                " never closed."
            ).format(path=name, line=reader.line_num)
        ) from error


def _read_row(cells: Sequence[str], columns: Sequence[str], name: str, line: int) -> Row:
    if any(cells[len(columns) :]):
        raise InputError(
            _(
                "{path}, line {line}: there are {count} columns, but the first line names only"
                " {known}. Put text that contains commas in quotation marks."
            ).format(path=name, line=line, count=len(cells), known=len(columns))
        )
    return {column: _clean_cell(cell) for column, cell in zip(columns, cells, strict=False)}


def _clean_cell(cell: str) -> str:
    """A cell with one space between words, its letters composed, nothing in it hidden."""
    return unicodedata.normalize("NFC", " ".join(strip_hidden(cell).split()))


def _format_row(number: int) -> str:
    return _("line {line}").format(line=number)


def find_language_column(columns: Sequence[str], lang: str) -> str:
    """The column that a language's words stand in: its tag, or one that is nearest; empty if none.

    >>> find_language_column(["en", "es-mx"], "es"), find_language_column(["en"], "vi")
    ('es-mx', '')
    """
    wanted = lang.lower()
    base = get_language(wanted)
    for names in (
        (wanted,),
        (base,),
        [column for column in columns if get_language(column) == base],
    ):
        for column in names:
            if column in columns:
                return column
    return ""


def make_term(row: Row, languages: tuple[str, str], place: str) -> Term:
    """The term in a row; `place` is its file and line.

    Raises:
        InputError: the row has no term, or a cell that can't be what its column says.
    """
    first, second = languages
    source, keep = row.get(first, ""), is_yes(row, "keep", place)
    target = row.get(second, "") or (source if keep else "")
    if not source or not target:
        raise InputError(
            _("{place}: the column “{column}” is empty. Fill it in, or delete the line.").format(
                place=place, column=second if source else first
            )
        )
    term = Term(
        source,
        target,
        row.get(f"plural_{first}", ""),
        row.get(f"plural_{second}", ""),
        read_gender(row, place),
        keep,
        is_yes(row, "match_case", place),
        row.get("part", "").lower(),
        tuple(filter(None, map(str.strip, row.get("forbidden", "").split(FORBIDDEN_DELIMITER)))),
        row.get("note", ""),
    )
    return check_term(term, place)


def read_gender(row: Row, place: str) -> str:
    """The gender in a row.

    Raises:
        InputError: it is neither `m` nor `f` nor empty.
    """
    said = row.get("gender", "")
    if said.lower().rstrip(".") not in GENDERS:
        raise InputError(
            _("{place}: “{said}” is not a gender. Write m, f, or nothing.").format(
                place=place, said=said[:40]
            )
        )
    return GENDERS[said.lower().rstrip(".")]


def is_yes(row: Row, column: str, place: str) -> bool:
    """Whether a column of a row says yes.

    Raises:
        InputError: it says neither yes nor no.
    """
    said = row.get(column, "").lower()
    if said not in YES | NO:
        raise InputError(
            _(
                "{place}: “{said}” in the column “{column}” is neither yes nor no. Write yes or no."
            ).format(place=place, said=said[:40], column=column)
        )
    return said in YES


def write_csv(glossary: Glossary, path: Path) -> None:
    """Write a glossary so that `read_glossary` reads the same again.

    Raises:
        OutputError: the file can't be written.
    """
    first, second = glossary.source_lang, glossary.target_lang
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([
        first, second, f"plural_{first}", f"plural_{second}",
        "gender", "keep", "match_case", "part", "forbidden", "note",
    ])  # fmt: skip
    writer.writerows(
        (
            term.source,
            term.target,
            term.plural_source,
            term.plural_target,
            term.gender,
            "yes" if term.keep else "",
            "yes" if term.match_case else "",
            term.part,
            FORBIDDEN_DELIMITER.join(term.forbidden),
            term.note,
        )
        for term in glossary.terms
    )
    write_atomically(path, stream.getvalue().encode("utf-8"))
