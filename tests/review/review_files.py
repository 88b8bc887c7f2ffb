"""Review files of an article, written into a folder, and read from it."""

from pathlib import Path

from bilingual_pub.formats import load_writer
from bilingual_pub.model import BilingualArticle
from bilingual_pub.settings import Settings
from bilingual_pub.writers import Layout

FORMATS = ("docx", "xliff", "xliff2", "csv")


def made(name: str, article: BilingualArticle, folder: Path) -> Path:
    """The review file of a format."""
    ((file, data),) = load_writer(name).write(article, Settings(), Layout()).items()
    path = folder / file
    path.write_bytes(data)
    return path
