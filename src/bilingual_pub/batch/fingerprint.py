"""What decides an article's files, in one hash: where it is the same, so are they.

The article's bytes and its pictures; what was ordered, the settings with it; the engine and its
version; the glossaries and the memory; the program's version, its templates and its words. Times
and paths are left out: a folder may be copied or moved. So are the fonts of this computer, which
there is no quick way to know.
"""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path

from bilingual_pub.batch.task import Job
from bilingual_pub.model import Article, Image
from bilingual_pub.publish import ExportOptions, Session, SourceArticle
from bilingual_pub.regular_file import hash_file
from bilingual_pub.resources import find_resource_folder
from bilingual_pub.version import __version__

BESIDE_THE_POINT = frozenset({"output", "glossaries", "memory"})
"""Where the files go; and where the glossaries lie, whose content is hashed instead."""


def hash_source(job: Job) -> bytes:
    """The hash of an article's file, or of what was piped in.

    It is taken before the article is read. Where somebody saves another one in between, the record
    tells of the older, and the next run makes it again.
    """
    return sha256(job.data).digest() if job.data else hash_file(job.source)


def fingerprint_review(source: bytes, order: ExportOptions, tools: Session) -> str:
    """The fingerprint of a review file, which carries its whole article, by its hash."""
    return hash_parts(
        [
            source,
            *(part.encode() for part in serialize_order(order)),
            *tools.aids.glossary_contents,
            hash_tools(),
        ]
    )


def fingerprint_article(source: bytes, article: SourceArticle, tools: Session) -> str:
    """The fingerprint of an article that an engine translates, by the hash of its file.

    Raises:
        EngineError: there is no engine for its languages.
        InputError: a glossary or the memory can't be read.
    """
    engine = tools.engines.between(*article.languages)
    return hash_parts(
        [
            source,
            *(image.data for image in list_pictures(article.article)),
            *(part.encode() for part in serialize_order(article.order)),
            *(part.encode() for part in (*article.languages, engine.identity)),
            *map(_hash_content, filter(None, [article.order.review])),
            *tools.aids.glossary_contents,
            _hash_content(tools.aids.memory_file),
            hash_tools(),
        ]
    )


def list_pictures(article: Article) -> Iterator[Image]:
    """The pictures of an article, in order."""
    return (block.place for block in article.blocks if isinstance(block.place, Image))


def serialize_order(value: object) -> Iterator[str]:
    """Every value in an order, in a form that is the same in every process."""
    if is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            if field.name not in BESIDE_THE_POINT:
                yield field.name
                yield from serialize_order(getattr(value, field.name))
    elif isinstance(value, dict):
        for key in sorted(value):
            yield f"{key}:"
            yield from serialize_order(value[key])
    elif isinstance(value, (tuple, list)):
        yield f"{len(value)} of"
        for part in value:
            yield from serialize_order(part)
    elif isinstance(value, bytes):
        yield sha256(value).hexdigest()
    else:
        yield str(value.value if isinstance(value, Enum) else value)


@cache
def hash_tools() -> bytes:
    """The program's version, its templates and its words, in one hash."""
    files = sorted(
        file
        for name in ("templates", "locales")
        for file in find_resource_folder(name).rglob("*")
        if file.is_file()
    )
    parts = (part for file in files for part in (file.name.encode(), file.read_bytes()))
    return hash_parts([__version__.encode(), *parts]).encode()


def hash_parts(parts: Iterable[bytes]) -> str:
    """One hash over several parts, each with its length, so that none runs into the next."""
    whole = sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.hexdigest()


def _hash_content(file: Path) -> bytes:
    """What is in a file, hashed again only where it has been written to; nothing without one."""
    if not file.is_file():
        return b""
    now = file.stat()
    return _hash_once(file, now.st_size, now.st_mtime_ns)


@lru_cache(maxsize=64)
def _hash_once(file: Path, _size: int, _changed: int) -> bytes:
    return hash_file(file)
