"""What is finished: beside the handouts a small file for each, in a folder that `ls` hides.

A record says of what input a handout was made, and the hash of each of its files. So a run that was
stopped goes on where it was, and a worker that takes over from one that died does nothing twice.
"""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from bilingual_pub.batch.outcome import Outcome, Status
from bilingual_pub.batch.task import Job, Run
from bilingual_pub.errors import OutputError
from bilingual_pub.locale import _
from bilingual_pub.regular_file import hash_file
from bilingual_pub.review import strip_review_name
from bilingual_pub.whole_file import remove_left_over, write_atomically

FOLDER = ".bilingual-pub"


@dataclass(frozen=True, slots=True)
class FinishedRecord:
    """A finished article.

    Attributes:
        made_of: the fingerprint of its input.
        run: the run that made it.
        files: the SHA-256 of each file, by its place below the output folder.
        notes, repairs, doubts, state, approved: what its outcome says.
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
    said = asdict(FinishedRecord(fingerprint, run.id, files, *told, settings))
    # Names that are no Unicode, which Linux allows, are told in escapes.
    text = json.dumps(said, ensure_ascii=False, indent=1)
    try:
        write_atomically(_find_place(job, name), text.encode(errors="backslashreplace"))
    except OutputError as error:
        raise OutputError(
            _(
                "The files of {article} are made, and whole, but the note of it for --resume is"
                " missing: {reason}"
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
