"""What is fuzzed: each target takes bytes that may be anything, and checks what it promises.

A target returns where the input is taken, or refused by a `BilingualPubError`. Any other exception
is a finding, an `AssertionError` for a promise that was broken among them.
"""

import json
import re
import zlib
from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import fuzz_seeds as seeds
from fuzz_mutations import Mutation, mutated, mutated_json, mutated_zip
from fuzz_mutations_xml import mutated_xml, mutated_xml_zip

from bilingual_pub.engines.argos.packages.archive import (
    extract_archive,
    read_package_metadata,
    read_receipt,
)
from bilingual_pub.errors import BilingualPubError, InputError
from bilingual_pub.formats import load_writer
from bilingual_pub.glossary.check import find_violations
from bilingual_pub.glossary.matching import find_terms
from bilingual_pub.glossary.reading import read_glossary
from bilingual_pub.i18n import knows_language
from bilingual_pub.lang.detect import could_be_language, detect_language
from bilingual_pub.lang.tags import normalize_tag
from bilingual_pub.memory.tmx import read_tmx, write_tmx
from bilingual_pub.model import BilingualArticle, Run, get_label
from bilingual_pub.protect import find_absent, find_protected_spans
from bilingual_pub.publish import ensure_title
from bilingual_pub.publish.review_file import read_corrections, read_review
from bilingual_pub.reading import read_article
from bilingual_pub.recognition import is_review, read_handout
from bilingual_pub.review.archive import unpack_article as unpack_archive
from bilingual_pub.review.plain_data import to_plain
from bilingual_pub.review.sanitize import sanitize_article
from bilingual_pub.settings import Settings, load_settings
from bilingual_pub.text.encoding import decode_text
from bilingual_pub.text.inline_markup import list_links, parse_tagged_text, to_tagged_text
from bilingual_pub.text.segment import split_sentences
from bilingual_pub.translation import run_qa, translate_article
from bilingual_pub.writers import EmbedForm, Layout

Check = Callable[[bytes], None]

LANGUAGES = ("en", "es", "fr", "vi", "zh", "ar", "so")

LINKS = ("http://x.org", "mailto:a@b.org")

DATA_FORMATS = ("html", "embed", "json", "docx", "xliff", "xliff2", "csv")
"""All but PDF, which takes a third of a second for each."""


MOST_BLOCKS = 1_000
"""That go the whole way: each takes two milliseconds in all these formats."""


@dataclass(frozen=True, slots=True)
class Target:
    """One thing to be fuzzed: what to do with an input, good inputs, and how to make them worse."""

    check: Check
    seeds: Callable[[], list[bytes]]
    mutation: Mutation = mutated


@contextmanager
def placed(name: str, data: bytes) -> Iterator[Path]:
    """A file with these bytes, alone in a folder, as long as it is needed."""
    with TemporaryDirectory(prefix="fuzz-") as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        yield path


def reader(suffix: str) -> Check:
    """Reading an article: twice the same, every block with a name of its own, nothing half."""

    def check(data: bytes) -> None:
        with placed(f"article{suffix}", data) as path:
            reading = read_article(path)
            assert read_article(path) == reading  # noqa: S101
            article = reading.article
            ids = [block.id for block in article.blocks]
            assert len(set(ids)) == len(ids)  # noqa: S101
            "\n".join((article.title, *(block.text for block in article.blocks))).encode()

    return check


def check_text(data: bytes) -> None:
    """Plain text: beside what every reader promises, no letter is lost that needed no repair."""
    reader(".txt")(data)
    with placed("article.txt", data) as path:
        reading = read_article(path)
    if reading.repairs:
        return
    article = reading.article
    said = (article.title, *(f"{get_label(block)}{block.text}" for block in article.blocks))
    lost = count_letters(decode_text(data)) - count_letters("".join(said))
    # What people type for a bullet may be a letter too; rules and plain numbers are none.
    assert not set(lost) - {"o"}  # noqa: S101


def count_letters(text: str) -> Counter[str]:
    """How often each letter is there: texts in columns come one after the other."""
    return Counter(filter(str.isalpha, text))


