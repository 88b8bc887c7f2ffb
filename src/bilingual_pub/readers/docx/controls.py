"""Content controls of Word: the author's words in them stay, prompts to type something go.

A control has a flag for “this is the prompt” (`w:showingPlcHdr`), which programs other than Word
leave there after somebody has typed. So the flag alone is no proof: the words are the prompt if
they have the style of prompts, are those of the document's own prompts, or are Word's own.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilingual_pub.model import Change, Note
from bilingual_pub.ooxml import (
    find_all,
    find_child,
    get_value,
    is_on,
    remove_element,
    unwrap_element,
)
from bilingual_pub.readers.notes import make_note

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from bilingual_pub.ooxml import Styles

CONTENTS = frozenset({"table of contents", "page numbers (top of page)"})

PROMPT_STYLE = "placeholder text"
"""Word's name for it in every language; its id differs."""

USUAL_PROMPT = re.compile(
    r"(?:click(?: or tap)?(?: here)?|tap)(?: here)? to (?:enter|type|add|insert|choose)\b.{0,40}"
    r"|click(?: or tap)? (?:here|the icon)\b.{0,40}|choose an item|select an item|enter text"
    r"|enter any content that you want to repeat\b.{0,120}|choose a building block"
    r"|\[?type (?:text )?here\]?"
    r"|(?:haga clic|pulse|haz clic|presione)\b.{0,40}\b(?:escribir|introducir|especificar|agregar|"
    r"ingresar|insertar)\b.{0,20}|haga clic (?:o pulse )?aquí"
    r"|(?:elija|seleccione|elige) un (?:elemento|bloque de creación)"
    r"|escriba (?:el )?texto(?: aquí)?"
    r"|clique ou toque aqui\b.{0,40}|clique aqui para\b.{0,40}|escolher um item\b|escolha um item"
    r"|cliquez ou appuyez ici\b.{0,40}|cliquez ici pour\b.{0,40}|choisissez un élément"
    r"|klicken oder tippen sie hier\b.{0,60}|klicken sie hier\b.{0,60}|wählen sie ein element aus",
    re.IGNORECASE,
)
"""What Word writes into a new control, in the languages of those who send us files."""

LONGEST_PROMPT = 300


@dataclass(frozen=True, slots=True)
class Prompts:
    """The prompts of a document by the names of their parts (`w:docPart`)."""

    by_name: "Mapping[str, str]"

    def is_own(self, control: "_Element", text: str) -> bool:
        """Whether a text is the prompt that a control names as its own."""
        name = get_value(find_child(control, "w:sdtPr", "w:placeholder", "w:docPart"))
        return bool(text) and self.by_name.get(name) == text


NO_PROMPTS = Prompts({})


def read_prompts(glossary: "_Element | None") -> Prompts:
    """The prompts that a document keeps for its controls."""
    if glossary is None:
        return NO_PROMPTS
    return Prompts(
        {
            get_value(find_child(part, "w:docPartPr", "w:name")): _read_text(part)
            for part in find_all(glossary, "w:docPart")
            if find_child(part, "w:docPartPr") is not None
        }
    )


def open_controls(root: "_Element", styles: "Styles", prompts: Prompts) -> list[Note]:
    """Put the words of content controls in their place; prompts go, and those of authors are named.

    So do the table of contents and the numbers of pages that Word makes itself.
    """
    notes: list[Note] = []
    for control in reversed(find_all(root, "w:sdt")):
        properties = find_child(control, "w:sdtPr")
        gallery = get_value(find_child(properties, "w:docPartObj", "w:docPartGallery")).lower()
        content = find_child(control, "w:sdtContent")
        if content is None:
            remove_element(control)
        elif gallery in CONTENTS:
            notes += _note_contents(content)
            remove_element(control)
        elif is_on(find_child(properties, "w:showingPlcHdr")) and _is_prompt(
            control, content, styles, prompts
        ):
            notes += _note_prompt(content)
            remove_element(control)
        else:
            unwrap_element(control, content)
    return notes[::-1]


def _is_prompt(
    control: "_Element", content: "_Element", styles: "Styles", prompts: Prompts
) -> bool:
    text = _read_text(content)
    if not text or prompts.is_own(control, text):
        return True
    if is_usual_prompt(text):
        return True
    runs = [it for it in find_all(content, "w:r") if _read_text(it)]
    return all(_is_styled_as_prompt(run, styles) for run in runs)


def is_usual_prompt(text: str) -> bool:
    """Whether a text is what Word itself writes into a control.

    >>> is_usual_prompt("Click or tap to enter a date."), is_usual_prompt("Ms. Vega")
    (True, False)
    """
    return len(text) <= LONGEST_PROMPT and bool(USUAL_PROMPT.fullmatch(text.strip(" .…")))


def _is_styled_as_prompt(run: "_Element", styles: "Styles") -> bool:
    named = get_value(find_child(run, "w:rPr", "w:rStyle"))
    known = [get_value(find_child(it, "w:name")).lower() for it in styles.chain(named)]
    return PROMPT_STYLE in known or (not known and named == "PlaceholderText")


def _note_prompt(content: "_Element") -> list[Note]:
    text = _read_text(content)
    if not text or is_usual_prompt(text):
        return []
    return [make_note("prompt", Change.LEFT_OUT, text)]


def _note_contents(content: "_Element") -> list[Note]:
    text = _read_text(content)
    return [make_note("contents", Change.LEFT_OUT, text)] if text else []


def _read_text(element: "_Element") -> str:
    return " ".join("".join(it.text or "" for it in find_all(element, "w:t")).split())
