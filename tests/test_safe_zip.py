"""Zips that nobody packs by accident: none of the doors that zips come in by lets one through.

An article in Word's format, a review that comes back, and a package with a model are zips. Each is
told in words of its own what is wrong; what is refused is the same.
"""

import datetime as dt
import io
import stat
import subprocess
import sys
import textwrap
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest
from tests.readers.word_files import paragraph, parts

from bilingual_pub.engines.argos.packages.archive import extract_archive
from bilingual_pub.errors import InputError
from bilingual_pub.readers.docx import read as read_article
from bilingual_pub.readers.reading import Source
from bilingual_pub.review.docx import approve
from bilingual_pub.review.docx import read as read_review
from bilingual_pub.safe_zip import UnsafeZipError, ZipDanger, ZipLimits, open_zip, read_member

WORD = parts(paragraph("The council met on Monday."))

MODEL = {"translate-en_es-1_0/metadata.json": b"{}", "translate-en_es-1_0/README.md": b"words"}

Change = Callable[[ZipFile, str], None]
"""Puts something bad into a zip, within a folder."""


def packed(members: Mapping[str, bytes], folder: str, change: Change) -> bytes:
    file = io.BytesIO()
    with warnings.catch_warnings(), ZipFile(file, "w", ZIP_DEFLATED) as written:
        warnings.simplefilter("ignore", UserWarning)  # zipfile warns of a name that is there twice
        for name, data in members.items():
            written.writestr(name, data)
        change(written, folder)
    return file.getvalue()


def leave(_archive: ZipFile, _folder: str) -> None:
    """Change nothing."""


def named(name: str) -> Change:
    return lambda archive, folder: archive.writestr(name.format(folder=folder), b"x")


def of_kind(kind: int) -> Change:
    def add(archive: ZipFile, folder: str) -> None:
        member = ZipInfo(f"{folder}/evil.xml")
        member.external_attr = (kind | 0o777) << 16
        archive.writestr(member, b"/etc/passwd")

    return add


def twice_but_for_capitals(archive: ZipFile, folder: str) -> None:
    archive.writestr(f"{folder}/EVIL.xml", b"<a/>")
    archive.writestr(f"{folder}/evil.xml", b"<a/>")


def in_a_file(archive: ZipFile, folder: str) -> None:
    archive.writestr(f"{folder}/evil", b"x")
    archive.writestr(f"{folder}/evil/inner.xml", b"<x/>")


def with_member(data: bytes, **put: int) -> Change:
    """A member whose entry in the zip's table says something else."""

    def add(archive: ZipFile, folder: str) -> None:
        archive.writestr(f"{folder}/evil.xml", data)
        member = archive.infolist()[-1]
        for name, value in put.items():
            setattr(member, name, value)

    return add


BAD: dict[str, Change] = {
    "climbs out": named("{folder}/../../evil.xml"),
    "absolute": named("/evil.xml"),
    "absolute in Windows": named("C:/evil.xml"),
    "climbs out in Windows": named("{folder}\\..\\evil.xml"),
    "there twice": lambda archive, _folder: archive.writestr(archive.namelist()[0], b"<other/>"),
    "there twice but for capitals": twice_but_for_capitals,
    "a link": of_kind(stat.S_IFLNK),
    "a device": of_kind(stat.S_IFBLK),
    "encrypted": with_member(b"<x/>", flag_bits=0x1),
    "packed oddly": lambda archive, folder: archive.writestr(
        f"{folder}/evil.xml", b"<x/>", ZIP_BZIP2
    ),
    "packed too tightly": lambda archive, folder: archive.writestr(
        f"{folder}/bomb.xml", bytes(50_000_000)
    ),
    "in a file": in_a_file,
    "a name without an end": named("{folder}/" + "a" * 300),
    "a path without an end": named("{folder}" + "/a" * 2_000),
    "longer than its table says": with_member(b"<x>" + b" " * 50_000_000, file_size=1_000),
    "shorter than its table says": with_member(b"<x/>", file_size=1_000),
}


