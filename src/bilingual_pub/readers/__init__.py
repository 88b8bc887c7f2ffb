"""One file a format. A reader turns the bytes of one file into a `Draft`, which `finish` completes.

Which reader is for which files, `bilingual_pub.formats` says.
"""

from bilingual_pub.lazy import lazy_imports

with lazy_imports(globals()):
    from bilingual_pub.readers.reading import Draft, Reader, Reading, Source

__all__ = ["Draft", "Reader", "Reading", "Source"]
