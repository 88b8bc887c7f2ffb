"""Machine translation that runs on this computer and nowhere else.

`engine.py` says what an engine is; each other file is one. The registry is the dict below: an
engine's name, and the module whose `open_engine` starts it.
"""

from importlib import import_module
from typing import cast

from bilingual_pub.engines.engine import Engine, EngineModule, Sentence, Translation

__all__ = ["ENGINES", "Engine", "EngineModule", "Sentence", "Translation", "engine_module"]

ENGINES = {"apertium": "bilingual_pub.engines.apertium"}
"""Best first: `--engine auto` takes the first that has the pair."""


def engine_module(name: str) -> EngineModule:
    """The module of an engine, imported when it is first asked for."""
    return cast("EngineModule", import_module(ENGINES[name]))
