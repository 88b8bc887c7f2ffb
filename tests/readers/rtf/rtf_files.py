"""Rich text made for the tests, as Word and LibreOffice write it."""

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times New Roman;}"
    r"{\f1\fnil\fcharset2 Symbol;}{\f2\fnil\fcharset204 Arial Cyr;}"
    r"{\f3\fnil\fcharset128 MS Mincho;}}"
    r"{\colortbl;\red0\green0\blue0;}{\stylesheet{\ql\fs24 Normal;}{\s1\b\fs32 heading 1;}"
    r"{\s2\b heading 2;}{\s3\qc Title;}{\s4\sbasedon2 House style;}{\s5 Quotations;}"
    r"{\s6\i caption;}{\*\cs7 Strong;}{\s8 Preformatted Text;}}"
)


def rtf_file(body: str, head: str = HEAD) -> bytes:
    """A file with a text; what ASCII has no character for is written as its code."""
    return f"{head}{body}}}".encode("ascii", "strict")


def paragraph(content: str, controls: str = "") -> str:
    """A paragraph."""
    return rf"\pard\plain{controls} {content}\par" + "\n"


def item(label: str, content: str, controls: str = r"\ls1\ilvl0") -> str:
    """An item of a list, its label written out as programs do."""
    return rf"{{\listtext\pard\plain {label}\tab}}\pard\plain{controls} {content}\par" + "\n"


def row(
    *cells: str, edges: tuple[int, ...] = (), frames: tuple[str, ...] = (), more: str = ""
) -> str:
    """A row of a table; `frames` are the control words of each cell before its edge."""
    places = edges or tuple(2_000 * number for number in range(1, len(cells) + 1))
    words = frames or ("",) * len(cells)
    described = "".join(rf"{word}\cellx{edge}" for word, edge in zip(words, places, strict=True))
    written = "".join(rf"\pard\intbl {cell}\cell" + "\n" for cell in cells)
    return rf"\trowd{more}{described}" + "\n" + written + r"\row" + "\n"
