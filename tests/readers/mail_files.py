"""Messages and saved pages, built as programs build them."""

from email.message import EmailMessage

from bilingual_pub.model import Article
from bilingual_pub.readers import ReadingOptions, Source
from bilingual_pub.reading import read_source

BOIL = "The water on Elm Street must be boiled until Friday, May 8."


def make_mail(
    text: str | None = BOIL,
    subject: str = "Boil your water",
    html: str | None = None,
    sender: str = "Ana Ruiz <ana@example.org>",
    **fields: str,
) -> EmailMessage:
    """A message with a text, a page, or both."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "Neighbors <all@example.org>"
    message["Subject"] = subject
    message["Date"] = "Mon, 04 May 2026 23:30:00 -0600"
    message["Message-ID"] = "<1@example.org>"
    for name, value in fields.items():
        message[name.replace("_", "-")] = value
    if text is not None:
        message.set_content(text)
    if html is not None and text is not None:
        message.add_alternative(html, subtype="html")
    elif html is not None:
        message.set_content(html, subtype="html")
    return message


def read_mail(message: EmailMessage | bytes, *, keep_all: bool = False) -> Article:
    """The article in a message."""
    data = message if isinstance(message, bytes) else message.as_bytes()
    options = ReadingOptions(keep_all=keep_all)
    return read_source(Source(data, "notice.eml"), "en", options=options).article


def list_texts(article: Article) -> list[str]:
    """The texts of an article's blocks."""
    return [block.text for block in article.blocks]


def list_notes(article: Article) -> list[tuple[str, str]]:
    """What was left out of an article or changed in it, and its first words."""
    return [(note.what, note.text) for note in article.notes]


def make_raw_mail(head: str, body: bytes) -> bytes:
    """A message whose bytes nobody tidied."""
    return (
        "From: Ana Ruiz <ana@example.org>\r\nSubject: Boil your "
        f"water\r\nMIME-Version: 1.0\r\n{head}"
        "\r\n\r\n"
    ).encode() + body


def make_web_archive(
    page: str,
    *parts: tuple[str, str, bytes],
    place: str = "https://news.example.org/water/story.html",
    head: str = "",
) -> bytes:
    """A page as Chrome saves it; each part is its place, its type and its bytes."""
    message = [
        "From: <Saved by Blink>",
        f"Snapshot-Content-Location: {place}" if place.startswith("http") else "X-Other: 1",
        "Subject: Boil your water",
        "Date: Mon, 4 May 2026 12:00:00 -0000",
        "MIME-Version: 1.0",
        'Content-Type: multipart/related; type="text/html"; boundary="----Part"',
        head,
        "",
        "------Part",
        "Content-Type: text/html",
        "Content-ID: <frame-1@mhtml.blink>",
        "Content-Transfer-Encoding: quoted-printable",
        f"Content-Location: {place}",
        "",
        _write_quoted(page),
    ]
    data = "\r\n".join(line for line in message).encode()
    for where, kind, held in parts:
        named = "Content-ID" if where.startswith("<") else "Content-Location"
        data += (
            f"\r\n------Part\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\n"
            f"{named}: {where}\r\n\r\n"
        ).encode() + _write_base64(held)
    return data + b"\r\n------Part--\r\n"


def _write_quoted(text: str) -> str:
    from quopri import encodestring

    return encodestring(text.encode()).decode().replace("\n", "\r\n")


def _write_base64(data: bytes) -> bytes:
    from base64 import encodebytes

    return encodebytes(data)
