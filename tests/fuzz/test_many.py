"""The same thing again and again: an input of 50 kB never takes minutes, nor fills the memory."""

import pytest
from fuzz_limits import within_limits
from fuzz_targets import TARGETS, taken

SIZE = 50_000

FOUND = [
    ("settings", b"a", b".a", b" = 1"),
    ("tagged", b"", b"<b>x", b""),
    ("html", b"<body><p>Words here are many.</p>", b"<br>x", b""),
    ("whole", b"", b"Ana Ruiz, ", b""),
    ("protection", b"", b"1 ", b""),
    ("segmentation", b"a", b"\n", b"b"),
    ("protection", b"", b"Mr. ", b""),
    ("tmx", b"<?xml?>", b" ", b"x"),
]
"""What took minutes once: the target, the beginning, what is repeated, and the end."""


@pytest.mark.parametrize(("name", "start", "piece", "end"), FOUND)
def test_the_same_again_and_again(name: str, start: bytes, piece: bytes, end: bytes) -> None:
    with within_limits(seconds=5):
        taken(TARGETS[name], start + piece * (SIZE // len(piece)) + end)


def test_tags_of_a_memory() -> None:
    tags = b"&lt;b&gt;x" * 20_000 + b"&lt;/i&gt;" * 20_000
    unit = b"<tuv xml:lang='en'><seg>%s</seg></tuv><tuv xml:lang='es'><seg>%s</seg></tuv>"
    head = b"<header creationtool='x' srclang='en'/>"
    file = b"<tmx version='1.4'>%s<body><tu>%s</tu></body></tmx>" % (head, unit % (b"x", tags))
    with within_limits(seconds=5):
        assert taken(TARGETS["tmx"], file)
