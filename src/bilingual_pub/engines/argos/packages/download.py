"""Packages from the network: what the index offers, and a file, resumed where it broke off."""

import json
import re
import urllib.error
import urllib.request
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException, HTTPMessage, HTTPResponse
from pathlib import Path
from typing import IO, Any, cast

from bilingual_pub.engines.argos.packages.store import (
    PIVOT,
    Pair,
    find_cache_folder,
    find_index_address,
    parse_version,
    to_bcp47,
)
from bilingual_pub.engines.packages import Progress
from bilingual_pub.errors import EngineError, OutputError
from bilingual_pub.i18n import _

CHUNK = 256 * 1024

MOST_PACKAGE_BYTES = 4 * 1024**3


@dataclass(frozen=True, slots=True)
class Offer:
    """A package to be had; `source` and `target` are BCP 47 tags, `links` may all be tried."""

    source: str
    target: str
    version: str
    links: tuple[str, ...]

    @property
    def pair(self) -> Pair:
        """The pair of languages, source first."""
        return self.source, self.target

    @property
    def file_name(self) -> str:
        """What the package file is called."""
        version = self.version.replace(".", "_")
        return f"translate-{self.source}_{self.target}-{version}.argosmodel"


def download_package(offer: Offer, progress: Progress = lambda _done, _total: None) -> Path:
    """Fetch a package file, from the first of its links that answers.

    Raises:
        UnreachableError: none of them does, or the connection ended early; what came stays.
        OutputError: the disk can't be written.
    """
    folder = find_cache_folder()
    part = folder / f"{offer.file_name}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _fetch_from_any(offer, part, progress).rename(folder / offer.file_name)
    except OSError as error:
        raise OutputError(
            _("{path} can't be written: {reason}. Nothing was changed.").format(
                path=part, reason=error.strerror or error
            )
        ) from error


def _fetch_from_any(offer: Offer, part: Path, progress: Progress) -> Path:
    failure = UnreachableError("")
    for link in offer.links:
        try:
            _fetch(link, part, progress)
        except UnreachableError as error:
            failure = error
        else:
            return part
    raise failure


def _fetch(link: str, part: Path, progress: Progress) -> None:
    done = part.stat().st_size if part.exists() else 0
    with open_url(link, {"Range": f"bytes={done}-"} if done else {}) as answer:
        total = _read_total(answer, done)
        resumed = answer.status == HTTPStatus.PARTIAL_CONTENT
        done = done if resumed else 0
        if total > MOST_PACKAGE_BYTES:
            raise UnreachableError(explain_unreachable(link, f"> {MOST_PACKAGE_BYTES}"))
        with part.open("ab" if resumed else "wb") as file:
            try:
                while chunk := answer.read(CHUNK):
                    done += len(chunk)
                    if done > (total or MOST_PACKAGE_BYTES):
                        break
                    file.write(chunk)
                    progress(done, total)
            except (HTTPException, TimeoutError, ConnectionError) as error:
                raise UnreachableError(explain_broken_connection(link)) from error
    if total and done != total:
        if done > total:
            part.unlink()
        raise UnreachableError(explain_broken_connection(link))


def _read_total(answer: HTTPResponse, done: int) -> int:
    """How large the whole file is, 0 if the server does not say.

    Raises:
        UnreachableError: the server goes on somewhere else than asked.
    """
    if answer.status != HTTPStatus.PARTIAL_CONTENT:
        return int(answer.headers.get("Content-Length") or 0)
    said = re.fullmatch(r"bytes (\d+)-\d+/(\d+)", answer.headers.get("Content-Range", ""))
    if not said or int(said[1]) != done:
        raise UnreachableError(explain_broken_connection(answer.url))
    return int(said[2])


def explain_broken_connection(link: str) -> str:
    """The sentence for a connection that broke."""
    return _(
        "The connection to {url} was lost. Run the same command again: it continues where it"
        " stopped."
    ).format(url=link)


MOST_INDEX_BYTES = 20 * 1024**2


def list_offers() -> list[Offer]:
    """Every package for translating that the index names, asked for over the network.

    Raises:
        UnreachableError: the index can't be reached, or is none.
    """
    said = fetch_json(find_index_address(), MOST_INDEX_BYTES)
    entries = said if isinstance(said, list) else []
    return [offer for entry in entries if (offer := _read_offer(entry))]


