"""For processes started with this folder in PYTHONPATH: every translation is of one length.

A package with random weights never knows when to stop. `FORCED_TOKENS` says how many tokens each
translation has, whoever asks for it.
"""

import os
from typing import Any

import ctranslate2

LENGTH = int(os.environ["FORCED_TOKENS"])


class Forced(ctranslate2.Translator):  # type: ignore[misc] # CTranslate2 carries no types
    """A translator that stops where it is told."""

    def translate_batch(self, *arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - as above
        """Translate, with the length forced."""
        options |= {"min_decoding_length": LENGTH, "max_decoding_length": LENGTH}
        return super().translate_batch(*arguments, **options)


ctranslate2.Translator = Forced
