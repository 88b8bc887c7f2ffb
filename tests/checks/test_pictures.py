"""What of an article's pictures some readers miss."""

from tests.writers.pdf.articles import png

from bilingual_pub.model import Block, Image, Kind, Run
from bilingual_pub.qa.pictures import PictureReport, count_pictures


def picture(description: str = "", src: str = "a.png", data: bytes = b"", group: str = "") -> Block:
    said = (Run(description),) if description else ()
    return Block("b", Kind.IMAGE, said, group=group, place=Image(src, "image/png", data))


def test_pictures_are_counted() -> None:
    text = Block("t", Kind.PARAGRAPH, (Run("A poster hangs on the door."),))
    blocks = [picture(), text, picture("A dog"), picture(" ")]
    assert count_pictures(blocks) == PictureReport(3, 2, 3, ())


def test_an_icon_has_no_words_in_it() -> None:
    icons = [picture("Menu", data=png(96, 96)), picture("A flyer", data=png(24, 24))]
    assert count_pictures(icons) == PictureReport(2, 0, 0, ())
    assert count_pictures([picture(data=png(97, 10))]).readable == 1


def test_words_that_tell_of_words() -> None:
    told = [
        picture("Volante de la feria"),
        picture(src="https://example.org/wp/Screenshot-2026%202.png?w=3"),
        picture("A dog", group="figure-1"),
        Block("c", Kind.CAPTION, (Run("Map of the park"),), group="figure-1"),
        picture("A signal officer charted new ground", "mapping.png"),
    ]
    assert count_pictures(told).lettered == (
        "Volante de la feria",
        "Screenshot-2026 2.png",
        "A dog",
    )


def test_a_picture_inside_the_page_has_no_name() -> None:
    assert count_pictures([picture(src="data:image/png;base64,map")]).lettered == ()
