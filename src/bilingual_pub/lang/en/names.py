"""Words around names in English, and how words end that are none even with a capital."""

from bilingual_pub.lang.pack import NameWords, split_words

NAMES = NameWords(
    titles=split_words(
        "attorney captain chancellor chief commissioner councilman councilmember councilwoman"
        " director doctor dr father gov governor judge justice king lieutenant mayor minister miss"
        " mr mrs ms officer pope premier president principal prof queen rep representative rev"
        " reverend secretary sen senator sergeant sheriff sister sr superintendent vice"
    ),
    saints=split_words("saint st king queen pope virgin"),
    joining=split_words("of for and the in on"),
    peoples=("[a-z]{2}ish", "[a-z]{2}ese", "[a-z]{2}[ie]ans?"),
    abstract=(
        "[ts]ions?", "[a-z]{4}ments?", "ness", "[a-z]{2}ity", "ities", "olog(?:y|ies)", "ography",
        "[a-z]{2}ships?", "[a-z]{3}ives?", "icals?", "ability", "ational", "[a-z]{3}isms?", "utory",
        "ucts", "[cs]ion",
    ),
    institutional=("[a-z]{3}[ae]nce", "[a-z]{6}ing", "[a-z]{3}ers?"),
)  # fmt: skip