def check_json_ld(data: bytes) -> None:
    """What a page says of itself."""
    page = (
        b'<html><head><script type="application/ld+json">%s</script></head>'
        b"<body><article><p>The council met on Monday.</p>"
    )
    reader(".html")(page % data.replace(b"</", b"<\\/"))


def review(suffix: str) -> Check:
    """A review file that came back."""

    def check(data: bytes) -> None:
        with placed(f"article.review{suffix}", data) as path:
            is_review(path)
            with suppress(BilingualPubError):
                read_corrections(path)
            json.dumps(to_plain(read_review(path).article))

    return check


def handout(ending: str) -> Check:
    """A target that reads back a page or data of ours, and compares both languages."""

    def check(data: bytes) -> None:
        with placed(f"fuzz{ending}", data) as path:
            found = read_handout(path)
        if found is None:
            raise InputError("not ours")
        if found.article:
            run_qa(found.article)

    return check


def check_archive(data: bytes) -> None:
    """The article inside a review file, once mended: written in every format, it comes back."""
    article = unpack_archive(
        f"bilingual-pub-review/1 [{b64encode(zlib.compress(data, 1)).decode()}]"
    )
    article = sanitize_article(sanitize_article(article))
    files = written(article, DATA_FORMATS)
    for suffix in (".review.csv", ".review.xlf", ".review.xliff2.xlf"):
        with placed(f"article{suffix}", files[f"article{suffix}"]) as path:
            assert read_review(path).article == article, suffix  # noqa: S101


def written(article: BilingualArticle, formats: tuple[str, ...]) -> dict[str, bytes]:
    """The files of an article in some formats."""
    layout = Layout(embeds=tuple(EmbedForm))
    files: dict[str, bytes] = {}
    for name in formats:
        files |= load_writer(name).write(article, Settings(), layout)
    return files


def check_whole(data: bytes, formats: tuple[str, ...] = DATA_FORMATS) -> None:
    """The whole way of a Markdown file, by an engine that says what it is told."""
    with placed("article.md", data) as path:
        article = ensure_title(read_article(path, lang="en").article)
    if len(article.blocks) > MOST_BLOCKS:
        return
    both = translate_article(article, seeds.Copying(), "es")
    files = written(both, formats)
    if "json" in formats:
        json.loads(files["article.json"])


def check_pdf(data: bytes) -> None:
    """The whole way to paper."""
    check_whole(data, ("pdf",))


def check_tmx(data: bytes) -> None:
    """A translation memory: what was read is written, and read again is the same."""
    once = write_tmx(read_tmx(data))
    assert write_tmx(read_tmx(once)) == once  # noqa: S101


def glossary(suffix: str) -> Check:
    """A glossary, and a text in which its terms are looked for."""
    text = "The public hearing of ICE at city hall: rent's due, 5 rents. " * 3

    def check(data: bytes) -> None:
        with placed(f"terms{suffix}", data) as path:
            terms = read_glossary(path, "en", "es")
        find_terms(text, terms)
        for term in terms.terms[:20]:
            find_terms(term.source, terms)
            find_violations(term.source, term.target, terms)

    return check


def check_settings(data: bytes) -> None:
    """A settings file, with a picture beside it."""
    with placed("bilingual-pub.toml", data) as path:
        (path.parent / "logo.png").write_bytes(LOGO)
        made = load_settings(path)
        for file in filter(None, (*made.resources.glossaries, made.resources.memory)):
            with suppress(OSError):
                file.open("rb").close()
    written(seeds.bilingual(), ("html",)) if made == Settings() else load_writer("html").write(
        seeds.bilingual(), made, Layout()
    )


LOGO = (seeds.ROOT / "examples" / "logo.png").read_bytes()


def check_argos(data: bytes) -> None:
    """A package of Argos, as far as a model is not loaded: nothing lands outside of its folder."""
    with placed("package.argosmodel", data) as path:
        into = path.parent / "staging"
        into.mkdir()
        try:
            package = read_package_metadata(extract_archive(path, into), path)
            str(package.name).encode()
            read_receipt(package.folder)
        finally:
            assert {one.name for one in path.parent.iterdir()} == {path.name, into.name}  # noqa: S101


