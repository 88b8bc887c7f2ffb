"""A translation that a person made, beside its source."""

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import docx
import pytest
from tests.cli.conftest import ROOT, Run

import bilingual_pub as bp
from bilingual_pub.model import join_text

SOURCE = ROOT / "examples/water-shutoff.md"
TRANSLATION = ROOT / "examples/corte-de-agua.txt"


def published(folder: Path) -> dict[str, Any]:
    path = folder / "output/water-shutoff/water-shutoff.json"
    made: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return made


def test_the_two_are_published_side_by_side(run: Run, tmp_path: Path) -> None:
    done = run("export", SOURCE, "--translation", TRANSLATION, "--format", "json,html")
    assert done.returncode == 0, done.stderr
    made = published(tmp_path)
    assert made["title"]["target"] == "Se cortará el agua en la calle Elm"
    assert {pair["origin"] for pair in made["pairs"]} == {"human"}
    assert {pair["state"] for pair in made["pairs"]} == {"approved"}
    by_source = {pair["source"]: pair["target"] for pair in made["pairs"]}
    assert (
        by_source["Fill a bottle before you go to bed. Do not open the hydrant."]
        == "Llene una botella antes de acostarse.\n\nNo abra el hidrante."
    )
    assert by_source["Who can help"] == "¿Quién puede ayudar?"
    page = (tmp_path / "output/water-shutoff/water-shutoff.html").read_text(encoding="utf-8")
    assert "bilingual-pub-merged" in page
    assert not re.search("2 parts|2 partes", page)
    assert "not reviewed by a person" not in page


def test_nothing_of_either_file_is_left_out(run: Run, tmp_path: Path) -> None:
    run("export", SOURCE, "--translation", TRANSLATION, "--format", "json")
    pairs = [published(tmp_path)["title"], *published(tmp_path)["pairs"]]
    said = "\n".join(f"{pair['source']}\n{pair['target']}" for pair in pairs)
    for file in (SOURCE, TRANSLATION):
        for block in file.read_text(encoding="utf-8").split("\n\n"):
            assert block.strip().lstrip("# ") in said


def test_what_is_on_one_side_only_says_so(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "notice.md"
    text = SOURCE.read_text(encoding="utf-8")
    extra = "Bring your water bill with account number 88-2041 to the counter by April 3.\n\n"
    source.write_text(text.replace("## Who can help", f"{extra}## Who can help"), encoding="utf-8")
    done = run("export", source, "--translation", TRANSLATION, "--format", "html", "--strict")
    assert done.returncode == 6
    page = (tmp_path / "output/notice/notice.html").read_text(encoding="utf-8")
    assert "Esta parte solo está en inglés." in page
    assert "88-2041" in done.stderr


def test_formats_may_differ(run: Run, tmp_path: Path) -> None:
    document = docx.Document()
    title, *blocks = TRANSLATION.read_text(encoding="utf-8").strip().split("\n\n")
    document.add_heading(title, 0)
    for block in blocks:
        document.add_paragraph(block)
    document.save(str(tmp_path / "corte.docx"))
    done = run("export", SOURCE, "--translation", tmp_path / "corte.docx", "--format", "json")
    assert done.returncode == 0, done.stderr
    assert published(tmp_path)["pairs"][0]["target"].startswith("El lunes 23 de marzo")


def test_it_may_count_as_a_draft(run: Run, tmp_path: Path) -> None:
    run(
        "export", SOURCE, "--translation", TRANSLATION, "--translation-state", "edited",
        "--format", "json",
    )  # fmt: skip
    assert {pair["state"] for pair in published(tmp_path)["pairs"]} == {"edited"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            (
                "La feria de la escuela es el sábado. Habrá juegos y pastel.\n\n"
                "Traiga a sus niños.\n\nLa entrada es gratis para los maestros.\n"
            ),
            "does not look like a translation",
        ),
        (SOURCE.read_text(encoding="utf-8"), "is in English, like the article"),
        ("\n\n", "no text"),
    ],
)
def test_the_wrong_file_is_refused(run: Run, tmp_path: Path, text: str, said: str) -> None:
    other = tmp_path / "other.txt"
    other.write_text(text, encoding="utf-8")
    done = run("export", SOURCE, "--translation", other, "--format", "json")
    assert done.returncode in {3, 6}
    assert said in done.stderr
    assert not (tmp_path / "output").exists()
    assert run("align", SOURCE, other).returncode in {3, 6}


