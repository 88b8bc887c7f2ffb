"""The fact lock: what a text and its translation say differently, whoever translated it."""

from bilingual_pub.qa.facts.compare import compare_facts
from bilingual_pub.qa.facts.extract import extract_facts
from bilingual_pub.qa.facts.fact import Fact

__all__ = ["Fact", "compare_facts", "extract_facts"]
