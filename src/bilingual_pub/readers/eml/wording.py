"""The words that mail programs write around a text, in the languages of those who use them.

A line is known by more than its words wherever that is possible, so that a program in a language
that is missing here is understood too.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

REPLY = r"re|aw|sv|vs|antw|res|rif|ref|odp|ynt|回复|回覆|答复|رد|trả lời"

FORWARD = r"fwd?|rv|reenv|enc|tr|wg|vb|vl|doorst|pd|ilt|转发|轉寄|إعادة توجيه|chuyển tiếp"

PREFIX = re.compile(
    rf"\s*(?:(?P<reply>{REPLY})|(?P<forward>{FORWARD}))"
    r"\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d)?\s*[:\uff1a]",
    re.IGNORECASE,
)

TAG = re.compile(r"\s*\[(?P<tag>[^\[\]]{1,60})\]\s*")

WARNING_TAGS = frozenset({"external", "ext", "externo", "spam", "suspicious", "caution", "bulk"})

FIELDS = {
    "from": "from|de|von|van|da|da parte di|fra|från|od|de la|lähettäjä|feladó|nadawca|от|від"
    "|kimden|gönderen|expeditorul|saatja|送信元|šalje|mittente|expéditeur|remitente|afzender|absender|من|từ|ka|发件人|寄件者|寄件人"
    "|差出人|보낸 사람",
    "date": "date|sent|fecha|enviado|enviado el|envoyé|gesendet|datum|data|inviato|verzonden"
    "|enviada em|sendt|skickat|dato|dátum|dată|data trimiterii|päivämäärä|päiväys|lähetetty"
    "|elküldve|küldve|odesláno|odoslané|wysłano|дата|отправлено|надіслано|tarih|gönderildi|trimis"
    "|التاريخ|تاريخ|تم الإرسال|ngày|đã gửi|taariikhda|发送时间|日期|寄件日期|送信日時|日付|날짜",
    "to": "to|para|à|an|a|aan|til|till|do|pour|vastaanottaja|címzett|adresat|кому|kime|komu|pre"
    "|către|catre|prima|إلى|đến|tới|ku|收件人|宛先|送信先|destinatar|kellele|받는 사람",
    "subject": "subject|asunto|objet|sujet|betreff|assunto|oggetto|onderwerp|emne|ämne|aihe|tárgy"
    "|temat|тема|konu|subiectul|teema|předmět|predmet|subiect|naslov|الموضوع|chủ đề|tiêu đề|mawduuc"
    "|主题|主旨|件名|제목",
    "other": "cc|cco|bcc|reply-to|responder a|importance|importancia|attachments|adjuntos|kopio"
    "|másolatot kap|másolat|kopi|kopia|dw|копия|копія|bilgi|kopie|kopie (cc)|kópia|copie à|抄送",
}
"""The fields of a head that is written into a text."""

FIELD_NAMES = {word: name for name, words in FIELDS.items() for word in words.split("|")}

AROUND_FIELD = " \t\xa0*>|\u200e\u200f"
"""What stands beside the name of a field: marks of bold type, of a quotation, of direction."""

LONGEST_FIELD_NAME = 40

FEWEST_FIELDS = 3

HOUR = re.compile(r"\d[:.h]\d\d")

MOST_FIELD_LINES = 12

LONGEST_MARKER = 200

DASHES = "-_–—"

SAID_BETWEEN_DASHES = range(4, 61)
"""Characters of “Original Message”, between the dashes."""

MARKER_WITH_HEAD = re.compile(r"-{3,}(?P<said>[^-\n]{4,62})-{3,}\s+\S")
"""The same with the head behind it on the same line, as Yahoo writes it."""

APPLE_MARKER = re.compile(
    r"\W{0,9}(?:begin forwarded message|inicio del mensaje reenviado|début du message (?:réexpédié"
    r"|transféré)|anfang der weitergeleiteten nachricht|início da mensagem (?:re)?encaminhada"
    r"|inizio messaggio inoltrato)\s?:\W{0,9}",
    re.IGNORECASE,
)

FORWARDED = re.compile(
    r"forwarded|reenviad|transféré|transmis|weitergeleitet|encaminhad|reencaminhad|inoltrat"
    r"|doorgestuurd|videresend|vidarebefordra|välitet|edelleenlähetet|továbbított|przekazan"
    r"|přeposlan|preposlan|proslijeđen|redirecționat|перенаправлен|пересылаем|переслан|iletil|転送"
    r"|전달|转发|轉寄|محولة|chuyển tiếp|la soo gudbiyey",
    re.IGNORECASE,
)

ORIGINAL = re.compile(
    r"original message|mensaje original|message d'origine|ursprüngliche nachricht"
    r"|mensagem original|messaggio originale|oorspronkelijk bericht|原始邮件|الرسالة الأصلية"
    r"|thư gốc",
    re.IGNORECASE,
)

RULE = re.compile(r"[-_=*]{10,}")
"""A line drawn across a text."""

MOST_ATTRIBUTION_LINES = 3

FULL_LINE = 45
"""Characters of a line that a program broke."""

WHEN = re.compile(r"\d[:.]\d\d|\d{4}")

SENDER_IN_LINE = re.compile(r"(?:@|\d[:.h]\d\d|\d{4}).*[:\uff1a]$", re.DOTALL)

DEVICE = re.compile(
    r"(?:sent from (?:my|outlook|mail|yahoo|aol|proton)|get outlook for"
    r"|enviado desde (?:mi|outlook)|obtener outlook para|envoyé de mon"
    r"|von meinem .{2,20} gesendet|enviado do meu)\b.{0,80}",
    re.IGNORECASE,
)

STAMPED_ATTRIBUTION = re.compile(r"(?=.{0,300}\d[:.h]\d\d)(?=.{0,300}@).{10,300}[:\uff1a]")
"""“On 4/5/2026 9:00, Ana <ana@example.org> wrote:” above a text that is not marked as quoted."""

UNSUBSCRIBE = re.compile(
    r"unsubscrib|opt out of|manage (?:your )?(?:email )?(?:preferences|subscription)"
    r"|update your (?:email )?preferences"
    r"|you(?:'re| are) (?:receiving|getting) this (?:e-?mail|message)"
    r"|you received this (?:e-?mail|message) because"
    r"|view (?:this|it) (?:e-?mail )?in (?:your|a) browser|view (?:online|as a web page)"
    r"|darse de baja|cancelar (?:la |su )?suscripci|dejar de recibir"
    r"|recibe este (?:correo|mensaje) porque|ver (?:este correo|en (?:el|su|tu)) navegador",
    re.IGNORECASE,
)

LIST_FOOTER = re.compile(
    rf"{UNSUBSCRIBE.pattern}|mailing list\b|lista de correo|listinfo|https?://", re.IGNORECASE
)
"""What stands in the last lines of a message, below a line drawn across it."""

LONGEST_FOOTER = 400
"""Characters; a paragraph about how to unsubscribe from something is longer, or stands earlier."""

DISCLAIMER = re.compile(
    r"confidentiality (?:notice|statement)|aviso de confidencialidad|nota de confidencialidad"
    r"|(?:this|the information (?:contained )?in this) (?:e-?mail|message|communication)"
    r"[^.]{0,150}\b(?:confidential|privileged|intended (?:solely|only))"
    r"|intended (?:solely|only) for the (?:use of the )?"
    r"(?:individual|person|addressee|recipient|named)"
    r"|este (?:correo|mensaje)[^.]{0,150}\bconfidencial"
    r"|(?:please )?consider the environment before printing|antes de imprimir este"
    r"|if you (?:have received|are not the intended recipient)",
    re.IGNORECASE,
)

OUTSIDE = re.compile(
    r"(?:e-?mail|message|correo|mensaje)[^.]{0,60}(?:originated|came|sent|proviene|procede|enviado)"
    r"[^.]{0,40}(?:outside|external|fuera|extern)|you don't often get (?:e-?mail|messages) from"
    r"|^\W*(?:caution|warning|precaución)?\W*external (?:e-?mail|sender)\b",
    re.IGNORECASE,
)

LONGEST_LOOK = 2_000
"""Characters of a paragraph in which these are looked for."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject without what programs write before it, and what they said by it."""

    title: str
    is_reply: bool = False
    is_forward: bool = False
    tags: tuple[str, ...] = ()


