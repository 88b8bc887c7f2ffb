"""How Sphinx builds the documentation: `make docs`, or docs/decisions/0021-sphinx-and-furo.md."""

from typing import TYPE_CHECKING

import bilingual_pub

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "Bilingual Pub"
author = "The Bilingual Pub developers"
version = release = bilingual_pub.__version__
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]

# The sources are those that the repository's page shows: so a link means the same on both.
include_patterns = ["*.md", "docs/**"]
exclude_patterns = [
    *(".*", "benchmarks", "dist", "examples", "locales", "output", "shared", "site"),
    *("src", "templates", "tests", "tools"),
]
root_doc = "docs/index"
templates_path = ["_templates"]
html_additional_pages = {"index": "redirect.html"}

# Links to headings, by the names that GitHub gives them.
myst_heading_anchors = 4
# Docstrings have code between single backticks.
default_role = "literal"
autodoc_member_order = "bysource"
# `()` and names of constants as they stand in the code, not as they are told by `repr`.
autodoc_preserve_defaults = True
python_maximum_signature_line_length = 80

html_theme = "furo"
html_title = f"Bilingual Pub {release}"
html_copy_source = False
html_show_copyright = False

linkcheck_timeout = 20
linkcheck_anchors = False

API = "docs/api"


def add_public_names(_app: "Sphinx", docname: str, source: list[str]) -> None:
    """Put every public name of the package on the page of the API."""
    if docname == API:
        source[0] += "\n".join(["", "```{eval-rst}", *documented_names(), "```", ""])


def documented_names() -> list[str]:
    """A directive of autodoc for each name of `bilingual_pub.__all__`, verbs first."""
    found: dict[str, list[str]] = {"function": [], "class": [], "exception": []}
    for name in bilingual_pub.__all__:
        public = getattr(bilingual_pub, name)
        if not isinstance(public, type):
            if callable(public):
                found["function"].append(name)
        elif issubclass(public, BaseException):
            found["exception"].append(name)
        else:
            found["class"].append(name)
    options = {"function": (), "class": ("   :members:",), "exception": ("   :members:",)}
    return [
        line
        for kind, names in found.items()
        for name in names
        for line in (f".. auto{kind}:: bilingual_pub.{name}", *options[kind], "")
    ]


def setup(app: "Sphinx") -> dict[str, bool]:
    """Tell Sphinx of it."""
    app.connect("source-read", add_public_names)
    return {"parallel_read_safe": True}
