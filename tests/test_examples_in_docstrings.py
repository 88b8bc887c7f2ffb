"""Every example in a docstring says what the code does."""

import doctest
from importlib import import_module
from pkgutil import walk_packages

import pytest

import bilingual_pub

MODULES = [
    module.name
    for module in walk_packages(bilingual_pub.__path__, "bilingual_pub.")
    if not module.name.endswith("__main__")
]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_are_true(name: str) -> None:
    assert doctest.testmod(import_module(name)).failed == 0
