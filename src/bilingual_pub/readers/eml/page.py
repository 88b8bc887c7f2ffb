"""The HTML of a message: own words, older messages, signature; nothing is ever fetched."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bilingual_pub.model import Block, Change, Note
from bilingual_pub.readers.eml.layout_tables import mark_layout_tables
from bilingual_pub.readers.eml.older import Body, Habits, Older
from bilingual_pub.readers.eml.wording import (
    MOST_FIELD_LINES,
    RULE,
    WrittenHead,
    begins_older,
    is_attribution,
    is_marker,
    read_written_head,
    says_forwarded,
)
from bilingual_pub.readers.html import check_depth, collect_blocks, get_tag, parse_html
from bilingual_pub.readers.html.word_processors import tidy_word_processor
from bilingual_pub.readers.notes import make_note
from bilingual_pub.readers.reading import Source
from bilingual_pub.text import repair_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement

QUOTE_CLASSES = frozenset(
    {
        "gmail_quote",
        "gmail_quote_container",
        "yahoo_quoted",
        "moz-forward-container",
        "protonmail_quote",
        "zmail_extra",
        "tutanota_quote",
        "ydp_quoted",
    }
)
"""What programs call the element that holds an older message."""

FORWARD_CLASSES = frozenset({"moz-forward-container"})

START_IDS = re.compile(
    r"(?:x_)*(?:divrplyfwdmsg|appendonsend|mail-editor-reference-message-container"
    r"|olk_src_body_section|stopspelling|replysplit|isforwardcontent)$",
    re.IGNORECASE,
)
"""What Outlook and others call where an older message begins; all after it is older."""

HEAD_BORDER = re.compile(r"border-top\s*:\s*solid\s+#(?:e1e1e1|b5c4df)\s+1", re.IGNORECASE)
"""The line that Outlook draws above the head of an older message."""

SIGNATURE_NAMES = re.compile(
    r"(?:x_)*(?:gmail_signature(?:_prefix)?|moz-signature|applemailsignature|signature"
    r"|ms-outlook-mobile-signature|(?:ymail_android|yahoo)_signature|protonmail_signature_block"
    r"|mobile-signature|signature_old)$",
    re.IGNORECASE,
)

UNSEEN = re.compile(
    r"display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d])"
    r"|max-height\s*:\s*0(?![.\d])|font-size\s*:\s*0(?![.\d])",
    re.IGNORECASE,
)
"""How the line is hidden that mail programs show beside the subject, and nobody in the text."""

PIXEL = re.compile(r"(?:^|;)\s*(?:width|height)\s*:\s*[012](?:px|;|$)", re.IGNORECASE)

ONE_PIXEL = re.compile(r"\s*[012](?:px)?\s*")

ADDRESS_ELSEWHERE = re.compile(r"(?:https?:)?//", re.IGNORECASE)

COUNTER = re.compile(r"(?:open|track|pixel|beacon|wf/|/o\b|imp\b|click)", re.IGNORECASE)

MOST_HEAD_BLOCKS = 14
"""Blocks of an older message among which its head is looked for."""


def read_page(text: str, source: Source, habits: Habits) -> Body:
    """The own words of a message's HTML, what is older in it, and notes of what is left out.

    Raises:
        InputError: there is nothing in it, or it is nested too deep.
    """
    repaired, repairs = repair_text(text)
    tree = parse_html(repaired, source)
    check_depth(tree, source)
    counters = _drop_counters(tree)
    lang = _read_language(tree)
    tidied = tidy_word_processor(tree)
    mark_layout_tables(tree)
    body = tree.find("body")
    shown = frozenset(image.get("src", "").strip() for image in body.iter("img"))
    older = _take_older(body, habits)
    notes = [*counters, *tidied.notes]
    if not habits.keep_all:
        notes += _drop_signatures(body)
    blocks = collect_blocks(body, source, "")
    made = []
    for element, says_so in older:
        if not habits.keep_all:
            _drop_signatures(element)
        inner, head, forwarded = _strip_head(collect_blocks(element, source, ""))
        is_forwarded = says_so or forwarded or habits.is_forward
        made += _part_deeper(inner, head, is_forwarded=is_forwarded)
    if not made:
        blocks, made = _part_blocks(blocks, habits)
    return Body(
        _drop_attribution(blocks) if made else blocks,
        tuple(made),
        tuple(notes),
        repairs,
        lang,
        shown,
    )


def _read_language(tree: "HtmlElement") -> str:
    body = tree.find("body")
    return str(tree.get("lang") or body.get("lang") or "")


def _drop_counters(tree: "HtmlElement") -> list[Note]:
    """Take away pictures that only tell the sender who reads, and words that nobody sees."""
    senders = dict[str, None]()
    for image in [*tree.iter("img")]:
        src = image.get("src", "").strip()
        if ADDRESS_ELSEWHERE.match(src) and _counts_readers(image, src):
            senders[_find_host(src)] = None
            image.drop_tree()
    for element in [*tree.iter("div", "span", "p", "td", "table")]:
        if element.getparent() is not None and UNSEEN.search(element.get("style", "")):
            element.drop_tree()
    return [make_note("tracking-picture", Change.LEFT_OUT, name) for name in senders]


def _counts_readers(image: "HtmlElement", src: str) -> bool:
    style = image.get("style", "")
    return bool(
        (not image.get("alt", "").strip() and COUNTER.search(src))
        or PIXEL.search(style)
        or UNSEEN.search(style)
        or any(ONE_PIXEL.fullmatch(image.get(side, "")) for side in ("width", "height"))
    )


def _find_host(src: str) -> str:
    try:
        return urlsplit(src).hostname or src
    except ValueError:
        return src


def _take_older(body: "HtmlElement", habits: Habits) -> "list[tuple[HtmlElement, bool]]":
    """The elements with older messages, taken from the body: each, and whether it is passed on."""
    taken: list[tuple[HtmlElement, bool]] = []
    gone: set[HtmlElement] = set()
    for element in [*body.iter("*")]:
        if element in gone or element is body:
            continue
        names = {name.removeprefix("x_") for name in element.get("class", "").lower().split()}
        if START_IDS.match(element.get("id", "")) or (
            (habits.is_answer or habits.is_forward) and HEAD_BORDER.search(element.get("style", ""))
        ):
            part = _cut_from(element, body)
        elif names & QUOTE_CLASSES or _is_cited(element):
            part = element
            _detach(element)
        else:
            continue
        gone.update(part.iter())
        if any(text.strip() for text in part.itertext()):
            taken.append((part, bool(names & FORWARD_CLASSES)))
    return taken


def _is_cited(element: "HtmlElement") -> bool:
    return get_tag(element) == "blockquote" and element.get("type", "").lower() == "cite"


def _detach(element: "HtmlElement") -> None:
    """Take an element out; the words after it stay."""
    tail, element.tail = element.tail, None
    before, parent = element.getprevious(), element.getparent()
    parent.remove(element)
    if tail and before is not None:
        before.tail = f"{before.tail or ''}{tail}"
    elif tail:
        parent.text = f"{parent.text or ''}{tail}"


def _cut_from(element: "HtmlElement", body: "HtmlElement") -> "HtmlElement":
    """Everything from an element on to the end of the body, in an element of its own."""
    made: HtmlElement = body.makeelement("div")
    node: HtmlElement = element
    following = [element]
    while node is not body:
        following += [*node.itersiblings()]
        node = node.getparent()
    for moved in following:
        made.append(moved)
    return made


def _drop_signatures(root: "HtmlElement") -> list[Note]:
    notes = []
    gone: set[HtmlElement] = set()
    for element in [*root.iter("*")]:
        if element in gone or element is root or element.getparent() is None:
            continue
        names = (*element.get("class", "").split(), element.get("id", ""))
        if (
            any(map(SIGNATURE_NAMES.match, names))
            or element.get("data-smartmail") == "gmail_signature"
        ):
            gone.update(element.iter())
            words = " ".join(element.text_content().split()).strip("- ")
            _detach(element)
            if words:
                notes.append(make_note("signature", Change.LEFT_OUT, words))
    return notes


def _part_blocks(
    blocks: tuple[Block, ...], habits: Habits
) -> tuple[tuple[Block, ...], list[Older]]:
    """Own blocks and the older message that begins among them with its head or its announcement."""
    expected = habits.is_answer or habits.is_forward
    for number, block in enumerate(blocks):
        marked = is_marker(block.text.split("\n")[0])
        if not marked:
            lines = [
                line
                for it in blocks[number : number + MOST_FIELD_LINES]
                for line in it.text.split("\n")
            ]
            if not begins_older(lines, is_expected=expected, is_first=number == 0):
                continue
        inner, head, forwarded = _strip_head(blocks[number:])
        own = blocks[:number]
        while own and RULE.fullmatch(own[-1].text.strip() or "-" * 10):
            own = own[:-1]
        is_forwarded = forwarded or habits.is_forward
        return own, _part_deeper(inner, head, is_forwarded=is_forwarded)
    return blocks, []


def _strip_head(
    blocks: tuple[Block, ...],
) -> tuple[tuple[Block, ...], WrittenHead | None, bool]:
    """The blocks of an older message without what announces it; its head; whether passed on."""
    lines: list[tuple[int, str]] = []
    forwarded = False
    for number, block in enumerate(blocks[:MOST_HEAD_BLOCKS]):
        lines += [(number, line) for line in block.text.split("\n") if line.strip()]
    start = 0
    while start < len(lines) and (is_marker(lines[start][1]) or is_attribution(lines[start][1])):
        forwarded = forwarded or says_forwarded(lines[start][1])
        start += 1
    head = read_written_head([line for _number, line in lines[start:]], is_announced=True)
    used = start + (head.lines if head else 0)
    if not used:
        return blocks, None, False
    last = lines[used - 1][0]
    if used < len(lines) and lines[used][0] == last:
        left = "\n".join(line for number, line in lines[used:] if number == last)
        return (_keep_end(blocks[last], left), *blocks[last + 1 :]), head, forwarded
    return blocks[last + 1 :], head, forwarded


def _keep_end(block: Block, text: str) -> Block:
    """A block with only the end of its text."""
    runs, missing = [], len(text)
    for run in reversed(block.runs):
        if missing <= 0:
            break
        kept = run.text[-missing:]
        missing -= len(kept)
        runs.append(replace(run, text=kept))
    return replace(block, runs=tuple(reversed(runs)))


def _part_deeper(
    blocks: tuple[Block, ...], head: WrittenHead | None, *, is_forwarded: bool
) -> list[Older]:
    """An older message, and by itself what is older still: it was quoted there."""
    for number, block in enumerate(blocks):
        if number and is_marker(block.text.split("\n")[0]):
            return [Older(blocks[:number], head, is_forwarded), Older(blocks[number:])]
    return [Older(blocks, head, is_forwarded)]


def _drop_attribution(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks without a last line that says whose the quotation is that stood below."""
    if blocks and "\n" not in blocks[-1].text and is_attribution(blocks[-1].text):
        return blocks[:-1]
    return blocks
