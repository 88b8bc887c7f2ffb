"""Rules about what a handout says: titles, the draft notice, languages, promises."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate

from bilingual_pub.i18n import _, get_language_label, knows_language
from bilingual_pub.lang import could_be_language
from bilingual_pub.notice import CERTIFIED_TRANSLATION, get_draft_notice, get_short_draft_notice
from bilingual_pub.qa.print.printed import HEADINGS, Page, PrintedFile, gather_blocks
from bilingual_pub.qa.print.report import (
    Demands,
    Finding,
    Outcome,
    describe_first_place,
    make_outcome,
)

HANDED_OUT = "Victorian Government"
"""Guidance on multilingual information: whoever hands a sheet out must know which it is."""

TITLE_LETTERS = 14
"""Of a title: what is left of it where a narrow head cuts it short."""

ENOUGH_LETTERS = 80
"""With fewer, names decide which language a text seems to be in."""


def list_languages(printed: PrintedFile) -> list[str]:
    """The languages that parts of the file say they are in, in their order.

    Where each language has a section, those: a line in a further one offers the text in it.
    """
    blocks = [line.block for _page, line in printed.lines if line.block]
    sections = [section.lang for block in blocks if (section := block.inside("Sect"))]
    said = [*filter(None, sections)] or [block.spoken or printed.lang for block in blocks]
    return [lang for lang in dict.fromkeys(said) if knows_language(lang)]


def check_titles(printed: PrintedFile, demands: Demands) -> Finding:
    """Every page says its title in every language: it may be handed to a reader of the other."""
    wanted = _find_titles(printed)
    sheets = list_printed(printed.pages[1:-1] if demands.folded else printed.pages)
    without = [(page, page.text) for page in sheets if not _has_titles(page, wanted, demands)]
    return Finding(
        "titles",
        _("Pages with their titles"),
        make_outcome(passed=not without) if wanted and sheets else Outcome.NOT_MEASURED,
        f"{len(sheets) - len(without)}/{len(sheets)}",
        f"{len(sheets)}/{len(sheets)}",
        HANDED_OUT,
        describe_first_place(without),
    )


def _find_titles(printed: PrintedFile) -> list[str]:
    """The headings of the first rank, by language."""
    found: dict[str, str] = {}
    for page in printed.pages:
        for block, lines in gather_blocks(page):
            if block.role in HEADINGS[:1]:
                found.setdefault(block.spoken, "".join(line.text for line in lines))
    return list(found.values())


def _has_titles(page: Page, wanted: list[str], demands: Demands) -> bool:
    said = PageWords(page)
    found = [said.begins(title) for title in wanted]
    return any(found) if demands.faces else all(found)


class PageWords:
    """The words of a page, in whatever order a line that mixes directions is drawn.

    Words that are read from the right come out of a PDF with their letters turned round, one by one
    or all of them, as the program liked that wrote it. So a word is known by its letters alone.
    """

    def __init__(self, page: Page) -> None:
        self.letters = _keep_letters(page.text)
        self.words = {_make_key(word) for word in page.text.split()}

    def has(self, phrase: str) -> bool:
        """Whether the page says all of it."""
        return _keep_letters(phrase) in self.letters or self._has_words(phrase)

    def begins(self, title: str) -> bool:
        """Whether the page says as much of a title as a narrow head has room for."""
        if _keep_letters(title)[:TITLE_LETTERS] in self.letters:
            return True
        words = title.split()
        lengths = accumulate(len(_make_key(word)) for word in words)
        enough = next((n for n, length in enumerate(lengths, 1) if length >= TITLE_LETTERS), None)
        return self._has_words(" ".join(words[:enough]))

    def _has_words(self, phrase: str) -> bool:
        return all(key in self.words for word in phrase.split() if (key := _make_key(word)))


def _make_key(word: str) -> str:
    return "".join(sorted(_keep_letters(word)))


def _keep_letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def list_printed(pages: Sequence[Page]) -> list[Page]:
    """The pages with something on them: the back of a sheet may be empty."""
    return [page for page in pages if page.text.strip()]


def check_language_names(printed: PrintedFile, demands: Demands) -> Finding:
    """Every page names its languages in themselves, for whoever reads only one of them."""
    names = [get_language_label(lang) for lang in list_languages(printed)]
    sheets = printed.pages[1:-1] if demands.folded else printed.pages
    match = any if demands.faces else all
    without = [
        (page, page.text)
        for page in sheets
        if not match(PageWords(page).has(name) for name in names)
    ]
    return Finding(
        "language-names",
        _("Pages that name their languages"),
        make_outcome(passed=not without) if len(names) > 1 and sheets else Outcome.NOT_MEASURED,
        f"{len(sheets) - len(without)}/{len(sheets)}",
        ", ".join(names),
        HANDED_OUT,
        describe_first_place(without),
    )


def check_draft_notice(printed: PrintedFile, demands: Demands) -> Finding:
    """A machine draft says on every page that it is one, in every language (EU AI Act, 50(4))."""
    notices = [
        (get_draft_notice(lang), get_short_draft_notice(lang)) for lang in list_languages(printed)
    ]
    match = any if demands.faces else all
    sheets = list_printed(printed.pages)
    without = [
        (page, page.text)
        for page in sheets
        if not match(any(map(PageWords(page).has, notice)) for notice in notices)
    ]
    says_so = len(without) < len(sheets)
    is_draft = "draft" in printed.keywords or says_so
    return Finding(
        "draft-notice",
        _("Pages with the draft notice"),
        make_outcome(passed=not without) if is_draft and notices else Outcome.NOT_MEASURED,
        f"{len(sheets) - len(without)}/{len(sheets)}",
        f"{len(sheets)}/{len(sheets)}" if is_draft else "",
        "EU AI Act 50(4)",
        describe_first_place(without) if is_draft else "",
    )


def check_not_certified(printed: PrintedFile, demands: Demands) -> Finding:  # noqa: ARG001
    """Nothing calls itself a certified translation: that is a statement that a person signs."""
    promises = [
        (page, found[0])
        for page in printed.pages
        for found in CERTIFIED_TRANSLATION.finditer(page.text)
    ]
    return Finding(
        "certified",
        _("Words that promise a certified translation"),
        make_outcome(passed=not promises),
        str(len(promises)),
        "0",
        "8 CFR 1003.33",
        describe_first_place(promises),
    )


def check_language_of_parts(printed: PrintedFile, demands: Demands) -> Finding:  # noqa: ARG001
    """Each part says which language it is in, and looks like it (WCAG 3.1.2, Matterhorn 11)."""
    texts: dict[str, list[str]] = defaultdict(list)
    silent = []
    for page, line in printed.lines:
        if line.block is None:
            continue
        lang = line.block.spoken or printed.lang
        texts[lang].append(line.text)
        if not lang:
            silent.append((page, line.text))
    mistaken = [
        lang
        for lang, lines in texts.items()
        if len(_keep_letters("".join(lines))) >= ENOUGH_LETTERS
        and not could_be_language(" ".join(lines), lang)
    ]
    return Finding(
        "language-of-parts",
        _("Language of each part"),
        make_outcome(passed=not silent and not mistaken) if texts else Outcome.NOT_MEASURED,
        ", ".join(filter(None, texts)) or _("missing"),
        _("each part names its own"),
        "WCAG 3.1.2",
        describe_first_place(silent) or ", ".join(mistaken),
    )