def read_subject(text: str, *, from_list: bool) -> Subject:
    """The subject of a message; a tag in brackets goes where a mailing list or a filter sets one.

    >>> read_subject("Fwd: RE: Water off Tuesday", from_list=False).title
    'Water off Tuesday'
    >>> read_subject("[Updated] Water off Tuesday", from_list=False).title
    '[Updated] Water off Tuesday'
    >>> read_subject("[news] Water off Tuesday", from_list=True).title
    'Water off Tuesday'
    """
    rest, first, tags = text.strip(), "", []
    while rest:
        tag, prefix = TAG.match(rest), PREFIX.match(rest)
        if prefix:
            first = first or (prefix.lastgroup or "")
            rest = rest[prefix.end() :].lstrip()
        elif tag and (from_list or tag["tag"].lower().strip() in WARNING_TAGS):
            from_list = from_list and tag["tag"].lower().strip() in WARNING_TAGS
            tags.append(tag[0].strip())
            rest = rest[tag.end() :]
        else:
            break
    return Subject(rest or text.strip(), first == "reply", first == "forward", tuple(tags))


@dataclass(frozen=True, slots=True)
class WrittenHead:
    """The head of an older message as it is written into a newer one, and how many lines it has."""

    sender: str
    date: str
    subject: str
    lines: int

    @property
    def has_hour(self) -> bool:
        """Whether it says the minute at which it was sent, as programs do and memos don't."""
        return HOUR.search(self.date) is not None


