"""PDFs that mean harm, or are not what they seem: a sentence, and the others are made."""

import json
import time
from pathlib import Path

import pytest
from tests.hostile.conftest import Export
from tests.readers.epub_files import make_epub
from tests.readers.pdf.pdf_files import read, show_lines, stream, typeset, write_objects, write_page

from bilingual_pub.errors import InputError
from bilingual_pub.readers.pdf.refusal import MOST_PAGES

LINES = show_lines("The library opens at nine on Monday.", "Bring a card with your address.")

SCAN = b"q 612 0 0 792 0 0 cm BI /W 2 /H 2 /CS /G /BPC 8 /F /AHx ID 00FF00FF> EI Q\n"  # a picture

UNREADABLE = 3


def refused(folder: Path, data: bytes, complaint: str) -> None:
    with pytest.raises(InputError, match=complaint) as told:
        read(folder, data)
    assert str(folder / "notice.pdf") in str(told.value)


def test_a_scan_is_refused_with_what_to_do(folder: Path) -> None:
    refused(folder, write_page(SCAN), "is a picture of pages.*OCR.*or type the text")


def write_pages(*contents: bytes) -> bytes:
    kids = b" ".join(b"%d 0 R" % (4 + 2 * at) for at in range(len(contents)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(contents)),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for at, content in enumerate(contents):
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents %d 0 R"
            b"/Resources<</Font<</F1 3 0 R>>>>>>" % (5 + 2 * at),
            stream(content),
        ]
    return write_objects(*objects)


def test_a_scanned_page_among_others_is_named(folder: Path) -> None:
    article = read(folder, write_pages(LINES, SCAN, LINES))
    assert [(it.what, it.where, it.why) for it in article.notes] == [("page", "page 2", "scan")]


def test_a_handout_of_ours_is_refused_with_what_to_do(folder: Path) -> None:
    made = typeset("<meta name=generator content=bilingual-pub><p>The library opens at nine.</p>")
    refused(folder, made, "is a handout made by bilingual-pub.*Export the article")


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"no PDF at all", write_page(LINES)[:400]])
def test_damage(folder: Path, data: bytes) -> None:
    refused(folder, data, "is not a PDF, or is damaged")


def test_a_file_without_words(folder: Path) -> None:
    refused(folder, write_page(b"0 0 100 100 re f"), "There is no text in")


def test_a_password(folder: Path) -> None:
    import pikepdf

    path = folder / "locked.pdf"
    path.write_bytes(write_page(LINES))
    with pikepdf.open(path) as document:
        document.save(folder / "l.pdf", encryption=pikepdf.Encryption(user="you", owner="me"))
    refused(folder, (folder / "l.pdf").read_bytes(), "is protected by a password")


def test_a_file_that_may_only_not_be_printed_is_read(folder: Path) -> None:
    import pikepdf

    path = folder / "locked.pdf"
    path.write_bytes(write_page(LINES))
    with pikepdf.open(path) as document:
        document.save(folder / "l.pdf", encryption=pikepdf.Encryption(user="", owner="me"))
    assert read(folder, (folder / "l.pdf").read_bytes()).blocks


def test_pages(folder: Path) -> None:
    assert read(folder, write_pages(LINES, *[b""] * (MOST_PAGES - 1))).blocks
    refused(folder, write_pages(LINES, *[b""] * MOST_PAGES), "has more than 500 pages")


def laugh() -> bytes:
    """Ten forms inside each other, each shown ten times by the one around it."""
    forms = []
    for depth in range(10):
        inside = b"/X Do " * 10 if depth < 9 else LINES
        resources = b"/Resources<</XObject<</X %d 0 R>>/Font<</F1 5 0 R>>>>" % (7 + depth)
        kind = b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]"
        forms.append(stream(inside, kind + resources))
    return write_page(b"/X Do", *forms, resources=b"/XObject<</X 6 0 R>>")


@pytest.mark.slow
@pytest.mark.parametrize(
    "make",
    [
        pytest.param(
            lambda: write_page(b"BT /F1 11 Tf " + b"(a) Tj " * 6_000_000 + b"ET", packed=True),
            id="letters without an end",
        ),
        pytest.param(laugh, id="forms in forms"),
    ],
)
def test_what_unpacks_to_gigabytes_is_stopped(folder: Path, make: object) -> None:
    assert callable(make)
    started = time.process_time()
    refused(folder, make(), "takes far more time or memory")
    assert time.process_time() - started < 5, "it was read in this process"


