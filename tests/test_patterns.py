"""Every regular expression means the same on Debian 12's Python 3.11.2 as on later ones.

Before Python 3.11.5 a possessive quantifier over a group matches what it must not, and misses what
it should find (https://github.com/python/cpython/issues/106052). Over a single character, and in
atomic groups, all is well: both were compared with other spellings on 3.11.2.
"""

import ast
import importlib
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
SINGLE = {"LITERAL", "NOT_LITERAL", "IN", "ANY"}
"""What the parser calls an item that is one character, whichever it is."""

parser: Any = importlib.import_module("re._parser")

IMPORTING = """
import importlib, json, pkgutil, re, sys
import bilingual_pub
parser = importlib.import_module("re._parser")
parse, found = parser.parse, []
def parsed(pattern, flags=0, *rest):
    caller = sys._getframe(1)
    while caller.f_globals["__name__"].startswith("re."):
        caller = caller.f_back
    while caller.f_globals["__name__"] == "re":
        caller = caller.f_back
    if caller.f_globals["__name__"].startswith("bilingual_pub") and isinstance(pattern, str):
        found.append((caller.f_globals["__name__"], pattern, int(flags)))
    return parse(pattern, flags, *rest)
parser.parse = parsed
for module in pkgutil.walk_packages(bilingual_pub.__path__, "bilingual_pub."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
print(json.dumps(found))
"""


def possessive_groups(items: Any) -> int:  # noqa: ANN401 - the parser carries no types
    """How many possessive quantifiers over more than one character a parsed pattern has."""
    count = 0
    if isinstance(items, (list, tuple, parser.SubPattern)):
        if len(items) == 2 and str(items[0]) == "POSSESSIVE_REPEAT":
            (repeated,) = (items[1][2],)
            count += len(repeated) != 1 or str(repeated[0][0]) not in SINGLE
        count += sum(possessive_groups(item) for item in items)
    return count


def wrong(pattern: str, flags: int = 0) -> bool:
    """Whether a pattern means something else on Python 3.11.2."""
    return possessive_groups(parser.parse(pattern, flags)) > 0


def literal(node: ast.expr) -> str | None:
    """A pattern as far as it is written out, with a letter for each part that is put in."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.Constant(value=bytes(raw)):
            return raw.decode("latin-1")
        case ast.FormattedValue():
            return "a"
        case ast.JoinedStr(values=parts):
            return "".join(literal(part) or "a" for part in parts)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return (literal(left) or "a") + (literal(right) or "a")
    return None


def written_out(path: Path) -> Iterator[tuple[int, str, int]]:
    """Line, pattern and flags of every call of `re` in a file of Python."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="re")), args=[pattern, *_]):
                text = literal(pattern)
                verbose = re.search(r"\bre\.(VERBOSE|X)\b", ast.unparse(node))
                if text is not None:
                    yield node.lineno, text, re.VERBOSE if verbose else 0


def test_none_that_is_written_out_has_a_possessive_quantifier_over_a_group() -> None:
    found, looked_at = [], 0
    for folder in ("src", "tools", "benchmarks", "tests"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for line, pattern, flags in written_out(path):
                looked_at += 1
                if wrong(pattern, flags):
                    found.append(f"{path.relative_to(ROOT)}:{line}: {pattern}")
    assert found == []
    assert looked_at > 200


def test_none_that_is_put_together_has_one_either() -> None:
    """As they are compiled when every module of ours is imported."""
    done = subprocess.run(
        [sys.executable, "-c", IMPORTING], capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr
    compiled = json.loads(done.stdout)
    assert [f"{name}: {text}" for name, text, flags in compiled if wrong(text, flags)] == []
    assert len(compiled) > 100


@pytest.mark.parametrize(
    "pattern", ["(?:ab?c)*+", "x(?:(?:ab|b)++c)*", "(?:(?!-->).)?+", "(a){2,}+"]
)
def test_such_a_quantifier_is_found(pattern: str) -> None:
    assert wrong(pattern)


@pytest.mark.parametrize("pattern", ["(?:a++b)*", r"[^\d]*+", "(?>(?:ab?c)*)", "(?:ab?c)*", ".?+"])
def test_what_means_the_same_everywhere_passes(pattern: str) -> None:
    assert not wrong(pattern)
