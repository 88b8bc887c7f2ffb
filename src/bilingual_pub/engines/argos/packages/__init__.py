"""How Argos packages get into the store, safely, and out of it.

`archive` looks a package file over, unpacks it and reads what it says of itself, and says later
whether it is still what was installed; `install` tries it once and puts it into the store in one
step; `store` finds what is there; `download` brings packages from the network, when the user asks
for that and never else.
"""
