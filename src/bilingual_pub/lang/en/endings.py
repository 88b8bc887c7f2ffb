"""What English words end in, and what stands for it in the lists of common words."""

ENDINGS = (
    ("ies", "y"), ("ves", "f"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"),
    ("ing", ""), ("ing", "e"), ("ily", "y"), ("ally", ""), ("ly", ""), ("est", ""),
    ("ier", "y"), ("able", ""), ("able", "e"), ("less", ""), ("ful", ""),
)  # fmt: skip
