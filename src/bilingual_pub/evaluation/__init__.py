"""How good an engine's drafts are, measured on this computer and said in words.

`test_set` is what they are measured on: notices with human translations that are ours. `chrf` is
the measure, `measurement` takes it, `candidates` says what can be measured here, and `records`
remembers what was. Drafts are scored as an engine gives them, before glossary, memory and people.
"""

from bilingual_pub.lazy import lazy_imports

with lazy_imports(globals()):
    from bilingual_pub.evaluation.candidates import Candidate, list_candidates
    from bilingual_pub.evaluation.chrf import measure_chrf
    from bilingual_pub.evaluation.measurement import (
        Measurement,
        describe_quality,
        measure_candidate,
    )
    from bilingual_pub.evaluation.records import find_record, keep_record, read_records
    from bilingual_pub.evaluation.test_set import find_test_pair, list_test_pairs, read_test_set

__all__ = [
    "Candidate",
    "Measurement",
    "describe_quality",
    "find_record",
    "find_test_pair",
    "keep_record",
    "list_candidates",
    "list_test_pairs",
    "measure_candidate",
    "measure_chrf",
    "read_records",
    "read_test_set",
]
