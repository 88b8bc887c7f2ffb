"""E-mail messages: own words, title, byline, date, pictures, and notes of what is left out."""

import datetime as dt
from base64 import encodebytes
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from tests.readers.mail_files import (
    BOIL,
    list_notes,
    list_texts,
    make_mail,
    make_raw_mail,
    read_mail,
)
from tests.readers.word_files import PNG

from bilingual_pub.errors import InputError
from bilingual_pub.model import Change, Image, Kind
from bilingual_pub.readers import Source
from bilingual_pub.readers.notes import WHAT
from bilingual_pub.reading import read_article, read_source

PAGE = f"<html><body><p>{BOIL}</p></body></html>"


def test_a_message_has_its_subject_as_title_and_its_sender_as_byline(tmp_path: Path) -> None:
    path = tmp_path / "notice.eml"
    path.write_bytes(make_mail().as_bytes())
    article = read_article(path).article
    assert (article.title, list_texts(article)) == ("Boil your water", [BOIL])
    assert (article.meta.byline, article.meta.date) == ("Ana Ruiz", dt.date(2026, 5, 4))
    assert not article.notes


def test_an_address_without_a_name_is_no_byline() -> None:
    assert read_mail(make_mail(sender="clerk@example.org")).meta.byline == ""


@pytest.mark.parametrize(
    "subject",
    [
        "Re: Boil your water",
        "RE: Fwd: Boil your water",
        "RV: Boil your water",
        "AW[2]: Boil your water",
    ],
)
def test_what_programs_write_before_a_subject_is_no_title(subject: str) -> None:
    assert read_mail(make_mail(subject=subject)).title == "Boil your water"


def test_a_list_sets_a_tag_before_a_subject_and_an_author_may_too() -> None:
    tagged = "[neighbors] Boil your water"
    from_list = read_mail(make_mail(subject=tagged, List_Id="<neighbors.example.org>"))
    assert from_list.title == "Boil your water"
    assert list_notes(from_list) == [("subject-tag", "[neighbors]")]
    assert (
        read_mail(make_mail(subject="[Updated] Boil your water")).title
        == "[Updated] Boil your water"
    )


def test_a_page_outranks_the_plain_text_beside_it() -> None:
    page = (
        f"<html><head><title>x</title></head><body><h2>Boil</h2><p>{BOIL} <b>"
        "Boil</b>.</p></body></html>"
    )
    article = read_mail(make_mail("Boil the water.", html=page))
    assert [block.kind for block in article.blocks] == [Kind.HEADING, Kind.PARAGRAPH]


def test_a_page_that_says_nothing_does_not() -> None:
    page = "<p>Your program shows no text.</p>"
    assert list_texts(read_mail(make_mail(f"{BOIL} Use bottled water for babies.", html=page)))[
        0
    ].startswith(BOIL)


def test_texts_one_after_the_other_are_all_read() -> None:
    message = EmailMessage(policy.default)
    message["Subject"], message["MIME-Version"] = "Boil your water", "1.0"
    for text in (BOIL, "Babies need bottled water."):
        part = EmailMessage()
        part.set_content(text)
        if not message.is_multipart():
            message.make_mixed()
        message.attach(part)
    assert list_texts(read_mail(message)) == [BOIL, "Babies need bottled water."]


ATTRIBUTIONS = [
    "On Mon, May 4, 2026 at 9:00 AM Ben Ortiz <ben@example.org> wrote:",
    "On Mon, May 4, 2026 at 9:00 AM Benjamin Ortiz-Castellanos <\nben@example.org> wrote:",
    "El lun, 4 may 2026 a las 9:00, Ben Ortiz (<ben@example.org>) escribió:",
    "Vào Th 2, 4 thg 5, 2026 vào lúc 09:00 Ben <ben@example.org> đã viết:",
    "于2026年5月4日周一 09:00写道：",
]


