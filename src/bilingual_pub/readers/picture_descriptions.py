"""What is written as the description of a picture, where no person described it."""

import re

FILE_NAME = re.compile(
    r"\S+\.(?:png|jpe?g|gif|bmp|tiff?|webp|emf|wmf|svg|heic|ico)"
    r"|(?:[a-z]:[\\/]|\\\\|file:|/(?:users|home|tmp|var|mnt|media|volumes)/).*"
    r"|(?:image|picture|graphic|grafik|imagen|img|dsc|pic)[ _-]?\d+",
    re.IGNORECASE,
)
"""The file from which the picture came, its path, or the number that a program gave it."""


def clean_description(text: str) -> str:
    r"""A description, or empty where it is only a file's name or path.

    >>> [clean_description(it) for it in (r"C:\Users\ana\map.png", "IMG_2031.JPG", "The new map")]
    ['', '', 'The new map']
    """
    words = " ".join(text.split())
    return "" if FILE_NAME.fullmatch(words) else words
