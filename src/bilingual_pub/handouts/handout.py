"""What is known of a file that `export` has written."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bilingual_pub.model import BilingualArticle
from bilingual_pub.qa.print import Finding


@dataclass(frozen=True, slots=True)
class Handout:
    """Both sides of a file, and which of its rules it keeps.

    `article` is None where the file holds no two languages: a style sheet, or a page in one
    language beside which the other one does not lie.
    """

    article: BilingualArticle | None
    rules: tuple[Finding, ...] = ()


class HandoutFormat(Protocol):
    """What a module offers that knows files of ours."""

    def read(self, path: Path) -> Handout | None:
        """What a file holds; None where it is no file of ours.

        Raises:
            InputError: it is one, and is damaged, or holds more than an article has.
            OSError: it can't be read.
        """
