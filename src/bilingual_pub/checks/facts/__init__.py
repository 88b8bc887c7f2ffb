"""The fact lock: what a text and its translation say differently, whoever translated it."""

from bilingual_pub.checks.facts.flags import differing_facts

__all__ = ["differing_facts"]
