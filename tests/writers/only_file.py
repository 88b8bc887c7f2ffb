"""The one file that a writer made."""

from bilingual_pub.writers import Files


def only(files: Files) -> bytes:
    """Its bytes."""
    [data] = files.values()
    return data
