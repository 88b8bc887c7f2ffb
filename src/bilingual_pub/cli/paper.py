"""How much paper a PDF takes, as `export -v` says it."""

from pathlib import Path

from bilingual_pub.qa.print import describe_pages


def describe_paper(file: Path) -> str:
    """The pages and sheets of a PDF that was made; empty for a file of another kind, or none."""
    if file.suffix != ".pdf" or not file.is_file():
        return ""
    import pypdfium2

    with pypdfium2.PdfDocument(file) as document:
        return f"{file.name}: {describe_pages(len(document))}"
