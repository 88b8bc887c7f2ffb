"""The article as a web page: both languages, or one, with nothing to fetch and no script.

Its head says the same to machines: alternates, a description, structured data (schema.org).
"""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import count
from typing import Any

from bilingual_pub.lang import get_language
from bilingual_pub.model import BilingualArticle, Block, Kind, Pair, Run
from bilingual_pub.settings import Settings
from bilingual_pub.text import measure_run_starts, slice_runs
from bilingual_pub.writers.base import Files, Layout
from bilingual_pub.writers.contacts import find_id_numbers
from bilingual_pub.writers.context import (
    ONE_LANGUAGE,
    Side,
    document_title,
    encode_picture,
    is_link,
    list_taglines,
    make_page_address,
    make_relative_address,
    make_sides,
    name_page_file,
    rank_headings,
)
from bilingual_pub.writers.jinja import render_template
from bilingual_pub.writers.labels import find_kept_labels
from bilingual_pub.writers.layout import gather_rows
from bilingual_pub.writers.notranslate import find_shared_names

TEMPLATE = "page/page.html.jinja"

FRAME = "page/frame.html.jinja"

FRAME_SCRIPT = "page/frame.js"

PAGE_STYLE = "page/page.css"


def write(
    article: BilingualArticle, settings: Settings, layout: Layout, name: str = "article"
) -> Files:
    """Make the page; with the edition `one-language`, beside it a page for each language.

    A screen is neither letter nor A4, so the rest of the layout changes nothing.
    """
    both = make_sides(article, settings, layout, name)
    files = {
        name_page_file(name): render_page(TEMPLATE, article, settings, both, shown=both, name=name)
    }
    if ONE_LANGUAGE in layout.editions:
        for side in both:
            file = name_page_file(name, side.lang)
            files[file] = render_page(TEMPLATE, article, settings, both, shown=(side,), name=name)
    return files


def write_frame(article: BilingualArticle, settings: Settings, layout: Layout, name: str) -> bytes:
    """The page for a frame in somebody else's: its links open outside the frame."""
    both = make_sides(article, settings, layout, name)
    script = render_template(FRAME_SCRIPT).strip()
    return render_page(FRAME, article, settings, both, shown=both, name=name, script=script)


def render_page(  # noqa: PLR0913 - all that a page depends on
    template: str,
    article: BilingualArticle,
    settings: Settings,
    both: tuple[Side, Side],
    *,
    shown: tuple[Side, ...],
    name: str,
    script: str = "",
) -> bytes:
    """One page, showing both sides or one of them; with a script only where it is in a frame."""
    # Without space around it: some programs take it away before they compare the hash.
    style = render_template(PAGE_STYLE).strip()
    if len(shown) > 1:
        article, count = cut_strands(article)
        style = "\n".join(filter(None, (style, render_strand_style(count))))
    data = encode_script_data(make_structured_data(article, settings, both, shown, name))
    file = name_page_file(name, shown[0].lang if len(shown) == 1 else "")
    return render_template(
        template,
        anchors=name_anchors(both),
        alternates=list_alternates(settings, both, shown, name),
        article=article,
        canonical=make_page_address(settings, file),
        description=make_description(article, shown[0]),
        document_title=document_title(shown, name),
        for_browser=True,
        ids=find_id_numbers(article),
        isolator="bdi",
        kept_labels=find_kept_labels(article),
        names=find_shared_names(article),
        organization=settings.organization,
        picture_data=encode_picture,
        rank=rank_headings(article),
        rows=gather_rows(article),
        script=script,
        script_hash=hash_for_csp(script) if script else "",
        shown=shown,
        sides=both,
        structured_data=data,
        structured_data_hash=hash_for_csp(data),
        style=style,
        taglines=list_taglines(settings, article),
        style_hash=hash_for_csp(style),
    ).encode()


def name_anchors(both: tuple[Side, Side]) -> dict[str, str]:
    """What stands behind # in the address that opens a page in one language, by the side's name.

    It is the language alone where that is enough: `#es` for `es-MX` too.
    """
    tags = [side.lang for side in both]
    languages = [get_language(tag) for tag in tags]
    sides = [side.name for side in both]
    return dict(
        zip(sides, next(it for it in (languages, tags, sides) if it[0] != it[1]), strict=True)
    )


def list_alternates(
    settings: Settings, both: tuple[Side, Side], shown: tuple[Side, ...], name: str
) -> dict[str, str]:
    """The pages that say the same in one language each, by tag; none for the bilingual page.

    Where the settings don't say which site, the addresses are relative to this page.
    """
    if len(shown) > 1:
        return {}
    files = {side.lang: name_page_file(name, side.lang) for side in both}
    return {
        lang: make_page_address(settings, file) or make_relative_address(file)
        for lang, file in files.items()
    }


