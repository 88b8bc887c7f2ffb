"""What servers answer, and nothing from elsewhere: no file, no way back from https to http."""

import json
import urllib.error
import urllib.request
from collections.abc import Mapping
from http import HTTPStatus
from http.client import HTTPException, HTTPMessage, HTTPResponse
from typing import IO, Any, cast

from bilingual_pub.errors import EngineError
from bilingual_pub.i18n import _

PATIENCE = 30.0
"""Seconds without an answer, or without a byte more."""

SCHEMES = ("https://", "http://")

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


def open_url(
    url: str, headers: Mapping[str, str] | None = None, patience: float = PATIENCE
) -> HTTPResponse:
    """The answer of a server, its body still to be read; one to a range past the end is one too.

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
        return cast("HTTPResponse", opener.open(request, timeout=patience))
    except (OSError, HTTPException, ValueError) as error:
        if isinstance(error, urllib.error.HTTPError):
            if error.code == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
                return cast("HTTPResponse", error)
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


def fetch_json(url: str, most_bytes: int, patience: float = PATIENCE) -> Any:  # noqa: ANN401 - JSON may hold anything
    """What a server says in JSON.

    Raises:
        UnreachableError: it can't be reached, says too much, or something else.
    """
    try:
        with open_url(url, patience=patience) as answer:
            data = answer.read(most_bytes + 1)
        if len(data) > most_bytes:
            raise UnreachableError(explain_unreachable(url, f"> {most_bytes}"))
        return json.loads(data)
    except (OSError, HTTPException, ValueError, RecursionError) as error:
        raise UnreachableError(explain_unreachable(url, _explain_reason(error))) from error
