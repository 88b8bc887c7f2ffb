"""What engines have translated before, so that only what has changed is translated again.

`store.py` is the file on this computer, `cached.py` an engine that looks there first.
"""

from bilingual_pub.engines.cache.cached import CachedEngine
from bilingual_pub.engines.cache.store import TranslationCache, open_cache

__all__ = ["TranslationCache", "CachedEngine", "open_cache"]