def encode_script_data(data: dict[str, Any]) -> str:
    """Data for a `script` element, which nothing in it can end."""
    from jinja2.utils import htmlsafe_json_dumps

    return str(htmlsafe_json_dumps(data, ensure_ascii=False))


def hash_for_csp(text: str) -> str:
    """How a Content-Security-Policy names what it lets through (CSP Level 3, 2.3.1)."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


LONGEST_DESCRIPTION = 200
"""Characters; search engines show about 160, social sites about 200."""

Node = dict[str, Any]


def make_structured_data(
    article: BilingualArticle,
    settings: Settings,
    both: tuple[Side, Side],
    shown: tuple[Side, ...],
    name: str,
) -> Node:
    """The JSON-LD of a page that shows both sides or one of them, ready to be written as JSON."""
    source, target = (_make_node(side, settings, name) for side in both)
    source["workTranslation"] = {"@id": target["@id"]}
    target |= {"translationOfWork": {"@id": source["@id"]}} | _make_review(article)
    names = {side.name for side in shown}
    nodes = [node for side, node in zip(both, (source, target), strict=True) if side.name in names]
    return {"@context": "https://schema.org", "@graph": nodes}


def _make_node(side: Side, settings: Settings, name: str) -> Node:
    meta = side.meta
    url = meta.url if side.name == "source" and is_link(meta.url) else ""
    known = {
        "@type": "Article",
        "@id": f"{make_page_address(settings, name_page_file(name))}#{side.name}",
        "inLanguage": side.lang,
        "headline": side.title,
        "url": url,
        "datePublished": meta.date.isoformat() if meta.date else "",
        "author": {"@type": "Person", "name": meta.byline} if meta.byline else "",
        "publisher": _make_organization(meta.publisher or settings.organization.name),
    }
    return {key: value for key, value in known.items() if value}


def _make_organization(name: str) -> Node | None:
    return {"@type": "Organization", "name": name} if name else None


def _make_review(article: BilingualArticle) -> Node:
    """Whether a person answers for the translation, and who."""
    if not article.approved:
        return {"creativeWorkStatus": "Draft"}
    editors = [{"@type": "Person", "name": name} for name in article.reviewers]
    return {"creativeWorkStatus": "Published", **({"editor": editors} if editors else {})}


def make_description(article: BilingualArticle, side: Side) -> str:
    """The first paragraph of a side, cut after a word."""
    blocks = (block for pair in article.pairs for block in getattr(pair, side.name))
    text = next((block.text for block in blocks if block.kind is Kind.PARAGRAPH), "")
    words = " ".join(text.split())
    if len(words) <= LONGEST_DESCRIPTION:
        return words
    return words[:LONGEST_DESCRIPTION].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


STRAND_STYLE = "page/strands.css.jinja"


MOST = 400
"""Strands of a page: each is a rule that a browser weighs whenever the pointer moves."""


Extent = tuple[int, int]


@dataclass(frozen=True, slots=True)
class StrandRun(Run):
    """A run of a sentence whose translation is known."""

    strand: int = 0


def cut_strands(article: BilingualArticle) -> tuple[BilingualArticle, int]:
    """The article with its runs cut into strands, and how many there are; too many are none."""
    if sum(len(pair.sentences) for pair in article.pairs) > MOST:
        return article, 0
    numbers = count(1)
    pairs = tuple(
        _cut_pair(pair, [next(numbers) for _ in pair.sentences]) for pair in article.pairs
    )
    return replace(article, pairs=pairs), next(numbers) - 1


def render_strand_style(strands: int) -> str:
    """The style that lights so many strands; empty for none."""
    return render_template(STRAND_STYLE, count=strands).strip() if strands else ""


def _cut_pair(pair: Pair, numbers: Sequence[int]) -> Pair:
    if not numbers:
        return pair
    [source], [target] = pair.source, pair.target
    return replace(
        pair,
        source=(_cut_block(source, [one.source for one in pair.sentences], numbers),),
        target=(_cut_block(target, [one.target for one in pair.sentences], numbers),),
    )


def _cut_block(block: Block, extents: Sequence[Extent], numbers: Sequence[int]) -> Block:
    return replace(
        block, runs=tuple(_cut_block_runs(block, sorted(zip(extents, numbers, strict=True))))
    )


def _cut_block_runs(block: Block, strands: Sequence[tuple[Extent, int]]) -> Iterator[Run]:
    """The runs of a block, cut; what is of no strand stays as it is."""
    starts, done = measure_run_starts(block.runs), 0
    for (start, end), number in strands:
        yield from slice_runs(block.runs, starts, done, start)
        for run in slice_runs(block.runs, starts, max(start, done), end):
            yield StrandRun(run.text, run.marks, run.href, number)
        done = max(end, done)
    yield from slice_runs(block.runs, starts, done, len(block.text))