@pytest.mark.parametrize("attribution", ATTRIBUTIONS)
def test_what_an_answer_quotes_is_left_out_and_noted(attribution: str) -> None:
    text = f"{BOIL}\n{attribution}\n\n> Is the water safe?\n> I have a baby.\n"
    article = read_mail(make_mail(text, subject="Re: Boil your water"))
    assert list_texts(article) == [BOIL]
    [(what, words)] = list_notes(article)
    assert (what, words[:18]) == ("older-message", "Is the water safe?")


OUTLOOK_HEADS = [
    (
        "-----Original Message-----\nFrom: Ben Ortiz\nSent: Monday, May 4, 2026 9:00 AM\nTo: Ana\n"
        "Subject: Water"
    ),
    (
        "________________________________\nDe: Ben Ortiz\nEnviado: lunes, 4 de mayo de 2026 9:00\n"
        "Para: Ana\nAsunto: Agua"
    ),
    (
        "-----Mensaje original-----\nDe: Ben Ortiz\nEnviado el: lunes, 4 de mayo "
        "de 2026 9:00\nPara: Ana\n"
        "CC: Eva\nAsunto: Agua"
    ),
]


@pytest.mark.parametrize("head", OUTLOOK_HEADS)
def test_what_outlook_puts_below_an_answer_is_left_out(head: str) -> None:
    text = f"{BOIL}\n\n{head}\n\nIs the water safe?\n"
    article = read_mail(make_mail(text, subject="RE: Water"))
    assert list_texts(article) == [BOIL]
    assert list_notes(article) == [("older-message", "Is the water safe?")]


@pytest.mark.parametrize(
    "older",
    [
        (
            '<div class="gmail_quote"><div class="gmail_attr">On May 4, 2026 Ben '
            "wrote:</div><p>Is it safe?</p></div>"
        ),
        '<p>On May 4, 2026, Ben wrote:</p><blockquote type="cite"><p>Is it safe?</p></blockquote>',
        (
            '<div id="divRplyFwdMsg"><p><b>From:</b> Ben<br><b>Sent:</b> '
            "Monday<br><b>To:</b> Ana<br>"
            "<b>Subject:</b> Water</p></div><p>Is it safe?</p>"
        ),
        (
            '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in">'
            "<p class=MsoNormal><b>De:</b> Ben<br><b>Enviado:</b> lunes<br><b>Para:</b> Ana<br>"
            "<b>Asunto:</b> Agua</p></div><p class=MsoNormal>Is it safe?</p>"
        ),
        (
            "<p><b>From:</b> Ben<br><b>Sent:</b> Monday<br><b>To:</b> Ana<br><b>"
            "Subject:</b> Water</p>"
            "<p>Is it safe?</p>"
        ),
    ],
)
def test_older_messages_in_a_page_are_left_out_and_kept_when_asked(older: str) -> None:
    message = make_mail(
        None, "Re: Boil your water", f"<html><body><div>{BOIL}</div>{older}</body></html>"
    )
    article = read_mail(message)
    assert list_texts(article) == [BOIL]
    assert list_notes(article) == [("older-message", "Is it safe?")]
    assert list_texts(read_mail(message, keep_all=True)) == [BOIL, "Is it safe?"]


def test_a_quotation_is_no_older_message() -> None:
    article = read_mail(make_mail(f"The law says:\n\n> Water must be safe.\n\n{BOIL}\n"))
    assert [(block.kind, block.text) for block in article.blocks][1] == (
        Kind.QUOTE,
        "Water must be safe.",
    )
    assert not article.notes


def test_a_memo_with_a_head_of_its_own_is_no_older_message() -> None:
    memo = f"FROM: Water office\nTO: All neighbors\nDATE: May 4\nSUBJECT: Water\n\n{BOIL}\n"
    article = read_mail(make_mail(memo))
    assert BOIL in list_texts(article)
    assert "TO: All neighbors" in article.blocks[0].text
    assert not article.notes


