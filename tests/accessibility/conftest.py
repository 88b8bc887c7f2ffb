"""Every output of the examples."""

from pathlib import Path

import pytest

from bilingual_pub.engines import choose_engine
from bilingual_pub.model import BilingualArticle
from bilingual_pub.publish import choose_target_language, ensure_title
from bilingual_pub.reading import read_article
from bilingual_pub.translation import translate_article

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"

NAMES = ("press-conference.md", "horario-clinica.txt", "water-notice.html")


@pytest.fixture(scope="session")
def examples() -> dict[str, BilingualArticle]:
    """The project's own examples, translated."""
    made = {}
    for name in NAMES:
        article = ensure_title(read_article(EXAMPLES / name).article)
        target = choose_target_language(article, None)
        with choose_engine(article.lang, target, "apertium") as engine:
            made[Path(name).stem] = translate_article(article, engine, target)
    return made
