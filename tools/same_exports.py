"""Whether two checkouts make the same handouts of the same articles, byte for byte.

    python -m tools.same_exports ../other-checkout

Both export this checkout's `examples/` in every format, some editions and papers, each with its
own environment. What differs is listed, and ends with 1. For a refactoring, which changes nothing.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
ARTICLES = (
    "press-conference.md",
    "horario-clinica.txt",
    "water-notice.html",
    "library-notice.docx",
)
FORMATS = "html,embed,pdf,json,docx,csv,xliff,xliff2"
WAYS = {
    "plain": ("--format", FORMATS),
    "print": ("--format", "pdf", "--edition", "large-print,booklet,facing-pages", "--paper", "a4"),
    "embeds": ("--format", "embed,html", "--embed", "wordpress,shadow,iframe,css-class"),
}


def export(checkout: Path, folder: Path) -> dict[str, bytes]:
    """The files that a checkout makes, by their names."""
    articles = [str(ROOT / "examples" / name) for name in ARTICLES]
    places = {"XDG_CACHE_HOME": str(folder / "cache"), "XDG_CONFIG_HOME": str(folder / "config")}
    for way, options in WAYS.items():
        subprocess.run(  # noqa: S603 - our own command
            [
                str(checkout / ".venv/bin/bilingual-pub"),
                *("export", *articles, *options, "--output", str(folder / way)),
                *("--settings", str(ROOT / "examples/bilingual-pub.toml")),
            ],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=folder,
            env={**os.environ, "LANGUAGE": "en", **places},
        )
    files = (path for way in WAYS for path in sorted((folder / way).rglob("*")) if path.is_file())
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in files
        if ".bilingual-pub" not in path.parts
    }


def main() -> int:
    """Compare; 1 where something differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("other", type=Path)
    other = parser.parse_args().other.resolve()
    with TemporaryDirectory() as one, TemporaryDirectory() as two:
        ours, theirs = export(ROOT, Path(one)), export(other, Path(two))
    different = sorted(name for name in ours.keys() | theirs if ours.get(name) != theirs.get(name))
    for name in different:
        print(f"differs: {name}")
    print(f"{len(ours.keys() | theirs) - len(different)} files alike, {len(different)} not")
    return int(bool(different))


if __name__ == "__main__":
    sys.exit(main())
