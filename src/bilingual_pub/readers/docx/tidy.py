"""Word's markup made simple, so that mammoth finds every word of a text and none beside it.

Each step is one small function: what nobody sees on paper goes, what mammoth does not know is put
in words that it knows. What was inserted while changes were tracked stays; mammoth leaves out what
was deleted.
"""

from typing import TYPE_CHECKING

from bilingual_pub.ooxml import (
    FORMER_PROPERTIES,
    HEADING_STYLE,
    OpenField,
    Styles,
    find_address,
    find_all,
    find_ancestors,
    find_child,
    follow_field,
    get_value,
    is_on,
    is_page_field,
    make_name,
    remove_element,
    unwrap_element,
)
from bilingual_pub.readers.docx.drawings import choose_drawings, open_text_boxes
from bilingual_pub.xml import get_local_name

if TYPE_CHECKING:
    from lxml.etree import _Element


UNSEEN = (
    *("w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart", "w:commentRangeEnd"),
    *("w:commentReference", "w:annotationRef", "w:proofErr", "w:permStart", "w:permEnd"),
    *("w:altChunk", "w:subDoc", "w:rt", "w:sectPr", "w:lastRenderedPageBreak"),
    *FORMER_PROPERTIES,
)
"""Comments, bookmarks, how things looked before, other files that are only named."""

WRAPPERS = ("w:dir", "w:bdo", "w:rubyBase", "w:ruby", "w:smartTag", "w:customXml")
"""Around words that mammoth would drop with them."""

CONTENTS = frozenset({"table of contents", "page numbers (top of page)"})

KEPT_SWITCHES = ("b", "i")


def tidy_part(root: "_Element", styles: Styles) -> None:
    """Make a part with text ready for mammoth, except for its lists, pictures and links."""
    choose_drawings(root)
    for element in find_all(root, *UNSEEN):
        remove_element(element)
    _join_moved_paragraphs(root)
    _open_controls(root)
    for element in reversed(find_all(root, *WRAPPERS)):
        unwrap_element(element)
    drop_page_fields(root)
    open_text_boxes(root)
    _write_out_formulas(root)
    _drop_hidden(root, styles)
    _plain_breaks(root)
    _mark_head_rows(root, styles)


def name_roles(root: "_Element", styles: Styles) -> None:
    """Give each paragraph the style that says what it is, and each run only the marks we keep."""
    for paragraph in find_all(root, "w:p"):
        role = styles.role(paragraph)
        if role == "Contents":
            _drop_words(paragraph)
        _name_style(paragraph, role)
        for run in find_all(paragraph, "w:r"):
            # In a heading, bold and italic are only its looks.
            _keep_marks(run, styles, () if HEADING_STYLE.fullmatch(role) else KEPT_SWITCHES)


def _open_controls(root: "_Element") -> None:
    """Put the words of content controls in their place; prompts to type something go."""
    for control in reversed(find_all(root, "w:sdt")):
        properties = find_child(control, "w:sdtPr")
        gallery = get_value(find_child(properties, "w:docPartObj", "w:docPartGallery")).lower()
        content = find_child(control, "w:sdtContent")
        prompt = is_on(find_child(properties, "w:showingPlcHdr"))
        if content is None or prompt or gallery in CONTENTS:
            remove_element(control)
        else:
            unwrap_element(control, content)


def _write_out_formulas(root: "_Element") -> None:
    """Formulas as their letters and signs in a row."""
    for formula in find_all(root, "m:oMath"):
        run = formula.makeelement(make_name("w:r"))
        text = run.makeelement(make_name("w:t"))
        text.text = "".join(it.text or "" for it in find_all(formula, "m:t"))
        run.append(text)
        parent = formula.getparent()
        if parent is not None:
            parent.replace(formula, run)
    for paragraph in find_all(root, "m:oMathPara"):
        unwrap_element(paragraph)


def _drop_hidden(root: "_Element", styles: Styles) -> None:
    for run in find_all(root, "w:r"):
        if styles.has(run, "vanish"):
            remove_element(run)


def _plain_breaks(root: "_Element") -> None:
    """New pages and columns are new lines; so no two words are joined."""
    for element in find_all(root, "w:br", "w:cr"):
        element.tag = make_name("w:br")
        element.attrib.clear()
    for element in find_all(root, "w:ptab"):
        element.tag = make_name("w:tab")