def test_unless_it_is_forced(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("La feria es el sábado.\n\nTraiga a sus niños.\n", encoding="utf-8")
    done = run("export", SOURCE, "--translation", other, "--format", "json", "--force")
    assert done.returncode == 0, done.stderr


def test_its_sentences_are_in_the_memory_from_then_on(run: Run, tmp_path: Path) -> None:
    run("export", SOURCE, "--translation", TRANSLATION, "--format", "json")
    other = tmp_path / "other.md"
    other.write_text(
        "# Again\n\nThe dog is red. Workers will replace a pipe that is 61 years old.\n",
        encoding="utf-8",
    )
    run("export", other, "--format", "json")
    made = json.loads((tmp_path / "output/other/other.json").read_text(encoding="utf-8"))
    assert made["pairs"][0]["target"].endswith(
        "Los trabajadores cambiarán un tubo que tiene 61 años."
    )


def test_it_outranks_what_was_approved_before_and_is_known_without_it(
    run: Run, tmp_path: Path
) -> None:
    run("export", SOURCE, "--format", "csv")
    review = tmp_path / "output/water-shutoff/water-shutoff.review.csv"
    text = review.read_text(encoding="utf-8-sig")
    review.write_text(text.replace(",draft,", ",approved,"), encoding="utf-8-sig")
    assert run("export", review, "--format", "json").returncode == 0
    run("export", SOURCE, "--translation", TRANSLATION, "--format", "json")
    with_it = [(pair["source"], pair["target"]) for pair in published(tmp_path)["pairs"]]
    run("export", SOURCE, "--format", "json")
    without = [(pair["source"], pair["target"]) for pair in published(tmp_path)["pairs"]]
    assert without == with_it
    assert {pair["state"] for pair in published(tmp_path)["pairs"]} == {"approved"}
    assert "0 edited, 0 not reviewed" in run("status", SOURCE).stdout


def test_the_alignment_as_a_table(run: Run) -> None:
    done = run("align", SOURCE, TRANSLATION)
    assert done.returncode == 0, done.stderr
    beads = [line.split("\t") for line in done.stdout.splitlines()]
    assert beads[:3] == [["0", "0"], ["1", "1"], ["2", "2,3"]]
    numbers = [
        n for side in zip(*beads, strict=True) for cell in side for n in cell.split(",") if n
    ]
    assert sorted(map(int, numbers)) == sorted([*range(7), *range(7)])


def test_sentences_a_line_each(run: Run, tmp_path: Path) -> None:
    source, target = tmp_path / "a.sentences.txt", tmp_path / "b.sentences.txt"
    source.write_text(
        "The library opens at 9 a.m.\nBring your card.\n\nCall (520) 555-0142.\n", encoding="utf-8"
    )
    target.write_text(
        "La biblioteca abre a las 9 a.m.\nTraiga su tarjeta.\n\nLlame al (520) 555-0142.\n",
        encoding="utf-8",
    )
    done = run("align", source, target, "--level", "sentence")
    assert done.stdout == "0\t0\n1\t1\n2\t2\n"


def test_the_alignment_as_data_and_as_a_picture(run: Run, tmp_path: Path) -> None:
    done = run("align", SOURCE, TRANSLATION, "--format", "json", "--plot", tmp_path / "a.svg")
    made = json.loads(done.stdout)
    assert made["format"] == "bilingual-pub-alignment/1"
    assert made["source"]["segments"][0] == "Water will be off on Elm Street"
    assert all(0 <= bead["score"] <= 1 for bead in made["beads"])
    picture = ET.fromstring((tmp_path / "a.svg").read_bytes())  # noqa: S314 - our own
    ns = "{http://www.w3.org/2000/svg}"
    assert "water-shutoff.md" in (picture.findtext(f"{ns}title") or "")
    assert "split in the translation" in (picture.findtext(f"{ns}desc") or "")
    assert len(picture.findall(f".//{ns}polygon")) == sum(
        bool(bead["source"] and bead["target"]) for bead in made["beads"]
    )


def test_text_moved_from_row_to_row_in_the_review_is_read_back(run: Run, tmp_path: Path) -> None:
    run("export", SOURCE, "--translation", TRANSLATION, "--format", "docx")
    path = tmp_path / "output/water-shutoff/water-shutoff.review.docx"
    document = docx.Document(str(path))
    rows = document.tables[0].rows
    [joined] = [row.cells[2] for row in rows if row.cells[1].text.startswith("Neighbors")]
    [thanks] = [row.cells[2] for row in rows if row.cells[1].text.startswith("The mayor")]
    first, rest = joined.text.split(" Si tiene preguntas", 1)
    joined.paragraphs[0].text = first
    thanks.paragraphs[0].text = f"Si tiene preguntas{rest}"
    document.save(str(path))
    done = run("export", path, "--format", "json")
    assert done.returncode == 0, done.stderr
    targets = [pair["target"] for pair in published(tmp_path)["pairs"]]
    assert targets[-1].startswith("Si tiene preguntas, llame")
    assert not any("Cottonwood Ave. Si tiene" in target for target in targets)


def test_the_command_and_python_make_the_same_pairs(run: Run, tmp_path: Path) -> None:
    (tmp_path / "fair.md").write_text(
        "---\ntitle: Come one, come all!\n---\n\nThe school fair is on Saturday, March 4.\n\n"
        "## What to bring\n\n- Your children\n- A chair\n\nEntry costs $5. Parking is free.\n",
        encoding="utf-8",
    )
    document = docx.Document()
    document.core_properties.title = "Feria de la escuela"
    for text in (
        "La feria de la escuela es el sábado 4 de marzo.", "Qué traer", "Sus hijos", "Una silla",
        "La entrada cuesta $5.", "El estacionamiento es gratis.",
    ):  # fmt: skip
        document.add_paragraph(text)
    document.save(str(tmp_path / "feria.docx"))
    done = run("align", "fair.md", "feria.docx", "--format", "json")
    assert done.returncode == 0, done.stderr
    made = json.loads(done.stdout)
    sides = made["source"]["segments"], made["target"]["segments"]
    told = [
        tuple(
            "\n\n".join(side[n] for n in bead[name])
            for side, name in zip(sides, ("source", "target"), strict=True)
        )
        for bead in made["beads"]
    ]
    both = bp.align(tmp_path / "fair.md", tmp_path / "feria.docx")
    paired = [(join_text(pair.source), join_text(pair.target)) for pair in both.all_pairs]
    assert told == paired
    assert told[0] == ("Come one, come all!", "Feria de la escuela")
    assert told[-1][1] == "La entrada cuesta $5.\n\nEl estacionamiento es gratis."


def test_one_language_that_cannot_be_told_is_the_usual_other_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# 12\n\n555-0142\n", encoding="utf-8")
    (tmp_path / "b.md").write_text(
        "# Doce\n\nLlame al teléfono de la biblioteca, que es el 555-0142.\n", encoding="utf-8"
    )
    done = run("align", "a.md", "b.md", "--format", "json", "--force")
    assert json.loads(done.stdout)["source"]["lang"] == "en"
    both = bp.align(tmp_path / "a.md", tmp_path / "b.md", force=True)
    assert (both.source.lang, both.target.lang) == ("en", "es")
