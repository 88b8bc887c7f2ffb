"""Every HTML that is made of an article: pages, the page for a frame, and the pieces to paste."""

from bilingual_pub.model import BilingualArticle
from bilingual_pub.settings import Organization, Settings
from bilingual_pub.writers import EmbedForm, Layout, embed
from bilingual_pub.writers import html as page

HOST = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Host</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>Host</h1>
%s
</main></body></html>"""

SETTINGS = Settings(
    Organization(
        "Casa Alitas",
        "https://casa.example",
        {"en": "Call 520-555-0100.", "es": "Llame al 520-555-0100."},
        site="https://casa.example/handouts/",
    )
)


def written(article: BilingualArticle) -> dict[str, str]:
    """Whole documents: pages by `page` and their language, `frame`, and embeds by their form.

    The style sheet of the class-only form is put into its document, which stands alone here.
    """
    pages = page.write(article, SETTINGS, Layout(editions=("standard", "one-language")), "one")
    made = {_kind(name): data.decode() for name, data in pages.items()}
    for form in EmbedForm:
        files = embed.write(article, SETTINGS, Layout(embeds=(form,)), "one")
        made[form] = HOST % files["one.embed.html"].decode()
        if "one.frame.html" in files:
            made["frame"] = files["one.frame.html"].decode()
        if embed.STYLE_FILE in files:
            style = f"<style>{files[embed.STYLE_FILE].decode().strip()}</style></head>"
            made[form] = made[form].replace("</head>", style)
    return made


def _kind(name: str) -> str:
    """`one.html` is the page, `one.es.html` the page in Spanish."""
    return name.removeprefix("one").removesuffix("html").strip(".") or "page"
