"""A package's file from the network, resumed where it broke off."""

import fcntl
import re
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.client import HTTPException, HTTPResponse
from pathlib import Path

from bilingual_pub.engines.argos.packages.archive import hash_file, make_refusal
from bilingual_pub.engines.argos.packages.index import Offer
from bilingual_pub.engines.argos.packages.store import find_cache_folder
from bilingual_pub.engines.argos.packages.web import (
    PATIENCE,
    UnreachableError,
    explain_unreachable,
    open_url,
)
from bilingual_pub.engines.packages import Progress
from bilingual_pub.errors import OutputError
from bilingual_pub.files import DISK_FULL
from bilingual_pub.i18n import _

CHUNK = 256 * 1024

MOST_PACKAGE_BYTES = 4 * 1024**3


def download_package(
    offer: Offer,
    progress: Progress = lambda _done, _total: None,
    patience: float = PATIENCE,
) -> Path:
    """Fetch a package file, from the first of its links that answers.

    What came of it before is not fetched again.

    Raises:
        UnreachableError: none of them does, or the connection ended early; what came stays.
        InputError: the file is not the one that the index names; it does not stay.
        OutputError: the disk can't be written; where it is full, nothing stays.
    """
    folder = find_cache_folder()
    part = folder / f"{offer.file_name}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _lock(folder, offer):
            resumed = part.exists()
            _fetch_from_any(offer, part, progress, patience)
            if resumed and not _is_named(offer, part):
                # What came before may be of an older file under the same name.
                part.unlink()
                _fetch_from_any(offer, part, progress, patience)
            if not _is_named(offer, part):
                part.unlink()
                raise make_refusal(part, _("it is not the file that the list of packages names"))
            return part.rename(folder / offer.file_name)
    except OSError as error:
        if error.errno in DISK_FULL:
            part.unlink(missing_ok=True)
        raise OutputError(
            _("{path} can't be written: {reason}. Nothing was changed.").format(
                path=part, reason=error.strerror or error
            )
        ) from error


@contextmanager
def _lock(folder: Path, offer: Offer) -> Iterator[None]:
    """Have nobody else write the same file; whoever would is told so at once."""
    with (folder / f"{offer.file_name}.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise UnreachableError(
                _("{name} is being downloaded already, by another bilingual-pub.").format(
                    name=offer.file_name
                )
            ) from error
        yield


def _is_named(offer: Offer, file: Path) -> bool:
    return not offer.sha256 or hash_file(file) == offer.sha256


def _fetch_from_any(offer: Offer, part: Path, progress: Progress, patience: float) -> None:
    failure = UnreachableError("")
    for link in offer.links:
        try:
            _fetch(link, part, progress, patience)
        except UnreachableError as error:
            failure = error
        else:
            return
    raise failure


def _fetch(link: str, part: Path, progress: Progress, patience: float) -> None:
    done = part.stat().st_size if part.exists() else 0
    with open_url(link, {"Range": f"bytes={done}-"} if done else {}, patience) as answer:
        if answer.status == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
            # All was there already, but nobody had time to say so; or too much is.
            if answer.headers.get("Content-Range") == f"bytes */{done}":
                return
            part.unlink()
            raise UnreachableError(explain_broken_connection(link))
        total = _read_total(answer, done)
        resumed = answer.status == HTTPStatus.PARTIAL_CONTENT
        done = done if resumed else 0
        if total > MOST_PACKAGE_BYTES:
            raise UnreachableError(explain_unreachable(link, f"> {MOST_PACKAGE_BYTES}"))
        with part.open("ab" if resumed else "wb") as file:
            for chunk in _read_chunks(answer, link):
                done += len(chunk)
                if done > (total or MOST_PACKAGE_BYTES):
                    break
                file.write(chunk)
                progress(done, total)
    if total and done != total:
        if done > total:
            part.unlink()
        raise UnreachableError(explain_broken_connection(link))


def _read_chunks(answer: HTTPResponse, link: str) -> Iterator[bytes]:
    """What comes, as soon as it is there, so that it stays if no more does.

    Raises:
        UnreachableError: the connection broke; the network's `OSError` must not be taken for one
            of the disk.
    """
    try:
        while chunk := answer.read1(CHUNK):
            yield chunk
    except (HTTPException, OSError) as error:
        raise UnreachableError(explain_broken_connection(link)) from error


def measure_package(offer: Offer, patience: float = PATIENCE) -> int:
    """The bytes of a package's file, asked of the first link that answers; 0 if none does.

    One byte is asked for, not the head alone: behind signed links servers refuse that.
    """
    for link in offer.links:
        try:
            with open_url(link, {"Range": "bytes=0-0"}, patience) as answer:
                if answer.status in {HTTPStatus.OK, HTTPStatus.PARTIAL_CONTENT}:
                    return _read_total(answer, 0)
        except (UnreachableError, OSError, HTTPException, ValueError):
            continue
    return 0


def _read_total(answer: HTTPResponse, done: int) -> int:
    """How large the whole file is, 0 if the server does not say.

    Raises:
        UnreachableError: the server goes on somewhere else than asked.
    """
    if answer.status != HTTPStatus.PARTIAL_CONTENT:
        length = answer.headers.get("Content-Length") or ""
        return int(length) if length.isdecimal() else 0
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
