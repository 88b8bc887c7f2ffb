"""Which articles a run is about."""

import os
from pathlib import Path

import pytest

from bilingual_pub.batch import Job, find_jobs, find_printed_beside
from bilingual_pub.errors import InputError, UsageError

OUT = Path("output")


def names(jobs: list[Job]) -> list[str]:
    return [str(job.output / job.source.stem) for job in jobs]


def test_a_folder_stands_for_its_articles_and_those_of_its_folders(articles: Path) -> None:
    assert names(find_jobs([articles], OUT)) == [
        "output/library",
        "output/market",
        "output/north/clinic",
        "output/north/school",
        "output/water",
    ]


def test_a_pattern_stands_for_the_files_it_fits(articles: Path) -> None:
    found = names(find_jobs([articles / "**" / "*l*.md"], OUT))
    assert found == ["output/library", "output/clinic", "output/school"]


def test_hidden_files_other_files_and_what_was_made_are_no_articles(articles: Path) -> None:
    (articles / ".hidden.md").write_text("# No", encoding="utf-8")
    (articles / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    made = articles / "made" / "market"
    made.mkdir(parents=True)
    (made / "market.html").write_text("<p>Made.", encoding="utf-8")
    assert len(find_jobs([articles], articles / "made")) == 5


def test_an_article_named_twice_is_made_once(articles: Path) -> None:
    assert len(find_jobs([articles / "water.md", articles / "water.md"], OUT)) == 1


def test_a_folder_without_articles_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="There are no articles in the folder"):
        find_jobs([tmp_path], OUT)


def test_a_pattern_that_fits_nothing_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"No file matches .*\*\.md"):
        find_jobs([tmp_path / "*.md"], OUT)


def test_a_file_whose_name_looks_like_a_pattern_is_a_file(tmp_path: Path) -> None:
    odd = tmp_path / "notice[1].md"
    odd.write_text("# Odd", encoding="utf-8")
    assert find_jobs([odd], OUT) == [Job(odd, OUT)]


def test_two_articles_that_would_share_a_folder_are_refused(articles: Path) -> None:
    with pytest.raises(UsageError, match="would be written to the same folder"):
        find_jobs([articles / "water.md", articles / "north" / "Water.md"], OUT)


def test_the_output_may_lie_above_the_articles_but_not_be_their_folder(articles: Path) -> None:
    assert len(find_jobs([articles], articles.parent)) == 5
    with pytest.raises(UsageError, match="Choose another folder with --output"):
        find_jobs([articles], articles / "north" / "..")


def test_a_file_that_can_t_be_looked_at_is_left_to_whoever_reads_it(articles: Path) -> None:
    longer_than_a_name = Path("n" * 300 + ".md")
    assert [*find_jobs([articles / "water.md", longer_than_a_name], OUT)] == [
        Job(articles / "water.md", OUT),
        Job(longer_than_a_name, OUT),
    ]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody who may not read")
def test_a_folder_that_can_t_be_read_is_said_so(articles: Path) -> None:
    north = articles / "north"
    north.chmod(0o700)
    os.chown(north, 12345, 12345)
    for above in articles.parents:
        above.chmod(above.stat().st_mode | 0o055)
    os.seteuid(65534)
    try:
        with pytest.raises(InputError, match=r"north can't be read: Permission denied"):
            find_jobs([articles], OUT)
    finally:
        os.seteuid(0)


def test_a_pdf_beside_its_article_is_its_print_and_no_article(articles: Path) -> None:
    (articles / "market.pdf").write_bytes(b"%PDF-1.7\n")
    (articles / "parade.pdf").write_bytes(b"%PDF-1.7\n")
    found = names(find_jobs([articles], OUT))
    assert "output/parade" in found
    assert found.count("output/market") == 1
    assert find_printed_beside([articles], OUT) == [articles / "market.pdf"]
    assert find_jobs([articles / "market.pdf"], OUT) == [Job(articles / "market.pdf", OUT)]
