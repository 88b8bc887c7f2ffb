"""Words around names in English, and how words end that are none even with a capital."""

from bilingual_pub.lang.pack import NameWords, split_words

NAMES = NameWords(
    titles=split_words(
        "attorney captain chancellor chief commissioner councilman councilmember councilwoman"
        " director doctor dr father gov governor judge justice king lieutenant mayor minister miss"
        " mr mrs ms officer pope premier president principal prof queen rep representative rev"
        " reverend secretary sen senator sergeant sheriff sister sr superintendent vice"
    ),
    short_titles=split_words("Mr Mrs Ms Dr Prof"),
    particles=split_words("of the"),
    after_names=split_words(
        "academy act agency airport army assembly association attorney authority avenue award"
        " bank bay beach board boulevard bridge building bureau camp center centre chief church"
        " city clinic club coach college commission committee community company conference"
        " congress constitution corps council county court day department director district"
        " elementary fair festival force fund garden general government group hall high hospital"
        " house institute island jail judge justice lake law league library mayor medical memorial"
        " middle minister mountain museum national news north office officer park parliament party"
        " plaza police post president press prison prize project public regional republic river"
        " road school senate senator service sheriff society south square station street team"
        " theater theatre times tower town transit trust union university valley village war west"
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