def _mark_head_rows(root: "_Element", styles: Styles) -> None:
    """Mark the first row of a table as its head where it looks like one and nobody said so."""
    for table in find_all(root, "w:tbl"):
        rows = table.findall(make_name("w:tr"))
        if (
            len(rows) > 1
            and not find_all(table, "w:tblHeader")
            and _is_head(rows[0], table, styles)
        ):
            properties = find_child(rows[0], "w:trPr")
            if properties is None:
                properties = rows[0].makeelement(make_name("w:trPr"))
                rows[0].insert(0, properties)
            properties.append(properties.makeelement(make_name("w:tblHeader")))


def _is_head(row: "_Element", table: "_Element", styles: Styles) -> bool:
    look = find_child(table, "w:tblPr", "w:tblLook")
    if get_value(look, "w:firstRow") == "1" and styles.marks_first_row(table):
        return True
    runs = [run for run in find_all(row, "w:r") if any(it.text for it in find_all(run, "w:t"))]
    return bool(runs) and all(styles.has(run, "b") for run in runs)


def _drop_words(paragraph: "_Element") -> None:
    for run in find_all(paragraph, "w:r"):
        if next(find_ancestors(run, "w:p"), None) is paragraph:
            remove_element(run)


def _name_style(paragraph: "_Element", role: str) -> None:
    properties = find_child(paragraph, "w:pPr")
    if properties is None:
        properties = paragraph.makeelement(make_name("w:pPr"))
        paragraph.insert(0, properties)
    old = find_child(properties, "w:pStyle")
    if old is not None:
        properties.remove(old)
    if role:
        style = properties.makeelement(make_name("w:pStyle"))
        style.set(make_name("w:val"), role)
        properties.insert(0, style)


def _keep_marks(run: "_Element", styles: Styles, switches: tuple[str, ...]) -> None:
    """Name what is on as mammoth knows it, which has no eye for the switches of Arabic letters."""
    old = find_child(run, "w:rPr")
    on = [switch for switch in switches if styles.has(run, switch)]
    raised = find_child(old, "w:vertAlign")
    properties = run.makeelement(make_name("w:rPr"))
    properties.extend(properties.makeelement(make_name(f"w:{switch}")) for switch in on)
    if raised is not None:
        properties.append(raised)
    if old is not None:
        run.replace(old, properties)
    else:
        run.insert(0, properties)


RESULTS = ("w:t", "w:tab", "w:br", "w:sym", "w:noBreakHyphen")


def drop_page_fields(root: "_Element") -> None:
    """Take out what fields say about pages; the results of all others stay.

    A field is judged when it ends, so one without an end loses nothing.
    """
    _open_simple_fields(root)
    opened: list[OpenField] = []
    for element in find_all(root, "w:fldChar", "w:instrText", *RESULTS):
        ended = follow_field(opened, element)
        if ended is not None:
            _drop_or_hand_on(ended, opened)
        elif opened and get_local_name(element) not in {"fldChar", "instrText"}:
            opened[-1].result.append(element)


def _drop_or_hand_on(ended: OpenField, opened: list[OpenField]) -> None:
    if is_page_field(ended.instruction):
        for element in ended.result:
            remove_element(element)
    elif opened:
        opened[-1].result += ended.result


def _open_simple_fields(root: "_Element") -> None:
    """Fields in one element: mammoth would drop them with their text."""
    for element in find_all(root, "w:fldSimple"):
        instruction = get_value(element, "w:instr")
        if is_page_field(instruction):
            remove_element(element)
            continue
        if find_address(instruction):
            _spell_out_field(element, instruction)
        unwrap_element(element)


def _spell_out_field(element: "_Element", instruction: str) -> None:
    """Put marks around what a field shows, by which mammoth knows that it is a link."""
    said = element.makeelement(make_name("w:instrText"))
    said.text = instruction
    begin, separate, end = (_make_field_mark(element, it) for it in ("begin", "separate", "end"))
    for place, inner in enumerate((begin, said, separate)):
        element.insert(place, _make_run_of(inner))
    element.append(_make_run_of(end))


def _make_field_mark(beside: "_Element", kind: str) -> "_Element":
    mark = beside.makeelement(make_name("w:fldChar"))
    mark.set(make_name("w:fldCharType"), kind)
    return mark


def _make_run_of(inner: "_Element") -> "_Element":
    run = inner.makeelement(make_name("w:r"))
    run.append(inner)
    return run


def _join_moved_paragraphs(root: "_Element") -> None:
    """Where a paragraph's end was moved away, say that it was deleted, which mammoth knows."""
    for paragraph in find_all(root, "w:p"):
        moved = find_child(paragraph, "w:pPr", "w:rPr", "w:moveFrom")
        if moved is not None:
            moved.tag = make_name("w:del")
