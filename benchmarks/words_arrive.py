"""How many words of people's files arrive in the article, beside what another program finds there.

    python benchmarks/words_arrive.py FOLDER [--each]

For every file in the folder: the share of the other program's words that the article has, the share
of the article's words that the other program has too, and how many stand in the same order (the
longest common subsequence). PDFs are compared with `pdftotext` (Poppler), all else with LibreOffice
(`soffice --convert-to txt`); both are looked for on this machine. What is refused is counted by
what is said of it.
"""

import argparse
import re
import resource
import subprocess
import tempfile
import time
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median

from rapidfuzz.distance import LCSseq

from bilingual_pub.errors import BilingualPubError
from bilingual_pub.formats import is_article_name
from bilingual_pub.model import Article
from bilingual_pub.reading import read_article

WORD = re.compile(r"\w+")

LINE_END = re.compile(r"(?<=\w)[-‐\u00ad]\s*\n\s*(?=\w)")

FEWEST_WORDS = 20
"""Of a file that is compared: of fewer, each word would be a twentieth."""

LONGEST = 60
"""Seconds that another program may take for a file."""


@dataclass(frozen=True, slots=True)
class Shares:
    """What of a file arrives, each from 0 to 1, and the seconds it took."""

    path: Path
    words: int
    found: float
    right: float
    ordered: float
    seconds: float


def find_words(text: str) -> list[str]:
    """The words of a text as they are compared: without hyphens, capitals and ligatures."""
    whole = unicodedata.normalize("NFKC", LINE_END.sub("", text).replace("\f", "\n")).casefold()
    return WORD.findall(re.sub(r"(?<=\w)[-‐\u00ad](?=\w)", "", whole))


def say_article(article: Article) -> str:
    """An article's words in their order, with what is printed before items."""
    lines = [article.title]
    for block in article.blocks:
        label = getattr(block.place, "label", "")
        number = getattr(block.place, "number", None)
        lines.append(f"{label or (number if number is not None else '')} {block.text}")
    return "\n".join(lines)


def extract_pdf(path: Path) -> str:
    """What Poppler reads in a PDF."""
    try:
        done = subprocess.run(
            ["pdftotext", "-enc", "UTF-8", str(path), "-"],
            capture_output=True,
            check=False,
            timeout=LONGEST,
        )
    except subprocess.TimeoutExpired:
        return ""
    return done.stdout.decode("utf-8", "replace")


def extract_office(path: Path) -> str:
    """What LibreOffice writes of a document as plain text."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [
                *("soffice", f"-env:UserInstallation=file://{folder}/user", "--headless"),
                *("--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder, str(path)),
            ],
            capture_output=True,
            check=False,
            timeout=LONGEST,
        )
        made = Path(folder, f"{path.stem}.txt")
        return made.read_text("utf-8", "replace") if made.exists() else ""


EXTRACTORS: dict[str, Callable[[Path], str]] = {".pdf": extract_pdf}


def compare_file(path: Path) -> Shares | str | None:
    """What arrives of a file; what is said where it is refused; None for one with few words."""
    started = time.process_time() + resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    try:
        article = read_article(path).article
    except BilingualPubError as error:
        return str(error).replace(str(path), "FILE")
    now = time.process_time() + resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    ours = find_words(say_article(article))
    theirs = find_words(EXTRACTORS.get(path.suffix.lower(), extract_office)(path))
    if len(theirs) < FEWEST_WORDS:
        return None
    shared = (Counter(ours) & Counter(theirs)).total()
    ordered = LCSseq.similarity(ours, theirs)
    return Shares(
        *(path, len(theirs)),
        shared / len(theirs),
        shared / max(len(ours), 1),
        ordered / max(shared, 1),
        now - started,
    )


def main() -> None:
    """Compare all files of a folder, and print the shares."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--each", action="store_true", help="a line for each file, the worst first")
    asked = parser.parse_args()
    paths = sorted(it for it in asked.folder.rglob("*") if it.is_file() and is_article_name(it))
    compared = [compare_file(path) for path in paths]
    shares = [it for it in compared if isinstance(it, Shares)]
    if asked.each:
        for one in sorted(shares, key=lambda it: min(it.found, it.right, it.ordered)):
            print(
                f"{one.found:.3f} {one.right:.3f} {one.ordered:.3f} {one.words:7,}"
                f" {one.seconds:6.2f} s  {one.path}"
            )
    print(f"{len(paths)} files, {len(shares)} compared")
    for sentence, number in Counter(it for it in compared if isinstance(it, str)).most_common():
        print(f"{number:4} refused: {sentence}")
    if shares:
        words = sum(it.words for it in shares)
        for name in ("found", "right", "ordered"):
            values = [getattr(it, name) for it in shares]
            whole = sum(getattr(it, name) * it.words for it in shares) / words
            print(
                f"{name}: mean {mean(values):.3f}, median {median(values):.3f}, words {whole:.3f}"
            )
        print(f"slowest: {max(it.seconds for it in shares):.2f} s")


if __name__ == "__main__":
    main()
