"""What `export` has written, read back from the file alone, so that `check` can look it over.

`handout.py` says what is known of such a file. `json.py` reads the data, `page.py` the page, the
page for a frame, the page in one language and every form of the embed; `page_rules.py` is what can
be told of their accessibility, and `stylesheet.py` knows the style sheet that lies beside an embed.
`pairing.py` puts the two columns of a page into pairs again. Review files are read back in
`review/`, and PDFs are measured in `qa/print/`.
"""

from bilingual_pub.handouts.handout import Handout, HandoutFormat

__all__ = ["Handout", "HandoutFormat"]
