"""Where the settings of an article are looked for."""

from pathlib import Path

import pytest

from bilingual_pub.settings import DEFAULT_NAME, find_settings_file


def folder(path: Path, *, settings: bool = False) -> Path:
    path.mkdir(parents=True, exist_ok=True)
    if settings:
        (path / DEFAULT_NAME).touch()
    return path


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return folder(tmp_path / "here")


def found(article: Path, here: Path) -> Path | None:
    file = find_settings_file(article, here)
    return file and file.parent


def test_the_nearest_above_the_article_counts(here: Path) -> None:
    folder(here, settings=True)
    assert found(Path("notice.md"), here) == here
    spring = folder(here / "2026/spring")
    assert found(Path("2026/spring/notice.md"), here) == here
    year = folder(spring.parent, settings=True)
    assert found(Path("2026/autumn/notice.md"), here) == year


def test_up_to_the_current_folder_and_no_farther(here: Path) -> None:
    folder(here.parent, settings=True)
    assert found(Path("notice.md"), here) is None


def test_of_an_article_elsewhere_only_its_own_folder_then_the_current_one(here: Path) -> None:
    away = folder(here.parent / "away/articles")
    folder(away.parent, settings=True)
    assert found(away / "notice.md", here) is None
    folder(here, settings=True)
    assert found(away / "notice.md", here) == here
    assert found(Path("../away/articles/notice.md"), here) == here
    folder(away, settings=True)
    assert found(Path("../away/articles/notice.md"), here) == away


def test_up_to_the_top_of_a_project_elsewhere(here: Path) -> None:
    project = folder(here.parent / "project", settings=True)
    folder(here.parent, settings=True)
    article = folder(project / "news/spring") / "notice.md"
    assert found(article, here) is None
    folder(project / ".git")
    assert found(article.parent.parent / "summer/notice.md", here) == project


def test_the_current_folder_by_way_of_a_link(here: Path) -> None:
    folder(here, settings=True)
    spring = folder(here / "spring")
    (here.parent / "link").symlink_to(here)
    other = found(here.parent / "link" / spring.name / "notice.md", here)
    assert other
    assert other.samefile(here)


def test_a_folder_of_that_name_is_no_settings_file(here: Path) -> None:
    folder(here / "news" / DEFAULT_NAME)
    assert found(Path("news/notice.md"), here) is None
