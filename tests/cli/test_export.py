"""Articles in, handouts out, through the real engine and the real layout."""

import json
import os
from pathlib import Path

import pikepdf
from tests.cli.conftest import ROOT, Run


def test_one_article_becomes_four_files_listed_one_a_line(run: Run, notice: Path) -> None:
    done = run("export", notice)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "output/notice/notice.html",
        "output/notice/notice.embed.html",
        "output/notice/notice.pdf",
        "output/notice/notice.json",
    ]
    assert all((notice.parent / name).stat().st_size for name in done.stdout.splitlines())


def test_a_pipe_hears_nothing_but_the_files(run: Run, notice: Path) -> None:
    assert run("export", notice, "--format", "json").stderr == ""


def test_quiet_prints_nothing(run: Run, notice: Path) -> None:
    done = run("export", notice, "--format", "json", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_data_say_what_was_translated_and_by_what(run: Run, notice: Path) -> None:
    run("export", notice, "--format", "json")
    data = json.loads((notice.parent / "output/notice/notice.json").read_text(encoding="utf-8"))
    assert data["format"] == "bilingual-pub/1"
    assert data["source"]["lang"] == "en"
    assert data["target"]["lang"] == "es"
    assert data["source"]["title"] == "Library hours"
    (pair,) = data["pairs"]
    assert pair["origin"].startswith("apertium ")
    assert pair["state"] == "machine"
    assert "9:00 a.m." in pair["target"]
    assert "(520) 555-0142" in pair["target"]


def test_a_title_and_its_translation_by_a_person_win(run: Run, notice: Path) -> None:
    run(
        "export", notice, "--format", "json",
        "--title", "Open late", "--title-translation", "Abierto hasta tarde",
    )  # fmt: skip
    data = json.loads((notice.parent / "output/notice/notice.json").read_text(encoding="utf-8"))
    assert data["source"]["title"] == "Open late"
    assert data["target"]["title"] == "Abierto hasta tarde"
    assert data["title"]["origin"] == "human"


def test_names_in_an_older_encoding_are_understood(run: Run, notice: Path) -> None:
    named = notice.rename(os.fsdecode(bytes(notice.parent / "a") + b"o\xf1o.md"))
    done = run(
        "export", named, "--from", "en", "--format", "html", "--title", os.fsdecode(b"A\xf1o nuevo")
    )
    assert done.returncode == 0, done.stderr
    assert "<title>Año nuevo" in next(notice.parent.rglob("*.html")).read_text(encoding="utf-8")


def test_standard_input_is_an_article_too(run: Run, tmp_path: Path) -> None:
    done = run("export", "-", "--format", "html", stdin="La clínica abre el lunes.".encode())
    assert done.returncode == 0, done.stderr
    assert done.stdout == "output/article/article.html\n"
    assert 'lang="en"' in (tmp_path / "output/article/article.html").read_text(encoding="utf-8")


def test_verbose_says_what_was_mended(run: Run, tmp_path: Path) -> None:
    (tmp_path / "quote.txt").write_text("β€œWelcome,” said the mayor of the town.", "utf-8")
    done = run("export", "quote.txt", "--format", "json", "--from", "en", "-v")
    assert done.returncode == 0, done.stderr
    assert "“" in done.stderr


def test_the_same_article_gives_the_same_bytes(run: Run, notice: Path) -> None:
    run("export", notice, "--output", "first")
    run("export", notice, "--output", "second", PYTHONHASHSEED="7")
    for one in (notice.parent / "first/notice").iterdir():
        assert one.read_bytes() == (notice.parent / "second/notice" / one.name).read_bytes()


def organized(folder: Path, name: str, more: str = "") -> Path:
    """An article in a folder with the settings of an organization beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    text = f'[organization]\nname = "{name}"\nlogo = "logo.png"\n{more}'
    (folder / "bilingual-pub.toml").write_text(text, encoding="utf-8")
    (folder / "logo.png").write_bytes((ROOT / "examples/logo.png").read_bytes())
    article = folder / f"{folder.name}.md"
    article.write_text("# Library hours\n\nThe library is open on Monday.\n", encoding="utf-8")
    return article


def test_settings_beside_each_article_are_used(run: Run, tmp_path: Path) -> None:
    north = organized(tmp_path / "news/north", "Friends of the North")
    organized(tmp_path / "news/south", "Friends of the South")
    (tmp_path / "bilingual-pub.toml").write_text('[organization]\nname = "Friends of All"\n')
    alone = tmp_path / "alone.md"
    alone.write_bytes(north.read_bytes())
    done = run("export", "news", alone.name, "--format", "html", "-v")
    assert done.returncode == 0, done.stderr
    for name, words in (
        ("north/north", "Friends of the North"),
        ("south/south", "Friends of the South"),
        ("alone", "Friends of All"),
    ):
        [page] = (tmp_path / "output" / name).glob("*.html")
        text = page.read_text(encoding="utf-8")
        assert words in text
        assert sum(one in text for one in ("of the North", "of the South", "Friends of All")) == 1
        assert ("data:image/png" in text) == (name != "alone")
    assert [line for line in done.stderr.splitlines() if "using the settings in" in line] == [
        "news/north/north.md: using the settings in news/north/bilingual-pub.toml.",
        "news/south/south.md: using the settings in news/south/bilingual-pub.toml.",
        "alone.md: using the settings in bilingual-pub.toml.",
    ]


def test_settings_that_are_named_win_and_standard_input_takes_the_folders(
    run: Run, tmp_path: Path
) -> None:
    north = organized(tmp_path / "north", "Friends of the North")
    south = organized(tmp_path / "south", "Friends of the South")
    run("export", north, "--format", "html", "--settings", south.parent / "bilingual-pub.toml")
    page = tmp_path / "output/north/north.html"
    assert "Friends of the South" in page.read_text(encoding="utf-8")
    (tmp_path / "bilingual-pub.toml").write_text('[organization]\nname = "Friends of All"\n')
    run("export", "-", "--format", "html", "--from", "en", stdin=north.read_bytes())
    assert "Friends of All" in (tmp_path / "output/article/article.html").read_text(
        encoding="utf-8"
    )


def test_a_review_file_has_the_settings_and_the_memory_of_its_article(
    run: Run, tmp_path: Path
) -> None:
    article = organized(tmp_path / "north", "Friends", '[translation]\nmemory = "our.sqlite"\n')
    run("export", article, "--format", "csv")
    review = tmp_path / "output/north/north.review.csv"
    text = review.read_text(encoding="utf-8-sig")
    review.write_text(text.replace(",draft,", ",approved,Ana Ruiz"), encoding="utf-8")
    done = run("export", review, "--format", "html", "-v")
    assert done.returncode == 0, done.stderr
    assert "north/bilingual-pub.toml" in done.stderr
    assert "Friends" in (tmp_path / "output/north/north.html").read_text(encoding="utf-8")
    assert (tmp_path / "north/our.sqlite").exists()
    assert not (tmp_path / "bilingual-pub.memory.sqlite").exists()
    assert "2 approved" in run("status", article).stdout


def test_resume_sees_the_settings_beside_the_article(run: Run, tmp_path: Path) -> None:
    north = organized(tmp_path / "north", "Friends of the North")
    south = organized(tmp_path / "south", "Friends of the South")
    formats = ("--format", "html", "--resume", "--summary", "told.jsonl")
    run("export", north, south, *formats)
    organized(tmp_path / "south", "Friends of the East")
    run("export", north, south, *formats)
    told = (tmp_path / "told.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["status"] for line in told] == ["unchanged", "made"]
    page = tmp_path / "output/south/south.html"
    assert "Friends of the East" in page.read_text(encoding="utf-8")


def test_a_mistake_in_the_settings_of_one_article_is_told_before_any_is_made(
    run: Run, tmp_path: Path, notice: Path
) -> None:
    article = organized(tmp_path / "north", "Friends", "colour = 'red'\n")
    done = run("export", notice, article)
    assert done.returncode == 3
    assert "organization.colour" in done.stderr
    assert not (tmp_path / "output").exists()


def test_settings_in_the_folder_are_used(run: Run, notice: Path) -> None:
    settings = '[organization]\nname = "Friends of the Library"\n'
    (notice.parent / "bilingual-pub.toml").write_text(settings, encoding="utf-8")
    run("export", notice, "--format", "html")
    page = (notice.parent / "output/notice/notice.html").read_text(encoding="utf-8")
    assert "Friends of the Library" in page


def test_every_example_becomes_a_handout(run: Run, tmp_path: Path) -> None:
    names = ("press-conference.md", "horario-clinica.txt", "water-notice.html")
    articles = [ROOT / "examples" / name for name in names]
    done = run("export", *articles, "--settings", ROOT / "examples/bilingual-pub.toml")
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == 12
    assert (tmp_path / "output/horario-clinica/horario-clinica.pdf").read_bytes()[:5] == b"%PDF-"


def test_an_article_without_a_title_prints_none_and_says_so(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "my-article.txt"
    article.write_text("The library opens on Monday.\n\nCall 520-555-0142.\n", encoding="utf-8")
    done = run("export", article.name, "--format", "html,pdf,json,embed")
    assert done.returncode == 0
    [sentence] = done.stderr.splitlines()
    assert sentence.startswith("my-article.txt: no title was found")
    assert '--title "…"' in sentence
    folder = tmp_path / "output/my-article"
    data = json.loads((folder / "my-article.json").read_text(encoding="utf-8"))
    assert (data["source"]["title"], data["target"]["title"]) == ("", "")
    page = (folder / "my-article.html").read_text(encoding="utf-8")
    assert "<title>My article</title>" in page
    assert "My article" not in page.partition("<body>")[2]
    assert "My article" not in (folder / "my-article.embed.html").read_text(encoding="utf-8")
    with pikepdf.open(folder / "my-article.pdf") as pdf:
        assert pdf.docinfo.Title == "My article"
    assert run("check", folder / "my-article.pdf").returncode == 0


def test_a_heading_alone_is_a_handout(run: Run, tmp_path: Path) -> None:
    (tmp_path / "friday.md").write_text("# Closed on Friday\n", encoding="utf-8")
    done = run("export", "friday.md", "--format", "json", "--from", "en")
    assert done.returncode == 0
    data = json.loads((tmp_path / "output/friday/friday.json").read_text(encoding="utf-8"))
    assert [pair["source"] for pair in data["pairs"]] == ["Closed on Friday"]


def test_the_reader_is_addressed_as_is_said(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "aviso.md"
    article.write_text("# Call us\n\nBring your children.\n", encoding="utf-8")
    drafts = []
    for said in ("formal", "informal"):
        done = run("export", article, "--from", "en", "--format", "json", "--address", said)
        assert done.returncode == 0, done.stderr
        made = tmp_path / "output/aviso/aviso.json"
        drafts.append(json.loads(made.read_text(encoding="utf-8"))["pairs"][0]["target"])
    assert drafts == ["Traiga sus hijos.", "Trae tus hijos."]
