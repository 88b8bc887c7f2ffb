"""The structure tree of a tagged PDF, before it is written as PDF objects.

A tree of nodes, each with a role (ISO 32000-1, 14.8.4), whose leaves point into the pages: marked
content, which is text or a picture, and the annotations that make text a link.
"""

from dataclasses import dataclass, field
from typing import Any

import pydyf


@dataclass(frozen=True, slots=True)
class Content:
    """A stretch of marked content: its page, counted from 0, and its identifier on that page."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True)
class LinkArea:
    """One clickable rectangle of a link: its page, counted from 0, and its annotation object."""

    page: int
    annotation: pydyf.Dictionary


@dataclass(slots=True, eq=False)
class Node:
    """One structure element; its children grow while the pages are walked.

    Attributes:
        role: a standard structure type, `P` or `TH`.
        lang: the BCP 47 tag where the language is named, otherwise empty.
        alt: the alternative text of a figure.
        attributes: the attribute dictionary (ISO 32000-1, 14.8.5), with its owner under `O`.
        children: in reading order.
    """

    role: str
    lang: str = ""
    alt: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)
    children: "list[Node | Content | LinkArea]" = field(default_factory=list)

    def add(self, child: "Node | Content | LinkArea") -> None:
        """Put a child after the others."""
        self.children.append(child)
