"""A PDF file read with PDFium, which knows nothing of the rules."""

from bilingual_pub.checks.preflight.pdf.file import read_pdf

__all__ = ["read_pdf"]
