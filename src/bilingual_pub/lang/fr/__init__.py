"""What is known of French: its function words, which tell a text's language."""

from bilingual_pub.lang.pack import LanguagePack

PACK = LanguagePack("fr")