FORWARDS = [
    (
        "---------- Forwarded message ---------\nFrom: Water Office "
        "<w@example.org>\nDate: Sun, May 3, 2026"
        " at 9:00 AM\nSubject: Boil it\nTo: <ana@example.org>\n\n\n{text}\n"
    ),
    (
        "-------- Mensaje reenviado --------\nAsunto: \tBoil it\nFecha: \tSun, 3 "
        "May 2026 09:00:00 -0600\n"
        "De: \tWater Office <w@example.org>\nPara: \tana@example.org\n\n{text}\n"
    ),
    (
        "Begin forwarded message:\n\n> From: Water Office <w@example.org>\n> "
        "Date: May 3, 2026 at 9:00:00"
        " AM MDT\n> To: ana@example.org\n> Subject: Boil it\n> \n> {text}\n"
    ),
]


@pytest.mark.parametrize("forward", FORWARDS)
def test_a_message_that_is_passed_on_is_what_is_read(forward: str) -> None:
    text = f"Please print this one.\n\n{forward.format(text=BOIL)}"
    article = read_mail(make_mail(text, subject="Fwd: Boil it"))
    assert (article.title, list_texts(article)) == ("Boil it", [BOIL])
    assert article.meta.byline == "Water Office"
    assert article.meta.date in {dt.date(2026, 5, 3), None}
    assert ("cover-words", "Please print this one.") in list_notes(article)


def test_words_above_it_that_say_when_stay_in_the_handout() -> None:
    text = f"The meeting about this is on May 9.\n\n{FORWARDS[0].format(text=BOIL)}"
    article = read_mail(make_mail(text, subject="Fwd: Boil it"))
    assert list_texts(article)[0] == "The meeting about this is on May 9."
    assert list_notes(article) == [("older-message", BOIL)]


def test_a_message_that_only_quotes_is_read_in_what_it_quotes() -> None:
    page = (
        '<div><br></div><div class="gmail_quote"><div class="gmail_attr">'
        "---------- Forwarded message"
    )
    page += (
        "---------<br>From: <b>Water Office</b> &lt;w@example.org&gt;<br>"
        "Date: Sun, May 3, 2026 at 9:00"
    )
    page += f" AM<br>Subject: Boil it<br>To: Ana<br></div><br><p>{BOIL}</p></div>"
    article = read_mail(make_mail(None, "Fwd: Boil it", page))
    assert (article.title, article.meta.byline, list_texts(article)) == (
        "Boil it",
        "Water Office",
        [BOIL],
    )


def test_a_message_attached_to_an_empty_one_is_read() -> None:
    outer = make_mail("", "Fwd: Boil it")
    outer.add_attachment(make_mail(subject="Boil it", sender="Water Office <w@example.org>"))
    article = read_mail(outer)
    assert (article.title, article.meta.byline, list_texts(article)) == (
        "Boil it",
        "Water Office",
        [BOIL],
    )


def test_a_message_attached_in_base64_is_read_too() -> None:
    inside = encodebytes(make_mail(subject="Boil it").as_bytes())
    head = "Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64"
    assert read_mail(make_raw_mail(head, inside)).title == "Boil it"


def test_a_message_attached_to_another_is_named() -> None:
    outer = make_mail("Bring a jug to the office at 9, as the message says that is attached.")
    outer.add_attachment(make_mail(subject="Boil it"))
    assert ("attached-message", "Boil it") in list_notes(read_mail(outer))


def test_signatures_and_footers_are_left_out_and_noted() -> None:
    text = (
        f"{BOIL}\n\n-- \nAna Ruiz\nWater office\n"
        "_______________________________________________\nneighbors mailing list\n"
        "https://lists.example.org/neighbors\n"
    )
    article = read_mail(make_mail(text))
    assert list_texts(article) == [BOIL]
    assert {what for what, _text in list_notes(article)} == {"signature", "footer"}
    kept = " ".join(list_texts(read_mail(make_mail(text), keep_all=True)))
    assert "Water office" in kept