@pytest.mark.parametrize("change", BAD.values(), ids=BAD)
def test_what_no_door_lets_through(change: Change, tmp_path: Path) -> None:
    document = packed(WORD, "word", change)
    with pytest.raises(InputError, match=r"notice\.docx"):
        read_article(Source(document, "notice.docx"))
    with pytest.raises(InputError, match=r"damaged|expands|password"):
        read_review(document)
    package = tmp_path / "a.argosmodel"
    package.write_bytes(packed(MODEL, "translate-en_es-1_0", change))
    (tmp_path / "into").mkdir()
    with pytest.raises(InputError, match=r"can't be installed"):
        extract_archive(package, tmp_path / "into")
    assert {path.name for path in tmp_path.iterdir()} == {"a.argosmodel", "into"}


def test_the_same_zips_with_nothing_bad_in_them_are_let_through(tmp_path: Path) -> None:
    document = packed(WORD, "word", leave)
    assert [it.text for it in read_article(Source(document, "a.docx")).blocks] == [
        "The council met on Monday."
    ]
    assert read_review(document).corrections == ()
    package = tmp_path / "a.argosmodel"
    package.write_bytes(packed(MODEL, "translate-en_es-1_0", leave))
    (tmp_path / "into").mkdir()
    assert (extract_archive(package, tmp_path / "into") / "README.md").read_text() == "words"


def test_a_picture_that_is_broken_is_no_crash_when_rows_are_approved() -> None:
    document = bytearray(packed({"word/media/a.png": b"\x89PNG" * 9, **WORD}, "word", leave))
    document[document.index(b"word/media/a.png") + len("word/media/a.png")] ^= 0xFF
    with pytest.raises(InputError, match="damaged"):
        approve(bytes(document), [], "Ana", dt.date(2026, 1, 1))


LYING = textwrap.dedent(
    """
    import resource, sys
    from pathlib import Path
    from bilingual_pub.errors import InputError
    from bilingual_pub.review.docx import read
    data = Path(sys.argv[1]).read_bytes()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        read(data)
    except InputError:
        pass
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
    """
)


def test_a_review_that_lies_about_its_size_is_never_unpacked(tmp_path: Path) -> None:
    """`ZipFile.read` would inflate all of it before it looks at what the table says."""
    size = 300_000_000
    path = tmp_path / "a.review.docx"
    path.write_bytes(packed(WORD, "word", with_member(bytes(size), file_size=1_000)))
    done = subprocess.run(
        [sys.executable, "-c", LYING, str(path)], capture_output=True, text=True, check=True
    )
    assert int(done.stdout) * 1024 < size // 3


LIMITS = ZipLimits(most_members=3, most_bytes=1_000, most_ratio=10, small_member=100)


@pytest.mark.parametrize(
    ("members", "danger"),
    [
        ({"a": b"x", "b": b"x", "c": b"x", "d": b"x"}, ZipDanger.TOO_LARGE),
        ({"a": bytes(range(250)), "b": bytes(range(251)) * 3}, ZipDanger.TOO_LARGE),
        ({"a": bytes(500)}, ZipDanger.TOO_TIGHT),
        ({"a": b"x", "A": b"x"}, ZipDanger.TWICE),
        ({"../a": b"x"}, ZipDanger.OUTSIDE),
    ],
)
def test_limits_are_those_of_whoever_opens_it(members: dict[str, bytes], danger: ZipDanger) -> None:
    with pytest.raises(UnsafeZipError) as caught:
        open_zip(io.BytesIO(packed(members, "", leave)), LIMITS)
    assert caught.value.danger is danger


def test_a_member_that_is_let_through_is_read_whole() -> None:
    data = packed({"a/b.txt": b"words", "a/": b""}, "a", leave)
    with open_zip(io.BytesIO(data), LIMITS) as archive:
        assert read_member(archive, archive.getinfo("a/b.txt")) == b"words"
        assert archive.getinfo("a/b.txt").compress_type != ZIP_STORED
