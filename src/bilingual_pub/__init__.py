"""Bilingual Pub."""
