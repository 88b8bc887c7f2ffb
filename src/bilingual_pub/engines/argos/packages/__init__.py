"""How Argos packages get into the store, safely, and out of it.

`archive` looks a package file over and unpacks it, `metadata` reads what it says of itself, `trial`
loads it once, and `into_store` puts it into the store in one step; `receipt` says later whether it
is still what was installed. `index`, `download` and `network` bring packages from the network, when
the user asks for that and never else.
"""
