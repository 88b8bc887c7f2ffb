"""How Argos packages get into the store, safely, and out of it.

`archive` looks a package file over, unpacks it and reads what it says of itself, and says later
whether it is still what was installed; `marian` makes a package of a model of Marian's, whose
languages `marian_languages` finds out; `install` tries it once and puts it into the store in one
step; `store` finds what is there, `embedded` what came with the program; `index`, `download` and
`web` bring packages from the network, when the user asks for that and never else.
"""

from bilingual_pub.lazy import lazy_imports

with lazy_imports(globals()):
    from bilingual_pub.engines.argos.packages.archive import (
        find_changed_files,
        list_files,
        read_receipt,
    )
    from bilingual_pub.engines.argos.packages.download import download_package
    from bilingual_pub.engines.argos.packages.embedded import is_embedded, list_usable
    from bilingual_pub.engines.argos.packages.index import find_offered_route, list_offers
    from bilingual_pub.engines.argos.packages.install import (
        install_package,
        remove_folder,
        remove_package,
        try_package,
    )
    from bilingual_pub.engines.argos.packages.manager import ArgosPackages
    from bilingual_pub.engines.argos.packages.marian import (
        LENGTH_PENALTY,
        SOURCE_PREFIX,
        TARGET_PIECES,
    )
    from bilingual_pub.engines.argos.packages.store import (
        METADATA,
        TOKENIZERS,
        Package,
        find_routes,
        list_folders,
        list_installed,
        read_package,
    )

__all__ = [
    "LENGTH_PENALTY",
    "METADATA",
    "SOURCE_PREFIX",
    "TARGET_PIECES",
    "TOKENIZERS",
    "ArgosPackages",
    "Package",
    "download_package",
    "find_changed_files",
    "find_offered_route",
    "find_routes",
    "install_package",
    "is_embedded",
    "list_files",
    "list_folders",
    "list_installed",
    "list_offers",
    "list_usable",
    "read_package",
    "read_receipt",
    "remove_folder",
    "remove_package",
    "try_package",
]
