"""A package file from the network: what was fetched of it before is not fetched again."""

import re
from collections.abc import Callable
from http import HTTPStatus
from http.client import HTTPException, HTTPResponse
from pathlib import Path

from bilingual_pub.engines.argos.installing.index import Offer
from bilingual_pub.engines.argos.installing.network import UnreachableError, open_url, explain_unreachable
from bilingual_pub.engines.argos.settings import find_cache_folder
from bilingual_pub.errors import OutputError
from bilingual_pub.locale import _

CHUNK = 256 * 1024

MOST_PACKAGE_BYTES = 4 * 1024**3

Progress = Callable[[int, int], None]
"""Told how many bytes are there, and of how many; 0 where nobody knows."""


def download(offer: Offer, progress: Progress = lambda _done, _total: None) -> Path:
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
        "The connection to {url} ended too early."
        " Run the same command again: it goes on from there."
    ).format(url=link)
