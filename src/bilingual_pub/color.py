"""Colors, and whether they can be told apart: by contrast, which black and white keeps."""

import re
from functools import cache

Color = tuple[int, int, int]
"""Red, green and blue, from 0 to 255 (sRGB)."""

LEAST_CONTRAST = 4.5
"""Of text with its background (WCAG 2.2, 1.4.3)."""

WRITTEN = re.compile(r"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})", re.IGNORECASE)


def read_color(text: str) -> Color | None:
    """A color as CSS writes it, in six figures; None where it is none.

    >>> read_color("#7a1f1f")
    (122, 31, 31)
    """
    if not (found := WRITTEN.fullmatch(text)):
        return None
    red, green, blue = (int(part, 16) for part in found.groups())
    return red, green, blue


@cache
def compute_contrast_ratio(one: Color, other: Color) -> float:
    """From 1 to 21, as WCAG 2.2 defines it.

    >>> round(compute_contrast_ratio((0, 0, 0), (255, 255, 255)))
    21
    """
    darker, lighter = sorted((_compute_luminance(one), _compute_luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


LINEAR = 0.04045
"""Up to this, sRGB is linear."""


def _compute_luminance(color: Color) -> float:
    """Relative luminance, WCAG 2.2."""
    red, green, blue = (
        part / 12.92 if part <= LINEAR else ((part + 0.055) / 1.055) ** 2.4
        for part in (byte / 255 for byte in color)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
