"""What is known of German: its function words, which tell a text's language, and names."""

from bilingual_pub.lang.pack import LanguagePack, NameWords

# Beethoven's van is Dutch, and Dutch has no pack.
PACK = LanguagePack("de", names=NameWords(particles=("van", "von")))
