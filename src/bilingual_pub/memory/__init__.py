"""The translation memory: what people wrote or approved, so that nothing is translated twice.

It is one SQLite file beside the project. `store.py` keeps pairs and finds them again, `tmx.py`
exchanges them with other tools. Texts are tagged texts (`bilingual_pub.text.inline_markup`), a
blank line between two blocks of one pair.
"""

DEFAULT_NAME = "bilingual-pub.memory.sqlite"
"""The file that is used, in the current folder, where nobody names another."""
