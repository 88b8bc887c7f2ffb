"""What a printer should look at before a handout is printed, and a reviewer before it goes out."""

from bilingual_pub.lazy import lazy_imports

with lazy_imports(globals()):
    from bilingual_pub.qa.pictures import PictureReport, count_pictures, is_lettered

__all__ = [
    "PictureReport",
    "count_pictures",
    "is_lettered",
]