def test_spaces_without_an_end_are_nothing(folder: Path) -> None:
    assert read(folder, write_page(b" " * 50_000_000 + LINES, packed=True)).blocks


@pytest.mark.parametrize("depth", [100, 20_000])
def test_a_deep_tree_of_pages(folder: Path, depth: int) -> None:
    nodes = [b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (at + 3) for at in range(depth)]
    page = b"<</Type/Page/MediaBox[0 0 612 792]>>"
    refused(folder, write_objects(b"<</Type/Catalog/Pages 2 0 R>>", *nodes, page), "no text in")


def test_pages_in_a_circle(folder: Path) -> None:
    circle = b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"
    refused(folder, write_objects(b"<</Type/Catalog/Pages 2 0 R>>", circle), "There is no text")


def test_tags_in_a_circle(folder: Path) -> None:
    data = write_objects(
        b"<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/StructParents 0/MediaBox[0 0 612 792]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        stream(b"/P <</MCID 0>> BDC " + LINES + b" EMC"),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Type/StructTreeRoot/K 7 0 R/ParentTree<</Nums[0 [7 0 R]]>>>>",
        b"<</Type/StructElem/S/P/P 7 0 R/K[7 0 R 0]/Pg 3 0 R>>",
    )
    assert "opens at nine" in " ".join(it.text for it in read(folder, data).blocks)


def test_links_that_run_or_open_files_are_words(folder: Path) -> None:
    def link(action: bytes) -> bytes:
        return b"<</Type/Annot/Subtype/Link/Rect[70 690 300 715]/A<<%s>>>>" % action

    actions = [
        link(b"/S/JavaScript/JS(app.alert\\(1\\))"),
        link(b"/S/URI/URI(javascript:alert\\(1\\))"),
        link(b"/S/URI/URI(file:///etc/passwd)"),
        link(b"/S/Launch/F(calc.exe)"),
        link(b"/S/GoToR/F(\\\\\\\\server\\\\share\\\\x.pdf)/D[0/Fit]"),
    ]
    data = write_page(LINES, *actions, page=b"/Annots[6 0 R 7 0 R 8 0 R 9 0 R 10 0 R]")
    assert not [run.href for it in read(folder, data).blocks for run in it.runs if run.href]


def test_one_bad_file_stops_no_other(folder: Path, export: Export) -> None:
    (folder / "bad.pdf").write_bytes(write_page(LINES)[:400])
    (folder / "good.pdf").write_bytes(write_page(LINES))
    done = export("bad.pdf", "good.pdf", "--format", "json")
    assert done.returncode == UNREADABLE
    assert "Traceback" not in done.stderr
    assert Path(folder, "output", "good", "good.json").exists()


def test_a_folder_says_which_pdf_is_only_the_print_of_an_article(
    folder: Path, export: Export
) -> None:
    (folder / "news").mkdir()
    (folder / "news" / "ferry.md").write_text("# Ferry\n\nThe ferry leaves at six on Monday.")
    (folder / "news" / "ferry.pdf").write_bytes(write_page(LINES))
    done = export("news", "--format", "json")
    assert done.returncode == 0
    assert "an article of the same name lies beside it: news/ferry.pdf" in done.stderr


def test_a_chapter_of_a_book(folder: Path, export: Export) -> None:
    words = "The ferry leaves at six, and the town on the other bank has no bridge to this day. "
    chapters = [(title, f"<h1>{title}</h1><p>{words * 4}</p>") for title in ("Ferry", "Market")]
    (folder / "book.epub").write_bytes(make_epub(chapters))
    refused = export("book.epub", "--format", "json")
    assert refused.returncode == UNREADABLE
    assert "--chapter" in refused.stderr
    assert export("book.epub", "--format", "json", "--chapter", "market").returncode == 0
    made = json.loads((folder / "output" / "book" / "book.json").read_text(encoding="utf-8"))
    assert made["source"]["title"] == "Market"
    assert [note["text"] for note in made["source"]["notes"]] == ["Ferry"]
