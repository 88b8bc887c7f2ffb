"""What the forms of an embed promise: pictures, blocks of WordPress's editor, sizes, frames."""

import io
import re

import pytest
from lxml import html
from PIL import Image as Pillow
from tests.writers import kses
from tests.writers.pdf.articles import article, every_kind, many_paragraphs, pair, png

from bilingual_pub.handouts.page import find_page
from bilingual_pub.model import BilingualArticle, Image, Kind
from bilingual_pub.settings import Organization, Settings
from bilingual_pub.writers import EmbedForm, Files, Layout, embed, hear_remarks

SITE = Settings(Organization("Casa Alitas", site="https://casa.example/wp-content/uploads/"))

FOR_WORDPRESS = (EmbedForm.WORDPRESS, EmbedForm.GUTENBERG)

BLOCK = re.compile(r'<!-- (/?)wp:(group|columns|column|html)( \{"[^<>]*"\})? -->')


def written(bilingual: BilingualArticle, form: EmbedForm, settings: Settings = SITE) -> Files:
    return embed.write(bilingual, settings, Layout(embeds=(form,)), "rent")


def text(files: Files) -> str:
    return files["rent.embed.html"].decode()


def photo(width: int, height: int) -> bytes:
    """A picture as a camera makes it, with where it was taken."""
    out = io.BytesIO()
    exif = Pillow.Exif()
    exif[0x010E] = "32.2226, -110.9747"
    Pillow.effect_noise((width, height), 90).convert("RGB").save(out, "JPEG", exif=exif, quality=95)
    return out.getvalue()


def pictured(*pictures: Image) -> BilingualArticle:
    return article(*(pair("A door", "Una puerta", Kind.IMAGE, place=place) for place in pictures))


def test_wordpress_shows_pictures_by_their_address_on_the_site() -> None:
    for form in FOR_WORDPRESS:
        files = written(pictured(Image("door.png", "image/png", png())), form)
        shown = html.fragment_fromstring(text(files), create_parent=True).xpath("//img")
        assert [one.get("src") for one in shown] == [
            f"{SITE.organization.site}rent.picture-1.png"
        ] * 2
        assert [one.get("alt") for one in shown] == ["A door", "Una puerta"]
        assert files["rent.picture-1.png"] == png()


def test_where_no_address_is_known_they_stand_in_words_and_that_is_said() -> None:
    for form in FOR_WORDPRESS:
        with hear_remarks() as said:
            files = written(pictured(Image("door.png", "image/png", png())), form, Settings())
        assert "Picture: A door" in text(files)
        assert list(files) == ["rent.embed.html"]
        [sentence] = said
        assert "rent.embed.html" in sentence
        assert "site" in sentence
    with hear_remarks() as said:
        written(article(*many_paragraphs(1)), EmbedForm.WORDPRESS, Settings())
    assert said == []


def test_a_large_photo_is_made_small_and_keeps_no_place() -> None:
    large = photo(3000, 2000)
    made = text(written(pictured(Image("door.jpg", "image/jpeg", large)), EmbedForm.SHADOW))
    assert len(made) < len(large) / 2
    assert 'width="800" height="533"' in made
    files = written(pictured(Image("door.jpg", "image/jpeg", large)), EmbedForm.WORDPRESS)
    with Pillow.open(io.BytesIO(files["rent.picture-1.jpg"])) as small:
        assert small.size == (800, 533)
        assert not small.getexif()


def test_a_picture_that_cannot_be_opened_stands_in_words() -> None:
    broken = Image("door.png", "image/png", png()[:60])
    assert "Picture: A door" in text(written(pictured(broken), EmbedForm.SHADOW))


@pytest.mark.parametrize("form", FOR_WORDPRESS)
def test_headings_have_a_size_whatever_the_theme_says(form: EmbedForm) -> None:
    made = html.fragment_fromstring(text(written(article(*every_kind()), form)), create_parent=True)
    headings = made.xpath("//h2 | //h3 | //h4 | //h5 | //h6")
    assert len(headings) == 5
    assert all(re.search(r"font-size:1\.\d+em", one.get("style")) for one in headings)


def test_blocks_open_and_close_in_order_and_their_parts_pass_the_filter() -> None:
    made = text(written(article(*every_kind(), langs=("en", "ar")), EmbedForm.GUTENBERG))
    opened: list[str] = []
    for is_end, name, _ in BLOCK.findall(made):
        if is_end:
            assert opened.pop() == name
        else:
            assert opened or name == "group"
            opened.append(name)
    assert opened == []
    rest = BLOCK.sub("", made)
    assert "<!--" not in rest
    assert kses.stripped(rest) == []


def test_what_stands_between_columns_is_what_the_editor_writes_itself() -> None:
    """Otherwise it says that the block is broken."""
    made = text(written(article(*many_paragraphs(2)), EmbedForm.GUTENBERG))
    bare = re.sub(r"<!-- wp:html -->.*?<!-- /wp:html -->", "", made, flags=re.DOTALL)
    level = (
        '<!-- wp:columns --><div class="wp-block-columns">'
        + 2 * '<!-- wp:column --><div class="wp-block-column"></div><!-- /wp:column -->'
        + "</div><!-- /wp:columns -->"
    )
    assert re.sub(r">\s+<", "><", bare).count(level) == 3


def test_blocks_are_read_back_in_both_languages() -> None:
    made = text(written(article(*many_paragraphs(3)), EmbedForm.GUTENBERG))
    page = find_page(html.document_fromstring(f"<main>{made}</main>"), "rent.embed.html")
    assert page
    assert [one.lang for one in page.columns] == ["en", "es"]
    assert [len(one.rows) for one in page.columns] == [3, 3]
    assert [one.title for one in page.columns] == [
        "Where to get help with the rent",
        "Dónde pedir ayuda para la renta",
    ]
    assert {*page.notices} == {"en", "es"}