@pytest.mark.parametrize(
    ("added", "what"),
    [
        (
            "CONFIDENTIALITY NOTICE: This e-mail is intended only for the named recipient.",
            "disclaimer",
        ),
        ("Este correo y sus anexos son de carácter confidencial.", "disclaimer"),
        ("You are receiving this email because you signed up. Unsubscribe.", "footer"),
        ("Si no desea más correos, puede darse de baja.", "footer"),
        ("Sent from my iPhone", "signature"),
        ("Enviado desde mi teléfono", "signature"),
    ],
)
def test_what_nobody_wrote_for_this_message_is_left_out(added: str, what: str) -> None:
    for message in (
        make_mail(f"{BOIL}\n\n{added}\n"),
        make_mail(None, html=f"<p>{BOIL}</p><p>{added}</p>"),
    ):
        article = read_mail(message)
        assert list_texts(article) == [BOIL]
        assert [found for found, _text in list_notes(article)] == [what]


def test_a_warning_of_the_server_is_left_out() -> None:
    text = f"CAUTION: This email originated from outside of the organization.\n\n{BOIL}\n"
    article = read_mail(make_mail(text, subject="[EXTERNAL] Boil your water"))
    assert (article.title, list_texts(article)) == ("Boil your water", [BOIL])


def test_an_article_about_mailing_lists_stays_whole() -> None:
    texts = [
        f"Step {number}: open the page and unsubscribe from the list." for number in range(1, 9)
    ]
    article = read_mail(make_mail("\n\n".join([BOIL, BOIL, BOIL, *texts, *[BOIL] * 9])))
    assert [text for text in list_texts(article) if text.startswith("Step")] == texts


def test_pictures_inside_are_shown_and_those_of_others_are_not_fetched() -> None:
    page = (
        f'<p>{BOIL}</p><img src="cid:map@example" alt="Map of Elm Street">'
        '<img src="https://t.example.org/open?u=1" width="1" height="1">'
        '<img src="https://t.example.org/wf/open?u=1"><img src="cid:gone@example" alt="Tap">'
    )
    message = make_mail(BOIL, html=page)
    shown = message.get_body(("html",))
    assert isinstance(shown, EmailMessage)
    shown.add_related(PNG, "image", "png", cid="<map@example>")
    article = read_mail(message)
    pictures = [block for block in article.blocks if block.kind is Kind.IMAGE]
    assert [block.text for block in pictures] == ["Map of Elm Street", "Tap"]
    assert isinstance(pictures[0].place, Image)
    assert pictures[0].place.data == PNG
    assert list_notes(article) == [
        ("tracking-picture", "t.example.org"),
        ("picture", "gone@example"),
    ]


@pytest.mark.parametrize(
    "picture",
    [
        '<img src="https://t.example.org/a.gif" width="1" height="1" alt="Read">',
        '<img src="//t.example.org/a.gif" style="width:1px;height:1px">',
        '<img src="https://t.example.org/a.gif" style="display: none">',
        '<img src="https://t.example.org/wf/open?u=1">',
    ],
)
def test_a_picture_that_counts_readers_goes_with_a_note(picture: str) -> None:
    article = read_mail(make_mail(None, html=f"<p>{BOIL}</p>{picture * 3}"))
    assert list_texts(article) == [BOIL]
    assert list_notes(article) == [("tracking-picture", "t.example.org")]


def test_a_picture_that_says_something_stays() -> None:
    picture = '<img src="https://t.example.org/track-map.png" width="600" alt="Map of the track">'
    article = read_mail(make_mail(None, html=f"<p>{BOIL}</p>{picture}"))
    assert (list_texts(article), list_notes(article)) == ([BOIL, "Map of the track"], [])


def test_attached_files_are_named() -> None:
    message = make_mail()
    message.add_attachment(b"%PDF-1.7", "application", "pdf", filename="plano del año.pdf")
    message.add_attachment(PNG, "image", "png", filename="tap.png")
    assert list_notes(read_mail(message)) == [
        ("attachment", "plano del año.pdf"),
        ("attachment", "tap.png"),
    ]


