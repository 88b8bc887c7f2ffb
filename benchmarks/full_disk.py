"""An export to a small disk of memory with random room on it, in a mount namespace of its own."""

import json
import shutil
import subprocess
import sys
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from crash_scene import Found, Scene, environment

PAGE = 4096

SIZE = 16_000_000

BESIDES = 40
"""Pages for folders, records, the summary and the cache, more or less."""

UNWRITABLE = 5

SCRIPT = f"""
set -e
mount -t tmpfs -o size={SIZE} tmpfs disk
cp -r start disk/output
head -c {SIZE} /dev/zero > disk/filler 2> /dev/null || true
truncate -s -"$ROOM" disk/filler
code=0; "$@" || code=$?
rm disk/filler
cp -r disk/. found
exit $code
"""


@dataclass(frozen=True, slots=True)
class End:
    """How an export ended: its exit code, what it said, what was found, and what is a fault."""

    code: int
    said: str
    found: Found
    faults: tuple[str, ...]


def exported_to(scene: Scene, chance: Random) -> End:
    """Export to a disk with some of the older files, and random room for the others."""
    for name in ("start", "disk", "found"):
        shutil.rmtree(scene.folder / name, ignore_errors=True)
    for name in ("disk", "found"):
        (scene.folder / name).mkdir()
    shutil.copytree(scene.folder / "older", scene.folder / "start")
    gone = {name for name in scene.old if chance.getrandbits(1)}
    for name in gone:
        (scene.folder / "start" / name).unlink()
    needed = BESIDES + sum(-(-len(scene.new[name]) // PAGE) for name in gone)
    done = export(scene, chance.randrange(needed) * PAGE)
    found = scene.found(scene.folder / "found/output")
    return End(done.returncode, done.stderr, found, tuple(faults(scene, done, found, gone)))


def export(scene: Scene, room: int) -> subprocess.CompletedProcess[str]:
    """The export, with so many bytes free for all that it writes."""
    arguments = ("articles", "--output", "disk/output", "--summary", "disk/told.jsonl")
    command = [sys.executable, "-m", "bilingual_pub", "export", *arguments, "--jobs", "1"]
    usual = environment(scene.folder, scene.mark)
    return subprocess.run(
        ["unshare", "-rm", "sh", "-c", SCRIPT, "sh", *command],
        cwd=scene.folder,
        env={**usual, "XDG_CACHE_HOME": str(scene.folder / "disk/cache"), "ROOM": str(room)},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )


def faults(
    scene: Scene, done: subprocess.CompletedProcess[str], found: Found, gone: Collection[str]
) -> Iterator[str]:
    """Everything that should not be so."""
    place = scene.folder / "found"
    if done.returncode not in {0, UNWRITABLE}:
        yield f"exit code {done.returncode}"
    if done.returncode == 0 and (done.stderr or found.new < len(scene.new)):
        yield f"ended well with {found.new} files, and said: {done.stderr}"
    if done.returncode and "No space left on device" not in done.stderr:
        yield f"did not say why: {done.stderr}"
    for line in done.stderr.splitlines():
        if not line.startswith("bilingual-pub: ") or "went wrong inside" in line:
            yield f"said: {line}"
    for name in found.other:
        if name not in gone or (place / "output" / name).exists():
            yield f"neither old nor new: {name}"
    yield from (f"left half written: {path}" for path in found.left_over)
    yield from scene.left_behind(2).values()
    yield from cut_off(place / "told.jsonl")


def cut_off(summary: Path) -> Iterator[str]:
    """Lines of a summary that are none."""
    if not summary.exists():
        return
    text = summary.read_text(encoding="utf-8")
    for line in text.splitlines():
        try:
            json.loads(line)
        except ValueError:
            yield f"cut off: {line}"
