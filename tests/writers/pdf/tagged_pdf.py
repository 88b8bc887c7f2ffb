# ruff: noqa: ANN401 - the objects of a PDF have no types
"""What a tagged PDF says, read back from its bytes: the tree, and the text of every mark.

It knows nothing of how the file was made: it follows the structure tree (ISO 32000-1, 14.7) and
reads the text between marks with the fonts' own ToUnicode tables.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pikepdf

POINTS_PER_PIXEL = 0.75

STANDARD_ROLES = frozenset(
    [
        "Document",
        "Div",
        "Sect",
        "P",
        "Em",
        "Strong",
        "H1",
        "H2",
        "H3",
        "H4",
        "H5",
        "H6",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "THead",
        "TBody",
        "TR",
        "TH",
        "TD",
        "Caption",
        "BlockQuote",
        "Code",
        "Span",
        "Link",
        "Figure",
    ]
)
"""The structure types that a handout may use."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands between BDC or BMC and EMC on a page."""

    page: int
    tag: str
    mcid: int | None
    artifact: str
    text: str


@dataclass(slots=True)
class Element:
    """One structure element. `lang` is what a reader hears: its own, or the one around it."""

    role: str
    lang: str
    own_lang: str
    alt: str
    attributes: dict[str, str]
    children: "list[Element | Mark]" = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text in it, in reading order, without the labels of lists, which no author wrote."""
        return "".join(
            child.text for child in self.children if isinstance(child, Mark) or child.role != "Lbl"
        )

    @property
    def pages(self) -> set[int]:
        """The pages its own marks lie on."""
        return {child.page for child in self.children if isinstance(child, Mark)}

    def all(self, *roles: str) -> "Iterator[Element]":
        """This element and those below it, in reading order, of these roles or of any."""
        if not roles or self.role in roles:
            yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.all(*roles)


class TaggedPDF:
    """A PDF, opened for its tags."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(data))
        self.marks = [mark for page in range(len(self.pdf.pages)) for mark in self._marks(page)]
        self._by_number = {(mark.page, mark.mcid): mark for mark in self.marks}
        self._page_numbers = {page.obj.objgen: n for n, page in enumerate(self.pdf.pages)}

    @cached_property
    def root(self) -> Element:
        """The Document element."""
        document: Any = self.pdf.Root.StructTreeRoot.K[0]
        return self._element(document, str(self.pdf.Root.Lang))

    @property
    def elements(self) -> list[Element]:
        """Every element, in reading order."""
        return list(self.root.all())

    def all(self, *roles: str) -> list[Element]:
        """Every element of these roles, in reading order."""
        return list(self.root.all(*roles))

    def texts(self, *roles: str) -> list[str]:
        """The text of every element of these roles."""
        return [element.text for element in self.all(*roles)]

    def languages(self) -> list[tuple[str, str]]:
        """Each stretch of the reading order in one language: its tag and its text."""
        found: list[tuple[str, str]] = []
        for lang, mark in self._spoken(self.root):
            if found and found[-1][0] == lang:
                found[-1] = (lang, found[-1][1] + mark.text)
            else:
                found.append((lang, mark.text))
        return found

    def unread(self) -> list[Mark]:
        """The marked content that is neither in the tree nor an artifact."""
        read = {id(mark) for _, mark in self._spoken(self.root)}
        return [mark for mark in self.marks if not mark.artifact and id(mark) not in read]

    def orphans(self) -> list[str]:
        """The roles of structure elements that no path from the root leads to."""
        reached = {element.objgen for element in _below(self.pdf.Root.StructTreeRoot.K)}
        return [
            str(thing.S)
            for thing in self.pdf.objects
            if isinstance(thing, pikepdf.Dictionary)
            and thing.get("/Type") == "/StructElem"
            and thing.objgen not in reached
        ]

    def lost_ways(self) -> list[str]:
        """Where the parent tree does not lead back to the element that owns a mark or a link."""
        numbers = list(self.pdf.Root.StructTreeRoot.ParentTree.Nums)
        table = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
        lost = []
        for element in _below(self.pdf.Root.StructTreeRoot.K):
            for kid in element.K:
                owner = self._owner(kid, element, table)
                if owner is not None and owner.objgen != element.objgen:
                    lost.append(f"{element.S}: {kid!r}")
        return lost

    def artifacts(self, page: int) -> str:
        """The text on a page that is not part of the document."""
        return "".join(m.text for m in self.marks if m.page == page and m.artifact)

    def page_text(self, page: int) -> str:
        """All text on a page, read or not."""
        return "".join(mark.text for mark in self.marks if mark.page == page)

    def font_sizes(self) -> set[float]:
        """The sizes, in points, in which any text is set; one unit of the content is a pixel."""
        return {
            float(operands[1]) * POINTS_PER_PIXEL
            for page in self.pdf.pages
            for operands, operator in operations(page)
            if str(operator) == "Tf"
        }

    def _owner(self, kid: Any, element: pikepdf.Dictionary, table: dict[int, Any]) -> Any:
        if isinstance(kid, int):
            return table[int(element.Pg.StructParents)][kid]
        if kid.get("/Type") == "/MCR":
            return table[int(kid.Pg.StructParents)][int(kid.MCID)]
        if kid.get("/Type") == "/OBJR":
            return table[int(kid.Obj.StructParent)]
        return None

    def _spoken(self, element: Element) -> Iterator[tuple[str, Mark]]:
        for child in element.children:
            if isinstance(child, Mark):
                yield element.lang, child
            else:
                yield from self._spoken(child)

    def _element(self, raw: Any, lang: str) -> Element:
        own = str(raw.get("/Lang", ""))
        attributes = raw.get("/A", pikepdf.Dictionary())
        made = Element(
            role=str(raw.S).removeprefix("/"),
            lang=own or lang,
            own_lang=own,
            alt=str(raw.get("/Alt", "")),
            attributes={str(k)[1:]: str(v) for k, v in attributes.items() if k != "/BBox"},
        )
        if "/BBox" in attributes:
            made.attributes["BBox"] = " ".join(f"{float(number):.1f}" for number in attributes.BBox)
        for kid in raw.K:
            self._add_kid(made, kid, raw)
        return made

    def _add_kid(self, made: Element, kid: Any, raw: pikepdf.Dictionary) -> None:
        if isinstance(kid, int):
            made.children.append(self._by_number[self._page_numbers[raw.Pg.objgen], kid])
        elif kid.get("/Type") == "/MCR":
            page = self._page_numbers[kid.Pg.objgen]
            made.children.append(self._by_number[page, int(kid.MCID)])
        elif kid.get("/Type") == "/OBJR":
            made.links.append(str(kid.Obj.Contents))
        else:
            made.children.append(self._element(kid, made.lang))

    def _marks(self, number: int) -> Iterator[Mark]:
        """The marks of a page, in the order they were drawn."""
        page = self.pdf.pages[number]
        fonts = {name: _to_unicode(font) for name, font in page.Resources.Font.items()}
        open_marks: list[tuple[str, Any, list[str]]] = []
        font: dict[bytes, str] = {}
        for operands, operator in operations(page):
            match str(operator):
                case "BDC" | "BMC":
                    open_marks.append((str(operands[0]), operands[-1], []))
                case "EMC":
                    tag, properties, texts = open_marks.pop()
                    yield _mark(number, tag, properties, "".join(texts))
                case "Tf":
                    font = fonts[str(operands[0])]
                case "Tj" | "TJ":
                    assert open_marks, "text that no mark encloses"
                    open_marks[-1][2].append(_decoded(operands[0], font))


