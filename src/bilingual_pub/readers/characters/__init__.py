"""Bytes into text: which encoding it is, and what was broken on the way and can be mended.

`encoding.py` reads the bytes, `mojibake.py` knows every misread character, `repair.py` mends.
"""
