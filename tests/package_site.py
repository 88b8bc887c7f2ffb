"""A server of packages on this machine, that can do wrong whatever a server does wrong."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

TOYS = Path(__file__).parent / "argos-toy"


@dataclass
class Site:
    """A server's files, what was asked of it, and what it does wrong.

    Attributes:
        address: without a slash at its end.
        files: by their paths.
        redirects: from a path to an address.
        asked: paths, each with its range.
        breaks_after: how many bytes of an answer come before the connection ends.
        falls_silent_after: how many come before nothing more does.
        dribbles: paths whose answers come a byte at a time, and never to an end.
        adds: how many bytes too many are promised.
        knows_ranges: whether it can go on in the middle.
        closing: set when the server ends.
    """

    address: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    breaks_after: int | None = None
    falls_silent_after: int | None = None
    dribbles: set[str] = field(default_factory=set)
    adds: int = 0
    knows_ranges: bool = True
    closing: threading.Event = field(default_factory=threading.Event)

    def offer_toys(self, *names: str, **more: str) -> None:
        """Serve toy packages, `en_es` or `es_en`, and an index that names them."""
        entries = []
        for name in names or ("en_es", "es_en"):
            source, target = name.split("_")
            path = f"/translate-{name}-1_0.argosmodel"
            self.files[path] = (TOYS / path[1:]).read_bytes()
            entries.append({
                "from_code": source,
                "to_code": target,
                "package_version": "1.0",
                "links": [self.address + path],
                **more,
            })  # fmt: skip
        self.files["/index.json"] = json.dumps(entries).encode()

    @property
    def fetched(self) -> list[str]:
        """What was asked for, but the index, and but one byte to know a size."""
        return [asked for asked in self.asked if asked[:6] != "/index" and asked[-3:] != "0-0"]


class Answers(BaseHTTPRequestHandler):
    """What the server says to one who asks; `site` is set in a class of each server's own."""

    site: Site

    def do_GET(self) -> None:
        wanted = self.headers.get("Range", "")
        self.site.asked.append(f"{self.path} {wanted}".strip())
        if self.path in self.site.redirects:
            self.send_response(302)
            self.send_header("Location", self.site.redirects[self.path])
            self.end_headers()
        elif self.path not in self.site.files:
            self.send_error(404)
        elif wanted and self.site.knows_ranges:
            self.send_range(self.site.files[self.path], wanted)
        else:
            self.send_response(200)
            self.send_body(self.site.files[self.path])

    def send_range(self, data: bytes, wanted: str) -> None:
        first, _, last = wanted.removeprefix("bytes=").partition("-")
        start, end = int(first), int(last) + 1 if last else len(data)
        if start >= len(data):
            self.send_response(416)
            self.send_header("Content-Range", f"bytes */{len(data)}")
            self.end_headers()
            return
        self.send_response(206)
        self.send_header("Content-Range", f"bytes {start}-{end - 1}/{len(data)}")
        self.send_body(data[start:end])

    def send_body(self, data: bytes) -> None:
        self.send_header("Content-Length", str(len(data) + self.site.adds))
        self.end_headers()
        if self.path in self.site.dribbles:
            while not self.site.closing.wait(0.02):
                self.wfile.write(b" ")
            return
        self.wfile.write(data[: self.site.breaks_after][: self.site.falls_silent_after])
        silence = self.site.falls_silent_after
        if silence is not None and len(data) > silence:
            self.site.closing.wait()

    def log_message(self, *_arguments: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    def handle_error(self, *_arguments: object) -> None:
        """Whoever asked has gone away."""


@contextmanager
def serve_packages() -> Iterator[Site]:
    """A server on a free port."""
    served = Site()
    server = Server(("127.0.0.1", 0), type("OwnAnswers", (Answers,), {"site": served}))
    served.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield served
    finally:
        served.closing.set()
        server.shutdown()
        thread.join()
        server.server_close()
