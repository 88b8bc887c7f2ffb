"""The command line on a terminal, as a person sees it."""

import os
import pty
import subprocess
import sys
from pathlib import Path


def on_a_terminal(*arguments: object, folder: Path, **environment: str) -> str:
    """What the command writes, both streams being a terminal's."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "bilingual_pub", *map(str, arguments)]
    told = {**os.environ, **environment}
    with subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, cwd=folder, env=told
    ):
        os.close(theirs)
        seen = b""
        while data := rest(ours):
            seen += data
    os.close(ours)
    return seen.decode()


def rest(terminal: int) -> bytes:
    """The next bytes; none when nobody has the other end open any more, which Linux calls EIO."""
    try:
        return os.read(terminal, 65_536)
    except OSError:
        return b""