def test_a_message_that_is_only_an_attached_file_says_what_to_do() -> None:
    message = make_mail(" ")
    message.add_attachment(b"PK", "application", "msword", filename="notice.docx")
    with pytest.raises(InputError, match=r"only attached files: notice\.docx\. Save the file"):
        read_mail(message)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Content-Type: text/plain; charset=utf-8", "El agua está cortada mañana.".encode()),
        (
            "Content-Type: text/plain; charset=iso-8859-1",
            "El agua está cortada mañana.".encode("cp1252"),
        ),
        ("Content-Type: text/plain; charset=us-ascii", "El agua está cortada mañana.".encode()),
        ("Content-Type: text/plain; charset=iso-8859-1", "El agua está cortada mañana.".encode()),
        (
            "Content-Type: text/plain; charset=x-unknown",
            "El agua está cortada mañana.".encode("cp1252"),
        ),
        (
            "Content-Type: text/plain; charset=utf-8",
            "El agua está cortada mañana.".encode("cp1252"),
        ),
        ("Content-Type: text/plain; charset=zlib", "El agua está cortada mañana.".encode()),
        ("", "El agua está cortada mañana.".encode()),
        (
            (
                "Content-Type: text/plain; "
                "charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable"
            ),
            b"El agua est=C3=A1 cortada ma=\r\n=C3=B1ana.",
        ),
        (
            "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64",
            b"RWwgYWd1YSBlc3TDoSBjb3J0YWRhIG1hw7FhbmEu",
        ),
        (
            "Content-Type: text/html; charset=utf-8",
            b"<meta charset=iso-8859-1><p>El agua est\xc3\xa1 cortada ma\xc3\xb1ana.</p>",
        ),
    ],
)
def test_every_charset_and_encoding_gives_the_same_words(head: str, body: bytes) -> None:
    assert list_texts(read_mail(make_raw_mail(head, body))) == ["El agua está cortada mañana."]


@pytest.mark.parametrize(
    "subject",
    [
        b"=?utf-8?q?Ma=C3=B1ana?=",
        b"=?iso-8859-1?B?TWHxYW5h?=",
        b"=?x-unknown?q?Ma=F1ana?=",
        "Mañana".encode(),
        "Mañana".encode("cp1252"),
    ],
)
def test_every_form_of_a_subject_is_read(subject: bytes) -> None:
    data = b"MIME-Version: 1.0\r\nSubject: " + subject + b"\r\n\r\n" + BOIL.encode()
    assert read_mail(data).title == "Mañana"


def test_flowed_lines_are_joined_again() -> None:
    head = "Content-Type: text/plain; format=flowed; delsp=no"
    body = (
        b"The water on Elm Street must be \r\nboiled until Friday, \r\nMay 8.\r\n\r\n  Call us.\r\n"
    )
    assert list_texts(read_mail(make_raw_mail(head, body))) == [BOIL, "Call us."]


def test_an_encrypted_message_says_what_to_do() -> None:
    pgp = make_raw_mail(
        "", b"-----BEGIN PGP MESSAGE-----\r\n\r\nhQEM\r\n-----END PGP MESSAGE-----\r\n"
    )
    smime = make_raw_mail(
        "Content-Type: application/pkcs7-mime; smime-type=enveloped-data", b"MIIB"
    )
    wrapped = make_raw_mail(
        'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b',
        b"--b\r\n\r\nVersion: 1\r\n--b--\r\n",
    )
    for data in (pgp, smime, wrapped):
        with pytest.raises(InputError, match=r"is an encrypted message\. Open it in your mail"):
            read_mail(data)


def test_a_signed_message_is_read_and_its_signature_named() -> None:
    inside = f"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n{BOIL}\n\n- - a jug\n"
    inside += "-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----\n"
    article = read_mail(make_mail(inside))
    assert " ".join(list_texts(article)) == f"{BOIL} - a jug"
    assert [what for what, _text in list_notes(article)] == ["digital-signature"]
    beside = make_raw_mail(
        "Content-Type: multipart/signed; boundary=b",
        f"--b\r\n\r\n{BOIL}\r\n--b\r\nContent-Type: application/pkcs7-signature; "
        "name=smime.p7s\r\n\r\nMI"
        "\r\n--b--\r\n".encode(),
    )
    assert list_notes(read_mail(beside)) == [("digital-signature", "smime.p7s")]


