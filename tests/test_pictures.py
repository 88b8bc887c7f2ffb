"""Only raster pictures inside the folder are ever opened."""

from pathlib import Path

import pytest

from bilingual_pub.errors import InputError
from bilingual_pub.pictures import MAX_PICTURE_BYTES, load_picture

PNG = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\x04\0\0\0\xb5\x1c\x0c\x02"
    b"\0\0\0\x0bIDATx\xdac\xfc\xff\x1f\0\x03\x03\x02\0\xef\xbf\xa7\xdb\0\0\0\0IEND\xaeB`\x82"
)
"""One gray pixel."""


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
    with pytest.raises(InputError, match=r"The picture large\.png is too large"):
        load_picture(folder, "large.png")


def test_a_picture_whose_header_makes_no_sense(folder: Path) -> None:
    (folder / "half.png").write_bytes(PNG[:12])
    assert load_picture(folder, "half.png") is None
