"""A Word file that was sent to a reviewer."""

from pathlib import Path

import pytest
from tests.review.docx.word_files import whole
from tests.review.review_files import made


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    return made("docx", whole(), tmp_path)
