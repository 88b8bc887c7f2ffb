"""Packages from a server on this machine: resumed, bounded, and checked."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from tests.package_site import Site, serve_packages

from bilingual_pub.engines.argos.packages.asking import ask_offers, check_room
from bilingual_pub.engines.argos.packages.download import download_package
from bilingual_pub.engines.argos.packages.index import Offer, find_offered_route, list_offers
from bilingual_pub.engines.argos.packages.store import find_cache_folder
from bilingual_pub.engines.argos.packages.web import UnreachableError
from bilingual_pub.errors import InputError, OutputError

TOY = Path(__file__).resolve().parents[3] / "argos-toy" / "translate-en_es-1_0.argosmodel"


@pytest.fixture
def site() -> Iterator[Site]:
    with serve_packages() as served:
        yield served


@pytest.fixture
def offer(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Offer:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    site.files["/en_es"] = TOY.read_bytes()
    return Offer("en", "es", "1.0", (f"{site.address}/en_es",))


def test_a_file_comes_whole_and_progress_is_told(offer: Offer) -> None:
    told: list[tuple[int, int]] = []
    path = download_package(offer, lambda done, total: told.append((done, total)))
    assert path == find_cache_folder() / "translate-en_es-1_0.argosmodel"
    assert path.read_bytes() == TOY.read_bytes()
    assert told[-1] == (TOY.stat().st_size, TOY.stat().st_size)


def test_a_broken_connection_is_resumed(site: Site, offer: Offer) -> None:
    site.breaks_after = 100_000
    with pytest.raises(UnreachableError, match="continues where it stopped"):
        download_package(offer)
    site.breaks_after = None
    assert download_package(offer).read_bytes() == TOY.read_bytes()
    assert site.asked == ["/en_es", "/en_es bytes=100000-"]


def test_what_came_whole_before_anybody_could_say_so(site: Site, offer: Offer) -> None:
    find_cache_folder().mkdir(parents=True)
    (find_cache_folder() / f"{offer.file_name}.part").write_bytes(TOY.read_bytes())
    assert download_package(offer).read_bytes() == TOY.read_bytes()
    assert site.asked == [f"/en_es bytes={TOY.stat().st_size}-"]


def test_more_than_there_is_was_of_another_file(offer: Offer) -> None:
    find_cache_folder().mkdir(parents=True)
    (find_cache_folder() / f"{offer.file_name}.part").write_bytes(TOY.read_bytes() + b"more")
    with pytest.raises(UnreachableError):
        download_package(offer)
    assert download_package(offer).read_bytes() == TOY.read_bytes()


def test_what_came_before_the_connection_fell_silent_stays(site: Site, offer: Offer) -> None:
    site.falls_silent_after = 1_000
    with pytest.raises(UnreachableError, match="continues where it stopped"):
        download_package(offer, patience=0.2)
    site.falls_silent_after = None
    assert download_package(offer).read_bytes() == TOY.read_bytes()
    assert site.asked[-1] == "/en_es bytes=1000-"


def test_a_digest_is_held_to(offer: Offer) -> None:
    wrong = replace(offer, sha256="0" * 64)
    with pytest.raises(InputError, match="not the file that the list of packages names"):
        download_package(wrong)
    assert not list(find_cache_folder().glob("*t"))
    right = replace(offer, sha256=sha256(TOY.read_bytes()).hexdigest())
    assert download_package(right).read_bytes() == TOY.read_bytes()


def test_the_first_half_of_an_older_file_is_fetched_anew(site: Site, offer: Offer) -> None:
    find_cache_folder().mkdir(parents=True)
    (find_cache_folder() / f"{offer.file_name}.part").write_bytes(b"older" * 1_000)
    right = replace(offer, sha256=sha256(TOY.read_bytes()).hexdigest())
    assert download_package(right).read_bytes() == TOY.read_bytes()
    assert site.asked == ["/en_es bytes=5000-", "/en_es"]


DOWNLOAD = """
import sys
from bilingual_pub.engines.argos.packages.download import download_package
from bilingual_pub.engines.argos.packages.index import Offer
download_package(Offer("en", "es", "1.0", (sys.argv[1],)))
"""


def test_a_full_disk_is_not_left_full(offer: Offer) -> None:
    limited = ["prlimit", "--fsize=100000", sys.executable, "-c", DOWNLOAD, *offer.links]
    done = subprocess.run(limited, capture_output=True, text=True, check=False)
    assert "OutputError" in done.stderr
    assert "File too large" in done.stderr
    assert [path.suffix for path in find_cache_folder().iterdir()] == [".lock"]


def test_two_do_not_write_the_same_file(site: Site, offer: Offer) -> None:
    site.falls_silent_after = 1_000
    other = subprocess.Popen([sys.executable, "-c", DOWNLOAD, *offer.links])
    try:
        while not site.asked:
            time.sleep(0.01)
        with pytest.raises(UnreachableError, match="by another bilingual-pub"):
            download_package(offer)
    finally:
        other.kill()
        other.wait()
    assert site.asked == ["/en_es"]


def test_room_is_looked_for_before_anything_is_fetched(offer: Offer, tmp_path: Path) -> None:
    check_room([replace(offer, size=1_000_000)], tmp_path / "packages")
    with pytest.raises(OutputError, match=r"There is no room .* MB are needed"):
        check_room([replace(offer, size=10**18)], tmp_path / "packages")


def test_a_server_that_knows_no_ranges_starts_again(site: Site, offer: Offer) -> None:
    site.breaks_after = 100_000
    with pytest.raises(UnreachableError):
        download_package(offer)
    site.breaks_after, site.knows_ranges = None, False
    assert download_package(offer).read_bytes() == TOY.read_bytes()


def test_a_size_that_is_not_what_was_promised(site: Site, offer: Offer) -> None:
    site.adds = 10
    with pytest.raises(UnreachableError):
        download_package(offer)


def test_the_next_link_is_tried(site: Site, offer: Offer) -> None:
    two = Offer("en", "es", "1.0", (f"{site.address}/gone", *offer.links))
    assert download_package(two).read_bytes() == TOY.read_bytes()


def test_no_redirect_leads_to_a_file(site: Site, offer: Offer) -> None:
    site.redirects["/en_es"] = TOY.as_uri()
    with pytest.raises(UnreachableError):
        download_package(offer)


def test_nobody_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with pytest.raises(UnreachableError, match="copy the file to this computer"):
        download_package(Offer("en", "es", "1.0", ("http://127.0.0.1:9/x",)))


@pytest.fixture
def index(site: Site, monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.setenv("ARGOS_PACKAGE_INDEX", f"{site.address}/")
    return site


def test_the_index_names_the_newest(index: Site) -> None:
    entry = {"from_code": "en", "to_code": "es", "links": [f"{index.address}/a", "ipfs://b"]}
    index.files["/index.json"] = json.dumps([
        entry | {"package_version": "1.9"},
        entry | {"package_version": "1.10/../x"},
        entry | {"to_code": "pb", "package_version": "1.0"},
        entry | {"type": "sbd"},
        entry | {"links": ["file:///etc/passwd"]},
        entry | {"from_code": None},
        "nonsense",
    ]).encode()  # fmt: skip
    found = list_offers()
    [best] = find_offered_route(("en", "es"), found)
    assert best == Offer("en", "es", "1.10..", (f"{index.address}/a",))
    assert "/" not in best.file_name
    assert find_offered_route(("en", "pt-BR"), found)
    assert find_offered_route(("en", "so"), found) == ()


@pytest.mark.parametrize("said", [b"", b"<html>", b"[" * 100_000])
def test_an_index_that_is_no_json(index: Site, said: bytes) -> None:
    index.files["/index.json"] = said
    with pytest.raises(UnreachableError, match=r"index\.json"):
        list_offers()


@pytest.mark.parametrize("said", [b"{}", b"null", b"[[]]"])
def test_an_index_that_names_nothing(index: Site, said: bytes) -> None:
    index.files["/index.json"] = said
    assert list_offers() == []


def test_who_answers_a_byte_at_a_time_is_waited_for_no_longer(index: Site) -> None:
    index.offer_toys()
    index.dribbles.add("/index.json")
    start = time.monotonic()
    with pytest.raises(UnreachableError, match="did not answer"):
        ask_offers([("en", "es")], patience=0.5)
    assert time.monotonic() - start < 5


def test_sizes_are_asked_for_without_fetching(index: Site) -> None:
    index.offer_toys("en_es")
    found = ask_offers([("en", "es"), ("en", "so")], patience=30)
    assert [offer.size for offer in found["en", "es"]] == [TOY.stat().st_size]
    assert found["en", "so"] == ()
    assert index.asked[1:] == ["/translate-en_es-1_0.argosmodel bytes=0-0"]
    index.knows_ranges = False
    assert ask_offers([("en", "es")], patience=30)["en", "es"] == found["en", "es"]


def test_a_size_that_nobody_tells(index: Site) -> None:
    index.offer_toys("en_es")
    del index.files["/translate-en_es-1_0.argosmodel"]
    [offer] = ask_offers([("en", "es")], patience=30)["en", "es"]
    assert offer.size == 0
