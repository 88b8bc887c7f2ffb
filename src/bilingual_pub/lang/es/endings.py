"""What Spanish words end in, and what stands for it in the lists of common words."""

ENDINGS = (
    ("ces", "z"), ("es", ""), ("s", ""), ("a", "o"), ("as", "o"), ("amente", "o"),
    ("mente", ""), ("ado", "ar"), ("ada", "ar"), ("ados", "ar"), ("adas", "ar"), ("ido", "er"),
    ("ida", "er"), ("idos", "er"), ("idas", "er"), ("ido", "ir"), ("ida", "ir"), ("idos", "ir"),
    ("idas", "ir"), ("ando", "ar"), ("iendo", "er"), ("iendo", "ir"), ("ora", "or"),
    ("a", "ar"), ("an", "ar"), ("amos", "ar"), ("aron", "ar"), ("aban", "ar"), ("aba", "ar"),
    ("ara", "ar"), ("aran", "ar"), ("aria", "ar"), ("e", "ar"), ("en", "ar"), ("e", "er"),
    ("en", "er"), ("e", "ir"), ("en", "ir"), ("io", "er"), ("io", "ir"), ("ieron", "er"),
    ("ieron", "ir"), ("ia", "er"), ("ian", "er"), ("ia", "ir"), ("ian", "ir"), ("era", "er"),
    ("eran", "er"), ("ira", "ir"), ("iran", "ir"), ("o", "ar"), ("que", "car"), ("quen", "car"),
    ("gue", "gar"), ("guen", "gar"), ("ce", "zar"), ("cen", "zar"), ("ese", "ar"),
    ("ense", "ar"), ("arse", "ar"), ("erse", "er"), ("irse", "ir"), ("arlo", "ar"),
    ("arla", "ar"), ("arle", "ar"), ("arles", "ar"), ("erlo", "er"), ("irlo", "ir"),
)  # fmt: skip
