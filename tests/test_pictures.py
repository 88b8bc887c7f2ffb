"""Only raster pictures inside the folder are ever opened."""

from pathlib import Path

import pytest

from bilingual_pub.pictures import MAX_PICTURE_BYTES, load_picture

PNG = b"\x89PNG\r\n\x1a\n" + b"the rest of it"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "secret.png").write_bytes(PNG)
    inside = tmp_path / "articles"
    (inside / "pictures").mkdir(parents=True)
    (inside / "pictures/a map.png").write_bytes(PNG)
    (inside / "way-out.png").symlink_to(tmp_path / "secret.png")
    (inside / "drawing.svg").write_text("<svg/>", encoding="utf-8")
    (inside / "letter.png").write_text("not a picture", encoding="utf-8")
    return inside


@pytest.mark.parametrize("src", ["pictures/a map.png", "pictures/a%20map.png"])
def test_a_picture_beside_the_article(folder: Path, src: str) -> None:
    picture = load_picture(folder, src)
    assert picture is not None
    assert (picture.media_type, picture.data, picture.src) == ("image/png", PNG, src)


@pytest.mark.parametrize(
    "src",
    [
        "../secret.png",
        "way-out.png",
        "drawing.svg",
        "letter.png",
        "pictures",
        "nowhere.png",
        "https://example.org/map.png",
        "file:///etc/passwd",
        "bad\0name.png",
        "",
    ],
)
def test_everything_else_is_left_alone(folder: Path, src: str) -> None:
    assert load_picture(folder, src) is None


def test_an_absolute_path_does_not_lead_out(folder: Path) -> None:
    assert load_picture(folder, str(folder.parent / "secret.png")) is None


def test_a_picture_that_is_too_large(folder: Path) -> None:
    (folder / "large.png").write_bytes(PNG + bytes(MAX_PICTURE_BYTES))
    assert load_picture(folder, "large.png") is None
