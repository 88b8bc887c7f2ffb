"""What is finished: beside the handouts a small file for each, in a folder that `ls` hides.

A record says of what input a handout was made, as a hash of all that decides it, and the hash of
each of its files. So a run that was stopped goes on where it was, and a worker that takes over from
one that died does nothing twice.
"""

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, fields, is_dataclass
from enum import Enum
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from bilingual_pub.batch.outcome import Outcome, Status
from bilingual_pub.batch.task import Job, Run
from bilingual_pub.errors import OutputError
from bilingual_pub.files import hash_file, remove_left_over, write_atomically
from bilingual_pub.folders import find_resource_folder
from bilingual_pub.formats import find_readable, get_writable
from bilingual_pub.i18n import _
from bilingual_pub.model import Article, Image
from bilingual_pub.publish import ExportOptions, Session
from bilingual_pub.recognition import strip_review_name
from bilingual_pub.version import __version__

if TYPE_CHECKING:
    from bilingual_pub.publish import SourceArticle

FOLDER = ".bilingual-pub"


@dataclass(frozen=True, slots=True)
class FinishedRecord:
    """A finished article.

    Attributes:
        made_of: the fingerprint of its input.
        run: the run that made it.
        files: the SHA-256 of each file, by its place below the output folder.
        notes, repairs, doubts, state, approved, left_out: what its outcome says.
        settings: the settings file that counted, by its place below the output folder, or empty.
    """

    made_of: str
    run: str
    files: dict[str, str]
    notes: tuple[str, ...]
    repairs: tuple[str, ...]
    doubts: tuple[str, ...]
    state: str
    approved: bool
    settings: str = ""
    left_out: str = ""


def find_finished(job: Job, name: str, fingerprint: str, run: Run) -> Outcome | None:
    """The outcome of an article that needs no more work in this run; None where it does.

    It was made of the same input, in this run or in one that this resumes, and its files are there
    as they were written.
    """
    record = _read_record(_find_place(job, name))
    if record is None or record.made_of != fingerprint:
        return None
    in_this_run = record.run == run.id
    if not (in_this_run or run.resume) or not _is_as_written(job.output, record):
        return None
    # A run that was killed over the same article again may have left something beside its files.
    for folder in {(job.output / file).parent for file in record.files}:
        remove_left_over(folder)
    return Outcome(
        job.source,
        Status.MADE if in_this_run else Status.UNCHANGED,
        tuple(job.output / file for file in record.files),
        notes=record.notes if in_this_run else (),
        left_out=record.left_out if in_this_run else "",
        repairs=record.repairs,
        doubts=record.doubts,
        state=record.state,
        approved=record.approved,
    )


def keep_record(job: Job, name: str, fingerprint: str, run: Run, outcome: Outcome) -> None:
    """Write down that an article is finished.

    Raises:
        OutputError: the record can't be written.
    """
    files = {str(file.relative_to(job.output)): _hash_file(file) for file in outcome.files}
    told = (outcome.notes, outcome.repairs, outcome.doubts, outcome.state, outcome.approved)
    settings = os.path.relpath(job.settings_file, job.output) if job.settings_file else ""
    said = asdict(FinishedRecord(fingerprint, run.id, files, *told, settings, outcome.left_out))
    # Names that are no Unicode, which Linux allows, are told in escapes.
    text = json.dumps(said, ensure_ascii=False, indent=1)
    try:
        write_atomically(_find_place(job, name), text.encode(errors="backslashreplace"))
    except OutputError as error:
        raise OutputError(
            _(
                "The files of {article} are complete, but the note of it for --resume could not"
                " be written: {reason}"
            ).format(article=job.source, reason=error)
        ) from error


def settings_file_of_review(review: Path) -> Path | None:
    """The settings file that counted when a review file was written; None where nothing tells.

    Told by the record beside the folder that the review file lies in, while it still lies there.
    """
    output = review.parent.parent if review.parent.name else review.absolute().parent.parent
    record = _read_record(output / FOLDER / f"{strip_review_name(review)}.json")
    file = output / record.settings if record and record.settings else None
    return file if file and file.is_file() else None


def _find_place(job: Job, name: str) -> Path:
    return job.output / FOLDER / f"{name}.json"


def _read_record(place: Path) -> FinishedRecord | None:
    """A record; None where there is none, or one that another version of the program wrote."""
    try:
        said = json.loads(place.read_text(encoding="utf-8"))
        return FinishedRecord(
            str(said["made_of"]),
            str(said["run"]),
            {str(name): str(hashed) for name, hashed in said["files"].items()},
            notes=tuple(map(str, said["notes"])),
            repairs=tuple(map(str, said["repairs"])),
            doubts=tuple(map(str, said["doubts"])),
            state=str(said["state"]),
            approved=said["approved"] is True,
            settings=str(said.get("settings", "")),
            left_out=str(said.get("left_out", "")),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _is_as_written(folder: Path, record: FinishedRecord) -> bool:
    """Whether its files are as they were written; one that was gone at once has no hash."""
    files = record.files.items()
    return all(hashed and _hash_file(folder / file) == hashed for file, hashed in files)


def _hash_file(file: Path) -> str:
    """The SHA-256 of a file in hexadecimal; empty where it can't be read."""
    return hash_file(file).hex()


BESIDE_THE_POINT = frozenset({"output", "glossaries", "memory", "engine"})
"""Where the files go; and where the glossaries lie, whose content is hashed instead, as is, of what
is set of the engine, what changes the words: the engine's identity holds it."""


def hash_source(job: Job) -> bytes:
    """The hash of an article's file, or of what was piped in, and of who reads it beside us.

    It is taken before the article is read. Where somebody saves another one in between, the record
    tells of the older, and the next run makes it again.
    """
    if job.data:
        return sha256(job.data).digest()
    known = find_readable(job.source)
    return hash_file(job.source) + (known.package.encode() if known else b"")


def fingerprint_review(source: bytes, options: ExportOptions, session: Session) -> str:
    """The fingerprint of a review file, which carries its whole article, by its hash."""
    return hash_parts(
        [
            source,
            *(part.encode() for part in serialize_order(options)),
            *session.resources.glossary_contents,
            *_list_packages(options),
            hash_tools(),
        ]
    )


def fingerprint_article(source: bytes, article: "SourceArticle", session: Session) -> str:
    """The fingerprint of an article that an engine translates, by the hash of its file.

    Raises:
        EngineError: there is no engine for its languages.
        InputError: a glossary or the memory can't be read.
    """
    engine = session.engines.between(*article.languages)
    return hash_parts(
        [
            source,
            *(image.data for image in list_pictures(article.article)),
            *(part.encode() for part in serialize_order(article.options)),
            *(part.encode() for part in (*article.languages, engine.identity)),
            *map(_hash_content, filter(None, [article.options.review])),
            *session.resources.glossary_contents,
            _hash_content(session.resources.memory_file),
            *_list_packages(article.options),
            hash_tools(),
        ]
    )


def _list_packages(options: ExportOptions) -> Iterator[bytes]:
    """The other packages that write what is wanted, with their versions; none for ours."""
    packages = (get_writable(name).package for name in options.formats)
    return (package.encode() for package in packages if package)


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
