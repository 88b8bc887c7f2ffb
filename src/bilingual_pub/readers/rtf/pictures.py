"""Pictures of rich text: their bytes, what describes them, and shapes that are filled with one."""

from typing import TYPE_CHECKING

from bilingual_pub.model import Change
from bilingual_pub.pictures import identify_picture
from bilingual_pub.readers.picture_words import clean_description
from bilingual_pub.readers.rtf.document import Picture
from bilingual_pub.readers.rtf.sinks import Flow

if TYPE_CHECKING:
    from bilingual_pub.readers.rtf.parse import Parser

FILLED_WITH = "pib"
"""The property of a shape that is its picture."""


class PictureReader:
    """Reads the pictures of a file, one after the other."""

    def __init__(self, parser: "Parser") -> None:
        self._parser = parser
        self._described = ""
        self._property = ""
        self._picture = bytearray()
        self._digits = ""
        self._shape = b""

    def begin_property(self) -> None:
        """The name of a property of a shape begins."""
        self._parser.gather(lambda text: setattr(self, "_property", text))

    def begin_value(self) -> None:
        """What such a property is begins."""
        self._parser.gather(self._end_value)

    def _end_value(self, text: str) -> None:
        if self._property == "wzDescription":
            self._described = text

    def begin_shape(self) -> None:
        """A shape begins, which may be filled with a picture."""
        self._described = ""
        self._shape = b""
        flow = self._parser.group.flow
        if self._parser.group.sink is flow:
            self._parser.group.at_end = lambda: self._end_shape(flow)

    def _end_shape(self, flow: Flow) -> None:
        if self._shape:
            flow.take_picture(Picture(self._shape, self._described))
        self._shape = b""

    def begin_picture(self) -> None:
        """The bytes of a picture begin."""
        group = self._parser.group
        self._picture = bytearray()
        self._digits = ""
        if self._property == FILLED_WITH and self._parser.find_group("shp"):
            group.at_end = self._fill_shape
        elif group.sink is group.flow:
            self._described = ""
            group.at_end = self._end_picture

    def _fill_shape(self) -> None:
        data = bytes(self._picture)
        self._shape = data if data and identify_picture(data) else b""
        if not self._shape:
            self._parser.note("picture", Change.UNREADABLE)

    def take_hexadecimal(self, data: bytes) -> None:
        """Take a picture's bytes as they are usually written."""
        self._digits += "".join(data.decode("latin-1").split())
        even = len(self._digits) // 2 * 2
        try:
            self._picture += bytes.fromhex(self._digits[:even])
        except ValueError:
            self._picture.clear()
        self._digits = self._digits[even:]

    def take_binary(self, data: bytes) -> None:
        """Take a picture's bytes as they are."""
        if self._parser.group.name == "pict":
            self._picture += data

    def _end_picture(self) -> None:
        data, description = bytes(self._picture), self._described
        self._picture = bytearray()
        shown = data if data and identify_picture(data) else b""
        if not shown:
            self._parser.note("picture", Change.UNREADABLE, clean_description(description))
        if shown or description:
            self._parser.group.flow.take_picture(Picture(shown, description))