def text_target(check: Callable[[str], None]) -> Check:
    """A check of a text, for bytes that may be none."""
    return lambda data: check(data.decode("utf-8", "replace"))


def check_protection(text: str) -> None:
    """What must be kept stands in its own text, each by itself, apart and in order."""
    for source, target in (("en", "es"), ("es", "en"), ("en", "zh"), ("vi", "en"), ("ar", "en")):
        spans = find_protected_spans(text, source, target)
        assert all(text[span.start : span.end] == span.source != "" for span in spans)  # noqa: S101
        assert all(one.end <= two.start for one, two in pairwise(spans))  # noqa: S101
        kept = [span for span in spans if span.source == span.target]
        whole = [span for span in kept if not goes_on(text, span.end)]
        assert not any(find_absent([span], text, source) for span in whole[:50])  # noqa: S101


def goes_on(text: str, end: int) -> bool:
    """Whether a word goes on there, as an address does before Chinese letters."""
    return re.match(r"\w", text[end : end + 1]) is not None


def check_segmentation(text: str) -> None:
    """The sentences of a text are the text."""
    for lang in LANGUAGES:
        cut = split_sentences(
            (Run(text[: len(text) // 2]), Run(text[len(text) // 2 :], href="x")), lang
        )
        assert "".join(run.text for sentence in cut for run in sentence) == text  # noqa: S101


def check_tagged(text: str) -> None:
    """Tags that anybody may have written: read, written and read again they mean the same."""
    runs = parse_tagged_text(text, LINKS)
    again = parse_tagged_text(to_tagged_text(runs, LINKS), LINKS)
    assert again == runs  # noqa: S101
    known = list_links(runs)
    assert parse_tagged_text(to_tagged_text(runs, known), known) == runs  # noqa: S101


def check_language(text: str) -> None:
    """Which language a text is in, and whether it is itself a name of one."""
    found = detect_language(text)
    assert found == "und" or knows_language(found)  # noqa: S101
    could_be_language(text, "es")
    knows_language(text)
    knows_language(normalize_tag(text))


TARGETS = {
    "text": Target(check_text, seeds.texts),
    "markdown": Target(reader(".md"), seeds.markdown),
    "html": Target(reader(".html"), seeds.pages),
    "json-ld": Target(check_json_ld, seeds.json_ld, mutated_json),
    "docx": Target(reader(".docx"), seeds.word_files, mutated_xml_zip),
    "review-docx": Target(review(".docx"), lambda: seeds.review("docx"), mutated_xml_zip),
    "review-xliff": Target(review(".xlf"), lambda: seeds.review("xliff"), mutated_xml),
    "review-xliff2": Target(review(".xliff2.xlf"), lambda: seeds.review("xliff2"), mutated_xml),
    "review-csv": Target(review(".csv"), lambda: seeds.review("csv")),
    "handout-json": Target(handout(".json"), lambda: seeds.review("json"), mutated_json),
    "handout-page": Target(handout(".html"), seeds.handouts),
    "archive": Target(check_archive, seeds.archive, mutated_json),
    "tmx": Target(check_tmx, lambda: seeds.files("tests/data/memory/*.tmx"), mutated_xml),
    "glossary-csv": Target(glossary(".csv"), seeds.glossary_csv),
    "glossary-tbx": Target(glossary(".tbx"), seeds.glossary_tbx, mutated_xml),
    "settings": Target(check_settings, seeds.settings),
    "argos": Target(check_argos, seeds.argos, mutated_zip),
    "protection": Target(text_target(check_protection), seeds.sentences),
    "segmentation": Target(text_target(check_segmentation), seeds.sentences),
    "tagged": Target(text_target(check_tagged), seeds.tagged_texts),
    "language": Target(text_target(check_language), seeds.sentences),
    "whole": Target(check_whole, seeds.markdown),
    "pdf": Target(check_pdf, seeds.markdown),
}


def taken(target: Target, data: bytes) -> bool:
    """Whether a target takes an input; one that is refused in words for the user is not.

    Raises:
        Exception: whatever the input brought out; that is a finding.
    """
    try:
        target.check(data)
    except BilingualPubError as error:
        str(error).encode()
        return False
    return True
