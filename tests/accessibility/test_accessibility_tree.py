"""What Chromium tells a screen reader: roles, names and languages, in their order."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, CDPSession
from tests.accessibility.html_outputs import written
from tests.conftest import Golden
from tests.writers.pdf.articles import article, every_kind

from bilingual_pub.writers import EmbedForm

SILENT = {"generic", "none", "InlineTextBox", "LineBreak", "paragraph", "ListMarker"}
"""Roles that a screen reader says nothing of; what is in them it reads."""

LANGUAGE = "function () {return (this.closest ?? this.parentElement.closest).call(\
this.closest ? this : this.parentElement, '[lang]').lang}"


def language(session: CDPSession, node: dict[str, Any]) -> str:
    """The language that an element, or the text in it, is read in."""
    found = session.send("DOM.resolveNode", {"backendNodeId": node["backendDOMNodeId"]})
    asked = {"objectId": found["object"]["objectId"], "functionDeclaration": LANGUAGE}
    told: str = session.send("Runtime.callFunctionOn", asked)["result"].get("value", "")
    return told


def told(session: CDPSession) -> Iterator[str]:
    """A line for each thing that is announced: its role, language, name and level."""
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}

    def walk(node: dict[str, Any], depth: int, said: str) -> Iterator[str]:
        role, name = node["role"]["value"], node.get("name", {}).get("value", "")
        is_silent = node["ignored"] or role in SILENT or (role == "StaticText" and name == said)
        if not is_silent:
            level = [one["value"]["value"] for one in node["properties"] if one["name"] == "level"]
            spoken = "" if role == "RootWebArea" else f"[{language(session, node)}]"
            parts = (f"{role}{''.join(map(str, level))}", spoken, name)
            yield "  " * depth + " ".join(part for part in parts if part)
        for child in node["childIds"]:
            yield from walk(nodes[child], depth + (not is_silent), said if is_silent else name)

    yield from walk(next(iter(nodes.values())), 0, "")


@pytest.mark.parametrize("kind", ["page", "es", *EmbedForm])
def test_what_a_screen_reader_is_told(kind: str, browser: Browser, golden: Golden) -> None:
    file = written(article(*every_kind()))[kind]
    page = browser.new_page(viewport={"width": 1000, "height": 800})
    page.set_content(file, wait_until="load")
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    golden(f"every-kind.{kind}.told.txt", "\n".join([*told(session), ""]).encode())
    page.close()
