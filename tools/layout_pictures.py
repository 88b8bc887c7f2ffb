"""Draw the first page of every layout for the documentation, in color and in black and white.

python tools/layout_pictures.py docs/layouts
"""

import argparse
import warnings
from dataclasses import replace
from pathlib import Path

import pypdfium2
from PIL import Image

import bilingual_pub as bp
from bilingual_pub.paper import LARGE_FACTS, PageLayout
from bilingual_pub.settings import PrintSettings, load_settings

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
WIDTH = 340
"""Pixels: small enough to stand side by side, large enough to see what is where."""

PAGES = {PageLayout.LETTER: 2}
"""Where the back says more than the front alone."""

ALIKE = {PageLayout.BACK_TO_BACK}
"""What looks like another: of one sheet, only the way in which it is turned over differs."""


def main() -> None:
    """Draw them all into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    warnings.simplefilter("ignore")
    known = load_settings(EXAMPLES / "bilingual-pub.toml")
    colored = replace(known, printing=PrintSettings(accent="#7a1f1f"))
    story = bp.align(EXAMPLES / "press-conference.md", EXAMPLES / "press-conference.es.md")
    notice = bp.align(EXAMPLES / "water-shutoff.md", EXAMPLES / "corte-de-agua.txt")
    for layout in [layout for layout in PageLayout if layout not in ALIKE]:
        is_notice = layout in LARGE_FACTS or layout in PAGES
        made = notice if is_notice else story
        files = bp.render(made, "pdf", layout=str(layout), settings=colored)
        picture = draw(next(iter(files.values())), PAGES.get(layout, 1))
        save(picture, folder / f"{layout}.png", 64)
        save(picture.convert("L"), folder / f"{layout}.gray.png", 12)


def draw(made: bytes, pages: int) -> Image.Image:
    """The first pages of a PDF, side by side, with a thin frame around each."""
    drawn = []
    with pypdfium2.PdfDocument(made) as document:
        for number in range(min(pages, len(document))):
            page = document[number]
            page_picture = page.render(scale=2 * WIDTH / page.get_width()).to_pil().convert("RGB")
            drawn.append(page_picture.resize((WIDTH, page_picture.height // 2)))
    sheet = Image.new("RGB", (len(drawn) * (WIDTH + 8) - 6, drawn[0].height + 2), "#999999")
    for place, page_picture in enumerate(drawn):
        sheet.paste(page_picture, (1 + place * (WIDTH + 8), 1))
    return sheet


def save(picture: Image.Image, file: Path, colors: int) -> None:
    """A picture with few colors, which makes its file small."""
    picture.quantize(colors).save(file, optimize=True)


if __name__ == "__main__":
    main()