def _read_offer(entry: Any) -> Offer | None:  # noqa: ANN401 - JSON may hold anything
    if not isinstance(entry, dict) or entry.get("type", "translate") != "translate":
        return None
    source, target = entry.get("from_code"), entry.get("to_code")
    listed = entry.get("links")
    links = [
        link
        for link in (listed if isinstance(listed, list) else [])
        if isinstance(link, str) and link.startswith(SCHEMES)
    ]
    if not (isinstance(source, str) and isinstance(target, str) and links):
        return None
    version = "".join(filter("0123456789.".__contains__, str(entry.get("package_version", ""))))
    return Offer(to_bcp47(source), to_bcp47(target), version, tuple(links))


def find_offered_route(pair: Pair, offered: Iterable[Offer]) -> tuple[Offer, ...]:
    """The newest package for a pair, or the two that serve it over English; empty if none does.

    >>> offered = [Offer("es", "en", "1", ()), Offer("en", "fr", "1", ())]
    >>> [offer.target for offer in find_offered_route(("es", "fr"), offered)]
    ['en', 'fr']
    """
    newest: dict[Pair, Offer] = {}
    for offer in sorted(offered, key=lambda offer: parse_version(offer.version)):
        newest[offer.source, offer.target] = offer
    if pair in newest:
        return (newest[pair],)
    source, target = pair
    chain = newest.get((source, PIVOT)), newest.get((PIVOT, target))
    return (chain[0], chain[1]) if chain[0] and chain[1] else ()


SCHEMES = ("https://", "http://")

TIMEOUT = 30
"""Seconds without an answer."""

LONGEST_SHOWN = 200

USER_AGENT = "bilingual-pub"


class UnreachableError(EngineError):
    """Nobody answers, or not as was hoped."""


class _SafeRedirects(urllib.request.HTTPRedirectHandler):
    """Follows a server elsewhere, but never to a file, and never from https back to http."""

    def redirect_request(  # noqa: PLR0913, PLR0917 - urllib's own
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        secure = req.full_url.startswith("https://")
        if not newurl.startswith(SCHEMES[:1] if secure else SCHEMES):
            fp.close()
            raise urllib.error.URLError(newurl[:LONGEST_SHOWN])
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def open_url(url: str, headers: Mapping[str, str] | None = None) -> HTTPResponse:
    """The answer of a server, its body still to be read.

    Raises:
        UnreachableError: there is no network, or the server does not have it.
    """
    if not url.startswith(SCHEMES):
        raise UnreachableError(explain_unreachable(url, "http?"))
    request = urllib.request.Request(  # noqa: S310 - http and https alone
        url, headers={"User-Agent": USER_AGENT, **(headers or {})}
    )
    opener = urllib.request.build_opener(_SafeRedirects)
    try:
        return cast("HTTPResponse", opener.open(request, timeout=TIMEOUT))
    except (OSError, HTTPException, ValueError) as error:
        if isinstance(error, urllib.error.HTTPError):
            error.close()
        raise UnreachableError(explain_unreachable(url, _explain_reason(error))) from error


def _explain_reason(error: Exception) -> str:
    """Why a server can't be reached, without Python's own words around it."""
    reason = getattr(error, "reason", error)
    return str(getattr(reason, "strerror", None) or reason or type(error).__name__)


def explain_unreachable(url: str, reason: str) -> str:
    """The sentence for a server that can't be reached: what to do without a network."""
    return _(
        "{url} can't be reached ({reason}). Without an internet connection: on a computer that"
        " has one, download the package for your languages from"
        " www.argosopentech.com/argospm/index, copy the file to this computer, and run:"
        " bilingual-pub models install FILE"
    ).format(url=url, reason=reason)


def fetch_json(url: str, most_bytes: int) -> Any:  # noqa: ANN401 - JSON may hold anything
    """What a server says in JSON.

    Raises:
        UnreachableError: it can't be reached, says too much, or something else.
    """
    try:
        with open_url(url) as answer:
            data = answer.read(most_bytes + 1)
        if len(data) > most_bytes:
            raise UnreachableError(explain_unreachable(url, f"> {most_bytes}"))
        return json.loads(data)
    except (OSError, HTTPException, ValueError, RecursionError) as error:
        raise UnreachableError(explain_unreachable(url, _explain_reason(error))) from error
