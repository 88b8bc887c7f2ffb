"""What was measured on this computer, in one file of the user's.

It is no part of a package: a package is what its receipt says, several computers may share a store,
and how fast one of them is says nothing about the others. A record holds what decided the drafts
(`Engine.identity`: the hash of the package, the version of Apertium and its dictionaries, our own
tables) and the test set; when one of them changes, the record counts no more.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from bilingual_pub.errors import OutputError
from bilingual_pub.evaluation.candidates import Candidate
from bilingual_pub.evaluation.measurement import Measurement
from bilingual_pub.evaluation.test_set import find_test_pair, hash_test_set
from bilingual_pub.files import write_atomically
from bilingual_pub.folders import cache_file

FILE = "measured.json"

MOST_RECORDS = 200
"""The oldest leave first."""

Records = Mapping[str, Sequence[Measurement]]
"""The measurements of each pair, `en-es`, the newest last."""


def read_records() -> dict[str, list[Measurement]]:
    """All that is remembered; nothing where there is no file, or none of ours."""
    try:
        said = json.loads(cache_file(FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(said, dict):
        return {}
    return {
        pair: [found for entry in entries if (found := _read_entry(entry))]
        for pair, entries in said.items()
        if isinstance(entries, list)
    }


def _read_entry(entry: Any) -> Measurement | None:  # noqa: ANN401 - JSON may hold anything
    try:
        return Measurement(
            str(entry["identity"]),
            str(entry["test_set"]),
            str(entry["version"]),
            float(entry["chrf"]),
            float(entry["words_per_second"]),
        )
    except (KeyError, TypeError, ValueError):
        return None


def keep_record(candidate: Candidate, measured: Measurement) -> bool:
    """Remember a measurement in the place of an older one; False where the disk is not writable."""
    records = read_records()
    pair = "-".join(candidate.pair)
    others = [known for known in records.get(pair, []) if known.identity != measured.identity]
    records[pair] = [*others, measured][-MOST_RECORDS:]
    said = {pair: [asdict(known) for known in kept] for pair, kept in records.items()}
    try:
        write_atomically(cache_file(FILE), json.dumps(said, indent=1).encode())
    except OutputError:
        return False
    return True


def find_record(candidate: Candidate, records: Records) -> Measurement | None:
    """What was measured of a candidate as it is now; None where nothing was.

    The candidate is only asked what it is where its pair has a record at all.
    """
    known = records.get("-".join(candidate.pair), ())
    pair = find_test_pair(candidate.pair)
    if not known or pair is None:
        return None
    wanted = candidate.identify(), hash_test_set(pair)
    return next((one for one in known if (one.identity, one.test_set) == wanted), None)
