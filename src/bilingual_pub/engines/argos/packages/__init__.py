"""Argos packages: where they lie, and how they get there safely.

`store` finds them. `archive` looks a package file over and unpacks it, `metadata` reads what it
says of itself, `trial` loads it once, and `install` puts it into the store in one step; `receipt`
says later whether it is still what was installed. `index` and `download` bring packages from the
network, when the user asks for that and never else.
"""