def operations(page: pikepdf.Page) -> list[tuple[Any, Any]]:
    """The operations of a page's content: operands and operator."""
    return [(step.operands, step.operator) for step in pikepdf.parse_content_stream(page)]


def _mark(page: int, tag: str, properties: Any, text: str) -> Mark:
    if not isinstance(properties, pikepdf.Dictionary):
        properties = pikepdf.Dictionary()
    mcid = properties.get("/MCID")
    text = str(properties.get("/ActualText", text))
    kind = str(properties.get("/Subtype", properties.get("/Type", "/Artifact")))[1:]
    return Mark(
        page, tag, None if mcid is None else int(mcid), kind if tag == "/Artifact" else "", text
    )


def _below(kids: Any) -> Iterator[pikepdf.Dictionary]:
    for kid in kids:
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/StructElem":
            yield kid
            yield from _below(kid.K)


def _to_unicode(font: Any) -> dict[bytes, str]:
    """What each two-byte code of a font says."""
    table = font.ToUnicode.read_bytes().decode("ascii")
    codes: dict[bytes, str] = {}
    for section in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, text in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>", section):
            codes[bytes.fromhex(code)] = bytes.fromhex(text).decode("utf-16-be")
    return codes


def _decoded(operand: Any, font: dict[bytes, str]) -> str:
    parts = operand if isinstance(operand, pikepdf.Array) else [operand]
    data = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
    return "".join(font[data[at : at + 2]] for at in range(0, len(data), 2))
