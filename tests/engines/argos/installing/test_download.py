"""Packages from a server on this machine: resumed, bounded, and checked."""

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from bilingual_pub.engines.argos.packages.download import download_package
from bilingual_pub.engines.argos.packages.index import Offer, find_offered_route, list_offers
from bilingual_pub.engines.argos.packages.store import find_cache_folder
from bilingual_pub.engines.argos.packages.web import UnreachableError

TOY = Path(__file__).resolve().parents[3] / "argos-toy" / "translate-en_es-1_0.argosmodel"


@dataclass
class Site:
    """A server's files, what was asked of it, and what it does wrong."""

    address: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    breaks_after: int | None = None
    adds: int = 0
    knows_ranges: bool = True


@pytest.fixture
def site() -> Iterator[Site]:
    served = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            wanted = self.headers.get("Range", "")
            served.asked.append(f"{self.path} {wanted}".strip())
            if self.path in served.redirects:
                self.send_response(302)
                self.send_header("Location", served.redirects[self.path])
                self.end_headers()
                return
            data = served.files.get(self.path)
            if data is None:
                self.send_error(404)
                return
            start = int(wanted[6:-1]) if wanted and served.knows_ranges else 0
            self.send_response(206 if start else 200)
            if start:
                self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
            self.send_header("Content-Length", str(len(data) - start + served.adds))
            self.end_headers()
            self.wfile.write(data[start:][: served.breaks_after])

        def log_message(self, *_arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    served.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield served
    server.shutdown()
    thread.join()
    server.server_close()


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