def measure_stamp(lines: Sequence[str]) -> int:
    """Over how many lines it goes who wrote the text below and when; 0 where nothing says so."""
    said = ""
    for number, line in enumerate(lines[:MOST_ATTRIBUTION_LINES], 1):
        if not line.strip():
            break
        said = f"{said} {line.strip()}"
        if STAMPED_ATTRIBUTION.fullmatch(said.strip()):
            return number
        is_full = len(line) >= FULL_LINE and WHEN.search(line) and line.rstrip()[-1] not in ".!?"
        if not is_full and not line.rstrip().endswith("<"):
            break
    return 0


def begins_older(lines: Sequence[str], *, is_expected: bool, is_first: bool) -> bool:
    """Whether an older message begins with some lines that nothing announces.

    It does where a message answers or passes on another one; else below the message's own words,
    and with the minute at which it was sent: a memo has a head too.
    """
    if is_expected and measure_stamp(lines):
        return True
    head = read_written_head(lines, is_announced=is_expected or lines[0].lstrip().startswith(">"))
    return head is not None and (is_expected or (head.has_hour and not is_first))


def read_written_head(lines: Sequence[str], *, is_announced: bool = False) -> WrittenHead | None:
    """The head with which some lines begin: the sender first, and at least two fields more.

    Where a line above announces it, the subject or the date may come first.
    """
    values: dict[str, str] = {}
    count = 0
    goes_on = False
    for line in lines:
        field = _read_field_line(line)
        if field is None and not (goes_on and line.strip()):
            break
        count += 1
        goes_on = line.rstrip().endswith((";", ","))
        if field is None:
            continue
        values.setdefault(*field)
        if "from" not in values and not is_announced:
            return None
    known = values.keys() & {"from", "date", "to", "subject"}
    if len(known) < FEWEST_FIELDS:
        return None
    return WrittenHead(
        values.get("from", ""), values.get("date", ""), values.get("subject", ""), count
    )


def _read_field_line(line: str) -> tuple[str, str] | None:
    """Which field a line is, and its value; None where it is none."""
    start = line[:LONGEST_FIELD_NAME].replace("\uff1a", ":")
    word, colon, _rest = start.partition(":")
    name = FIELD_NAMES.get(word.strip(AROUND_FIELD).lower()) if colon else None
    return (name, line[len(word) + 1 :][:LONGEST_LOOK].strip(AROUND_FIELD)) if name else None


def is_marker(line: str) -> bool:
    """Whether a line announces an older message: “---------- Forwarded message ---------”."""
    short = line[:LONGEST_MARKER].strip(AROUND_FIELD)
    if APPLE_MARKER.fullmatch(short):
        return True
    said = _find_between_dashes(short)
    with_head = MARKER_WITH_HEAD.match(short)
    if with_head and "@" in short:
        said = with_head["said"]
    return bool(FORWARDED.search(said) or ORIGINAL.search(said))


def _find_between_dashes(line: str) -> str:
    """The words of a line that has dashes on both sides of them."""
    said = line.strip(DASHES + " \t")
    before, _said, after = line.partition(said) if said else ("", "", "")
    has_dashes = all(sum(map(side.count, DASHES)) > 1 for side in (before, after))
    return said if has_dashes and len(said) in SAID_BETWEEN_DASHES else ""


def says_forwarded(line: str) -> bool:
    """Whether such a line says that the message is passed on, and not answered."""
    return bool(FORWARDED.search(line) or APPLE_MARKER.fullmatch(line.strip()))


def split_attribution(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """Lines above a quotation, parted from those at their end that say whose it is.

    “On May 4, Ana wrote:” has a day or an address in it, in any language, and is often broken.

    >>> split_attribution(["Thanks!", "On May 4, 2026, Ana <ana@example.org> wrote:", ""])
    (['Thanks!'], ['On May 4, 2026, Ana <ana@example.org> wrote:'])
    """
    kept = list(lines)
    while kept and not kept[-1].strip():
        kept.pop()
    if not kept or not is_attribution(kept[-1]):
        return list(lines), []
    start = len(kept) - 1
    while (
        start > 0
        and len(kept) - start < MOST_ATTRIBUTION_LINES
        and (len(kept[start - 1]) >= FULL_LINE or kept[start - 1].rstrip().endswith("<"))
        and WHEN.search(kept[start - 1])
    ):
        start -= 1
    return kept[:start], kept[start:]


def is_attribution(text: str) -> bool:
    """Whether a line above a quotation says whose it is."""
    return len(text) <= LONGEST_FOOTER and bool(SENDER_IN_LINE.search(text.strip()))
