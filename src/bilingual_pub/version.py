"""The version, which the release notes of CHANGELOG.md and pyproject.toml name too."""

__version__ = "0.1.0"
