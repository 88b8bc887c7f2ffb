"""Messages and saved pages that mean harm: nothing runs, is fetched, or takes minutes."""

import socket
import time
from contextlib import suppress

import pytest
from tests.readers.mail_files import (
    BOIL,
    list_texts,
    make_mail,
    make_raw_mail,
    make_web_archive,
    read_mail,
)
from tests.readers.word_files import PNG

from bilingual_pub.errors import BilingualPubError, InputError
from bilingual_pub.model import Kind
from bilingual_pub.readers import Source
from bilingual_pub.reading import read_source

HTML = "Content-Type: text/html; charset=utf-8"
PLAIN = "Content-Type: text/plain; charset=utf-8"

LONGEST = 20.0
"""Seconds of the processor; what grows with the square of a file of 10 MB takes hours."""


def measure(data: bytes) -> float:
    """How long it takes to read a message, or to refuse it."""
    begun = time.process_time()
    with suppress(BilingualPubError):
        read_source(Source(data[:9_900_000], "notice.eml"), "en")
    return time.process_time() - begun


LONG = {
    "fields": b"MIME-Version: 1.0\n" + b"X: y\n" * 190_000 + b"\nhello",
    "addresses": b"MIME-Version: 1.0\nFrom: " + b"a@b.org," * 1_000_000 + b"\n\nhello",
    "encoded words": b"MIME-Version: 1.0\nSubject: " + b"=?utf-8?q?x?= " * 600_000 + b"\n\nhello",
    "folded": b"MIME-Version: 1.0\nSubject: x" + b"\n y" * 190_000 + b"\n\nhello",
    "parameters": b"MIME-Version: 1.0\nContent-Type: text/plain; "
    + b'a="b";' * 1_000_000
    + b"\n\nhello",
    "prefixes": b"MIME-Version: 1.0\nSubject: " + b"Re: " * 2_000_000 + b"\n\nhello",
    "written heads": make_raw_mail(PLAIN, b"hello\n" + b"From: x\nTo: y\n" * 95_000),
    "quotations": make_raw_mail(PLAIN, b"> x\ny\n\n" * 60_000),
    "attributions": make_raw_mail(PLAIN, b"On 4/5/2026 9:00 a@b wrote:\n\n> x\n\n" * 40_000),
    "dashes": make_raw_mail(PLAIN, (b"-" * 198 + b"x\n") * 49_000),
    "flowed lines": make_raw_mail(f"{PLAIN}; format=flowed", b"word \n" * 190_000),
    "signatures": make_raw_mail(PLAIN, b"hello\n" + b"-- \nx\n" * 90_000),
    "disclaimers": make_raw_mail(PLAIN, b"this message is " * 60_000),
    "quotes in quotes": make_raw_mail(HTML, b"<blockquote type=cite>" * 390 + b"hello"),
    "starts of older ones": make_raw_mail(HTML, b"<p>a</p><hr id=stopSpelling>" * 90_000),
    "open sheets": make_raw_mail(HTML, b"<p class=MsoNormal>hello" + b"<style " * 390_000),
    "comments in a sheet": make_raw_mail(
        HTML, b"<style>" + b"/*" * 2_000_000 + b"</style><ul class=lst-kix_a-0><li>x</ul>"
    ),
    "pieces before a number": make_raw_mail(
        HTML, b"<p>" + b"<b></b>" * 40_000 + b"<span style='mso-list:Ignore'>1.</span>x</p>"
    ),
    "lists of Google": make_raw_mail(
        HTML, b"<ul class='lst-kix_a-8'><li>x</ul><ol class='lst-kix_a-1'><li>y</ol>" * 9_000
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("what", LONG)
def test_no_message_takes_minutes(what: str) -> None:
    assert measure(LONG[what]) < LONGEST


@pytest.mark.parametrize("what", ["addresses", "encoded words", "parameters", "quotes in quotes"])
def test_what_would_take_hours_takes_seconds(what: str) -> None:
    assert measure(LONG[what][:2_000_000]) < LONGEST


def test_parts_inside_each_other_have_an_end() -> None:
    nested = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (number, number)
        for number in range(5_000)
    )
    with pytest.raises(InputError, match="has far more parts than a message needs"):
        read_mail(b"MIME-Version: 1.0\r\n" + nested + b"\r\nhello")
    with pytest.raises(InputError, match="has far more parts than a message needs"):
        read_mail(
            b"MIME-Version: 1.0\r\n" + b"Content-Type: message/rfc822\r\n\r\n" * 5_000 + b"hello"
        )


def test_parts_beside_each_other_have_an_end() -> None:
    head = "Content-Type: multipart/mixed; boundary=b"
    with pytest.raises(InputError, match="has far more parts than a message needs"):
        read_mail(make_raw_mail(head, b"--b\r\n\r\nhello\r\n" * 5_000))


def test_messages_in_messages_in_base64_have_an_end() -> None:
    from base64 import encodebytes

    data = make_mail().as_bytes()
    for _time in range(12):
        data = make_raw_mail(
            "Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64", encodebytes(data)
        )
    with pytest.raises(InputError):
        read_mail(data)


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise AssertionError("somebody was called")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    page = (
        f'<link rel=stylesheet href="https://t.example.org/a.css"><p>{BOIL}</p>'
        "<style>@import url(https://t.example.org/b.css)</style><img "
        'src="//t.example.org/open?u=1">'
        '<img src="https://t.example.org/map.png" alt="Map"><iframe src="https://t.example.org"></iframe>'
    )
    external = make_raw_mail(
        "Content-Type: multipart/mixed; boundary=b",
        f"--b\r\n\r\n{BOIL}\r\n--b\r\nContent-Type: message/external-body; access-type=URL;"
        ' URL="https://t.example.org/"\r\n\r\nContent-Type: text/plain\r\n\r\n\r\n--b--'.encode(),
    )
    for data in (
        make_mail(None, html=page).as_bytes(),
        external,
        make_web_archive(f"<body>{page}{page}"),
    ):
        article = read_source(Source(data, "notice"), "en").article
        assert BOIL in list_texts(article)


def test_nobody_is_told_that_a_message_was_read() -> None:
    pixels = [
        '<img src="https://t.example.org/o.gif?u=ana" width=1 height=1>',
        '<img src="https://t.example.org/track?u=ana">',
        '<img src="https://t.example.org/x?u=ana" style="width:1px;height:1px">',
        '<img src="https://t.example.org/x?u=ana" style="display:none">',
    ]
    article = read_mail(make_mail(None, html=f"<p>{BOIL}</p>{''.join(pixels)}"))
    assert not [block for block in article.blocks if block.kind is Kind.IMAGE]


def test_scripts_and_files_of_the_reader_are_nothing_to_a_message() -> None:
    page = (
        f'<p onclick="alert(1)">{BOIL} <a href="javascript:alert(1)">a</a>'
        '<a href="https://www.google.com/url?q=javascript:alert(1)">b</a></p><script>alert(1)</script>'
        '<img src="file:///etc/passwd" alt=""><img src="../../etc/passwd" alt="">'
    )
    article = read_mail(make_mail(None, html=page))
    assert "alert" not in "".join(list_texts(article))
    hrefs = [run.href for block in article.blocks for run in block.runs if run.href]
    assert not [href for href in hrefs if href.startswith("javascript")]
    assert "passwd" not in repr(
        [b.place for b in article.blocks if b.kind is Kind.IMAGE and b.place]
    ) or (not any(getattr(block.place, "data", b"") for block in article.blocks))


def test_a_picture_that_is_shown_a_thousand_times_is_counted_each_time() -> None:
    message = make_mail(None, html=f"<p>{BOIL}</p>" + '<img src="cid:map@example" alt="">' * 1_000)
    message.add_related(PNG, "image", "png", cid="<map@example>")
    with pytest.raises(InputError, match="more than 200 pictures"):
        read_mail(message)


def test_a_picture_that_is_too_large_is_named_and_the_text_is_read() -> None:
    message = make_mail(None, html=f'<p>{BOIL}</p><img src="cid:map@example" alt="Map">')
    message.add_related(PNG + b"\0" * 5_000_001, "image", "png", cid="<map@example>")
    article = read_mail(message)
    assert BOIL in list_texts(article)
    assert ("picture", "image/png") in [(note.what, note.text) for note in article.notes]


@pytest.mark.parametrize("name", ["../../etc/passwd", "C:\\Users\\ana\\a.pdf", "a\x1b[31m\n.pdf"])
def test_the_name_of_an_attached_file_is_only_a_name(name: str) -> None:
    head = "Content-Type: multipart/mixed; boundary=b"
    quoted = name.replace("\\", "\\\\").replace("\n", " ")
    body = (
        f"--b\r\n\r\n{BOIL}\r\n--b\r\nContent-Type: application/pdf; "
        f'name="{quoted}"\r\n\r\nx\r\n--b--'
    )
    [note] = read_mail(make_raw_mail(head, body.encode())).notes
    assert not set(note.text) & set("/\\\n\x1b")
    assert len(note.text) <= 60