def test_links_lead_where_they_lead_in_the_end() -> None:
    safe = "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fwater&amp;data=05"
    article = read_mail(make_mail(None, html=f'<p>{BOIL} <a href="{safe}">More</a></p>'))
    assert [run.href for run in article.blocks[0].runs if run.href] == ["https://example.org/water"]
    assert article.notes[0].change is Change.CHANGED


def test_a_newsletter_in_tables_is_paragraphs() -> None:
    page = (
        '<div style="display:none;max-height:0">Read on</div><table width="600">'
        "<tr><td><table><tr><td>"
        f"<p>{BOIL}</p></td></tr><tr><td><p>Bring a jug.</p></td></tr></table></td></tr></table>"
    )
    article = read_mail(make_mail(None, html=page))
    assert [(block.kind, block.text) for block in article.blocks] == [
        (Kind.PARAGRAPH, BOIL),
        (Kind.PARAGRAPH, "Bring a jug."),
    ]


def test_a_table_of_hours_stays_one() -> None:
    page = (
        f"<p>{BOIL}</p><table><tr><th>Day</th><th>Hours</th></tr><tr><td>"
        "Monday</td><td>8 to 12</td></tr></table>"
    )
    kinds = [block.kind for block in read_mail(make_mail(None, html=page)).blocks]
    assert kinds == [Kind.PARAGRAPH, *[Kind.TABLE_CELL] * 4]


def test_a_list_in_an_outlook_message_is_one() -> None:
    item = (
        '<p class=MsoListParagraph style="text-indent:-.25in;mso-list:l0 level1 '
        'lfo1"><![if !supportLists]>'
        '<span style="mso-list:Ignore">(b)<span style=\'font:7.0pt "Times New '
        "Roman\"'>&nbsp; </span></span>"
        "<![endif]>Bring a jug<o:p></o:p></p>"
    )
    article = read_mail(make_mail(None, html=f"<p class=MsoNormal>{BOIL}</p>{item}"))
    assert (article.blocks[1].kind, article.blocks[1].text) == (Kind.LIST_ITEM, "Bring a jug")


@pytest.mark.parametrize(
    "wrap",
    [
        lambda data: b"From ana@example.org Mon May  4 09:00:00 2026\n" + data,
        lambda data: f"{len(data)}\n".encode() + data + b'<?xml version="1.0"?><plist></plist>',
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.replace(b"\n", b"\r\n"),
    ],
)
def test_what_programs_put_around_a_message_is_not_read(wrap: object) -> None:
    assert callable(wrap)
    article = read_mail(wrap(make_mail().as_bytes()))
    assert (article.title, list_texts(article)) == ("Boil your water", [BOIL])


def test_a_message_from_standard_input_is_known_by_its_head() -> None:
    article = read_source(Source(make_mail().as_bytes(), "standard input")).article
    assert article.title == "Boil your water"
    memo = f"From: The clerk\nDate: May 4\n\n{BOIL}".encode()
    assert "The clerk" in " ".join(list_texts(read_source(Source(memo, "standard input")).article))


def test_a_message_under_another_name_is_to_be_renamed(tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    path.write_bytes(make_mail().as_bytes())
    with pytest.raises(InputError, match=r"ends in \.eml"):
        read_article(path)


def test_outlooks_own_messages_say_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "notice.msg"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "__substg1.0_".encode("utf-16-le"))
    with pytest.raises(InputError, match=r"save it as \.eml"):
        read_article(path)


def test_a_file_that_is_no_message_says_so(tmp_path: Path) -> None:
    path = tmp_path / "notice.eml"
    path.write_text(BOIL)
    with pytest.raises(InputError, match="is not an e-mail message"):
        read_article(path)


def test_every_note_has_words() -> None:
    codes = (
        "attachment attached-message cover-words digital-signature disclaimer footer older-message"
    )
    assert WHAT.keys() >= {*codes.split(), "outside-warning", "picture", "signature", "subject-tag"}


def test_the_standard_library_makes_what_these_tests_read() -> None:
    parsed = message_from_bytes(make_mail().as_bytes(), policy=policy.default)
    assert parsed["subject"] == "Boil your water"
