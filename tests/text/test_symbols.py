"""Signs of symbol fonts, and letters of others."""

import pytest

from bilingual_pub.text import read_private_symbols, read_symbols


@pytest.mark.parametrize(
    ("sign", "font", "shown"),
    [
        ("ü", "Wingdings", "✓"),
        ("\uf0fc", "Wingdings", "✓"),
        ("\uf0fe", "Wingdings", "☑"),
        ("\uf0a8", "Wingdings", "☐"),
        ("(", "Wingdings", "☎"),
        ("R", "Wingdings 2", "☑"),
        ("a", "Symbol", "α"),
        ("\uf0a3", "Symbol", "≤"),
        ("\uf0ae", "Symbol", "→"),
        ("\uf0b7", "Symbol", "•"),
        ("\uf0bc", "Symbol", "…"),
        ("\uf061", "Webdings", "✔"),
        ("é", "Georgia", "é"),
        ("\uf0fc", "Arial", "✓"),
        ("漢", "Wingdings", "漢"),
        (" ", "Wingdings", " "),
        ("\uf0fc", "", "✓"),
        ("\uf0b7", "", "•"),
        ("\uf021", "Company Signs", "□"),
        ("\ue00a", "OpenSymbol", "□"),
        ("ü", "Wingdings-Regular", "✓"),
        ("S", "Wingdings2", "☒"),
        ("\uf0a3", "SymbolMT", "≤"),
        ("ü", "'Wingdings'", "✓"),
        ("é", "Symbola", "é"),
    ],
)
def test_a_sign_is_the_character_that_it_shows(sign: str, font: str, shown: str) -> None:
    assert read_symbols(sign, font) == shown


def test_where_letters_are_letters_only_private_places_are_signs() -> None:
    assert read_private_symbols("a\uf061", "Symbol") == "aα"
