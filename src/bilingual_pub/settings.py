"""`bilingual-pub.toml`: who publishes, and in which words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bilingual_pub.model import Image


@dataclass(frozen=True, slots=True)
class Organization:
    """Who hands the article out. `contact` is a line a language, by tag; `logo` a PNG or JPEG."""

    name: str = ""
    url: str = ""
    contact: Mapping[str, str] = field(default_factory=dict)
    logo: Image | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """All that a settings file can say; without one, every value is the default.

    `notice` replaces the draft notice, a sentence a language, by tag.
    """

    organization: Organization = Organization()
    notice: Mapping[str, str] = field(default_factory=dict)
