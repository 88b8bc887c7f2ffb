"""An export into a folder with older files, stopped at some moment, and what is found there then.

scene = prepared(Path("scene"), articles=4)
scene.set_back()
command = scene.begun()
command.kill()
scene.found()
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from article_generator import articles as made_up

PARTS = 5
"""Parts of an article, a title and four more: it takes a worker a moment, and so do its files."""

RECORDS = ".bilingual-pub"

MARK = "BILINGUAL_PUB_SCENE"
"""A variable in the environment of a command and of every process that comes of it."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in the output.

    Attributes:
        old, new: files as they were, and as an undisturbed run makes them.
        other: files that are neither, are gone, or have no business there.
        left_over: files that were being written.
        finished: articles whose record says so.
    """

    old: int
    new: int
    other: tuple[str, ...]
    left_over: tuple[Path, ...]
    finished: frozenset[str]


@dataclass(frozen=True, slots=True)
class Scene:
    """A folder with articles, and what an export makes of them.

    Attributes:
        folder: where all of it is.
        old, new: the files of the earlier version and of this one, by their place in the output.
        made_of: what each article's record says of it now.
        seconds: how long an undisturbed run takes with an empty cache.
        mark: tells its processes from all others.
    """

    folder: Path
    old: Mapping[str, bytes]
    new: Mapping[str, bytes]
    made_of: Mapping[str, str]
    seconds: float
    mark: str

    @property
    def output(self) -> Path:
        """Where the handouts go."""
        return self.folder / "output"

    def set_back(self) -> None:
        """Have the older files in the output, and nothing in the cache."""
        for place in (self.output, self.folder / "cache"):
            shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(self.folder / "older", self.output)

    def begun(self, *options: str) -> subprocess.Popen[str]:
        """The export, at work, in a session and a process group of its own."""
        return begun(self.folder, self.mark, *options)

    def resumed(self) -> tuple[int, dict[str, str]]:
        """The exit code of an export that goes on, and what became of each article in it."""
        with self.begun("--resume", "--summary", "told.jsonl") as command:
            command.communicate(timeout=600)
        lines = (self.folder / "told.jsonl").read_text(encoding="utf-8").splitlines()
        told = [json.loads(line) for line in lines]
        return command.returncode, {Path(one["article"]).stem: one["status"] for one in told}

    def found(self, output: Path | None = None) -> Found:
        """What is in the output now."""
        place = output or self.output
        files = {str(path.relative_to(place)): path for path in files_below(place)}
        unfinished = {name for name in files if name.endswith(".part")}
        records = {name for name in files if name.startswith(RECORDS)} - unfinished
        bytes_of = {name: files[name].read_bytes() for name in {*files} - unfinished - records}
        new = {name for name, data in bytes_of.items() if self.new.get(name) == data}
        old = {name for name, data in bytes_of.items() if self.old.get(name) == data}
        other = ({*bytes_of} | {*self.old}) - new - old
        other |= {name for name in records if made_of(files[name]) is None}
        return Found(
            len(old),
            len(new),
            tuple(sorted(other)),
            tuple(files[name] for name in unfinished),
            frozenset(
                Path(name).stem
                for name in records
                if made_of(files[name]) == self.made_of[Path(name).stem]
            ),
        )

    def processes(self) -> dict[int, str]:
        """The processes of the export that live, and how they were called."""
        return dict(living(self.mark))

    def left_behind(self, seconds: float) -> dict[int, str]:
        """The processes that still live so many seconds from now."""
        until = time.monotonic() + seconds
        while self.processes() and time.monotonic() < until:
            time.sleep(0.01)
        return self.processes()

    def workers(self) -> list[int]:
        """The worker processes."""
        return [number for number, call in self.processes().items() if "batch.worker_main" in call]


def prepared(folder: Path, articles: int) -> Scene:
    """Write articles, export their earlier version and then this one."""
    mark = uuid4().hex
    texts = folder / "articles"
    texts.mkdir(parents=True)
    for number, text in enumerate(made_up(articles), start=1):
        short = "\n\n".join(text.split("\n\n")[:PARTS])
        (texts / f"article-{number}.md").write_text(short, encoding="utf-8")
    for path in texts.iterdir():
        path.write_text(path.read_text("utf-8") + "\n\nEarlier version.\n", encoding="utf-8")
    exported(folder, mark)
    shutil.move(folder / "output", folder / "older")
    for path in texts.iterdir():
        path.write_text(path.read_text("utf-8").replace("\n\nEarlier version.\n", "\n"), "utf-8")
    shutil.rmtree(folder / "cache")
    start = time.monotonic()
    exported(folder, mark)
    seconds = time.monotonic() - start
    records = {path.stem: made_of(path) for path in (folder / "output" / RECORDS).iterdir()}
    return Scene(
        folder,
        handouts(folder / "older"),
        handouts(folder / "output"),
        {name: text for name, text in records.items() if text},
        seconds,
        mark,
    )


def exported(folder: Path, mark: str) -> None:
    """Run an export to its end."""
    with begun(folder, mark) as command:
        _listed, said = command.communicate(timeout=600)
    assert (command.returncode, said) == (0, ""), said  # noqa: S101 - a benchmark checks itself


def begun(folder: Path, mark: str, *options: str) -> subprocess.Popen[str]:
    """An export of the articles in a folder, at work."""
    arguments = ("export", "articles", "--output", "output", "--jobs", "2", *options)
    return subprocess.Popen(
        [sys.executable, "-m", "bilingual_pub", *arguments],
        cwd=folder,
        env=environment(folder, mark),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def environment(folder: Path, mark: str) -> dict[str, str]:
    """The variables that a scene's processes get: nothing of the user's is read or written."""
    ours = {"XDG_CACHE_HOME": "cache", "XDG_CONFIG_HOME": "config"}
    places = {name: str(folder / place) for name, place in ours.items()}
    return {**os.environ, "LANG": "en_US.UTF-8", "LANGUAGE": "", **places, MARK: mark}


def living(mark: str) -> Iterator[tuple[int, str]]:
    """Every process with a mark in its environment; the dead that nobody waited for have none."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if f"{MARK}={mark}".encode() in (process / "environ").read_bytes():
                call = (process / "cmdline").read_bytes().replace(b"\0", b" ")
                yield int(process.name), call.decode(errors="replace")
        except OSError:
            continue


def handouts(output: Path) -> dict[str, bytes]:
    """The bytes of every handout, by their place."""
    return {
        str(path.relative_to(output)): path.read_bytes()
        for path in files_below(output)
        if RECORDS not in path.parts
    }


def files_below(folder: Path) -> Iterator[Path]:
    """Every file in a folder and its folders."""
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def made_of(record: Path) -> str | None:
    """What a record says that its article was made of; None where it is not whole."""
    try:
        return str(json.loads(record.read_bytes())["made_of"])
    except (ValueError, KeyError):
        return None
