"""When no handout is made: better none than one that lost text or asked the network."""

import subprocess
import sys

import pytest

from bilingual_pub.errors import OutputError
from bilingual_pub.writers.pdf.typeset import typeset_html


def test_text_that_finds_no_place_is_never_dropped_in_silence() -> None:
    head_taller_than_a_page = (
        '<html lang="en"><style>@page { size: 3in 2in } thead { font-size: 60pt }</style>'
        "<table><thead><tr><th>A head that does not fit on any page</th></tr></thead>"
        "<tbody><tr><td>Text</td></tr></tbody></table></html>"
    )
    with pytest.raises(OutputError, match="did not fit"):
        typeset_html(head_taller_than_a_page)


def test_a_page_that_asks_for_something_from_outside_is_not_made() -> None:
    with pytest.raises(OutputError, match="from outside"):
        typeset_html('<html lang="en"><img src="file:///etc/passwd" alt="secrets"></html>')


WITHOUT_PANGO = """
import cffi

def missing(self, name, flags=0):
    raise OSError(f"cannot load library '{name}'")

cffi.FFI.dlopen = missing
from bilingual_pub.errors import OutputError
from bilingual_pub.model import HUMAN, BilingualArticle, Head, Pair
from bilingual_pub.settings import Settings
from bilingual_pub.writers import Layout
from bilingual_pub.writers.pdf import write

article = BilingualArticle(Head("en"), Head("es"), Pair("t", (), (), HUMAN), ())
try:
    write(article, Settings(), Layout())
except OutputError as error:
    print(error)
"""


def test_without_pango_the_volunteer_is_told_what_to_install() -> None:
    run = subprocess.run(
        [sys.executable, "-c", WITHOUT_PANGO], capture_output=True, text=True, check=True
    )
    assert run.stdout.startswith("The PDF can't be made, because Pango")
    assert "apt-get install libpango-1.0-0" in run.stdout


UNKNOWN_TO_THE_LINKER = """
import cffi

usual = cffi.FFI.dlopen

def only_found(self, name, flags=0):
    if ".so" in name:
        raise OSError(f"cannot load library '{name}'")
    return usual(self, name, flags)

cffi.FFI.dlopen = only_found
from bilingual_pub.writers.pdf import load_library

session, _typeset = load_library()
print(session.load_fonts())
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the linker of Linux is meant")
def test_a_library_that_the_linker_does_not_know_by_its_file_is_looked_for() -> None:
    """As where libraries lie in folders of their own (Nix, Guix)."""
    run = subprocess.run(
        [sys.executable, "-c", UNKNOWN_TO_THE_LINKER], capture_output=True, text=True, check=True
    )
    assert "FontConfiguration" in run.stdout
