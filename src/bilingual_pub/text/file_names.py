r"""Paths, addresses and names of files where words should be: nobody described the picture.

Programs put the place that a picture came from into its description. `C:\Users\Ana Ruiz\map.png`
tells nobody what is on it, and tells everybody the name of who made the document.
"""

import re
from urllib.parse import unquote

ENDINGS = (
    "png|jpe?g|jfif|gif|bmp|tiff?|webp|avif|hei[cf]|emf|wmf|svgz?|ico|psd|ai|eps|raw|cr2|dng|pdf"
    "|docx?|pptx?|xlsx?|mp4|mov|tmp"
)

PRIVATE_PATH = re.compile(
    r"file:/{0,9}[^\s\"<>]{0,260}(?:[^\"<>\n]{0,260}\.(?:" + ENDINGS + r")\b)?"
    r"|(?<![\w])[A-Za-z]:[\\/](?!/)(?:[^\"<>|\n]{0,260}\.(?:" + ENDINGS + r")\b|[^\"<>|\n]{0,260})"
    r"|%\w+%[\\/][^\"<>|\n]{0,260}"
    r"|\bMacintosh HD:[^\"<>\n]{0,260}|\b[A-Z]:[^\s\"<>|:]{1,200}\.(?:" + ENDINGS + r")\b"
    r"|\\\\\w[^\"<>|\n]{0,260}"
    r"|(?<![\w/.])(?:~|/(?:home|Users|root|mnt|media|Volumes|private|storage|sdcard|var|tmp))/"
    r"(?:[^\"<>|\n]{0,260}\.(?:" + ENDINGS + r")\b|[^\"<>|\s]{0,260})",
    re.IGNORECASE,
)
"""A place on somebody's computer, wherever in a text it stands."""

ADDRESS = re.compile(r"(?:https?|ftp|blob|content|attachment)://\S+|(?:cid|data):\S+|www\.\S+")

FILE_NAME = re.compile(
    rf"[^\s/\\:]{{1,200}}\.(?:{ENDINGS})|(?:[^\s/\\:]+ ){{0,9}}[^\s/\\:]+\.(?:{ENDINGS})"
    rf"|(?:[^\s\\:/]+/)+[^\s\\:/]*\.(?:{ENDINGS})",
    re.IGNORECASE,
)

IDENTIFIER = re.compile(
    r"\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?|(?=[a-f]*\d)[0-9a-f]{16,}"
    r"|\d{5,}(?:[_-]\d+)+(?:[_-][a-z])?",
    re.IGNORECASE,
)

CAMERA_NAME = re.compile(
    r"(?:IMG|DSC[NF]?|PXL|MVIMG|GOPR|DJI|SAM|VID|WP|Screenshot|Photo|Image|Picture|Imagen|Grafik)"
    r"[ _-]?(?:[A-Z]{2}[_-]?)?\d[\d_.-]*(?:[_-]?(?:HDR|BURST\d*|COVER|MP|WA\d+|edited|copy))*"
    r"|(?:WhatsApp Image|Screen ?shot|Captura de pantalla) \d{4}-\d\d-\d\d\b.{0,40}"
    r"|(?:image|picture|imagen|unnamed|untitled|download)(?: ?\(\d+\))?",
    re.IGNORECASE,
)
"""What cameras, phones and programs call a picture that nobody has named."""

USERS = frozenset({"users", "home", "documents and settings"})

LONGEST = 1_000
"""Characters of a text that can be the name of a file."""


def is_file_name(text: str) -> bool:
    r"""Whether a text is no more than the name, the place or the address of a file.

    >>> is_file_name(r"C:\Users\Ana\map 1.png"), is_file_name("IMG_2034"), is_file_name("A map")
    (True, True, False)
    """
    words = text.strip(" \t\n\"'<>[]()")
    if not words or len(words) > LONGEST:
        return False
    known = (PRIVATE_PATH, ADDRESS, FILE_NAME, IDENTIFIER, CAMERA_NAME)
    return any(pattern.fullmatch(words) for pattern in known)


def drop_private_paths(text: str) -> str:
    r"""A text without the places on somebody's computer that it names.

    >>> drop_private_paths(r"The gate (C:\Users\Ana Ruiz\gate.png)")
    'The gate'
    """
    if not PRIVATE_PATH.search(text):
        return text
    bare = PRIVATE_PATH.sub("", text)
    bare = re.sub(r"[(\[\"'“‘<]\s*[)\]\"'”’>]", "", bare)
    return " ".join(bare.split()).strip(" -–—:;,")


def get_last_part(text: str) -> str:
    r"""The name of a file without the folders around it, and never the name of a user's folder.

    >>> get_last_part(r"C:\Users\Ana Ruiz\map.png"), get_last_part("/home/ana")
    ('map.png', '')
    """
    path = re.split(r"[?#]", text.strip(" \"'<>"), maxsplit=1)[0]
    *folders, last = re.split(r"[\\/:]", unquote(path).rstrip("\\/"))
    return "" if folders and folders[-1].lower() in USERS else last
