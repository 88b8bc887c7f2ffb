"""The fact lock: what a text and its translation say differently, whoever translated it."""

from bilingual_pub.qa.facts.compare import compare_facts

__all__ = ["compare_facts"]
