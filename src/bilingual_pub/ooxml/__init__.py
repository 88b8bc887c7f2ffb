"""Word's format (ECMA-376, Office Open XML), as far as reading an article and a review need it.

`package.py` opens a file with care, `names.py` finds what is in its markup, tracked changes too,
`styles.py` tells what styles and switches say of a run, and `fields.py` follows fields.
"""

from bilingual_pub.lazy import lazy_imports

with lazy_imports(globals()):
    from bilingual_pub.ooxml.fields import (
        OF_CONTENTS,
        OF_PAGES,
        UNSEEN_FIELDS,
        OpenField,
        find_address,
        follow_field,
        get_keyword,
        keeps_its_marks,
    )
    from bilingual_pub.ooxml.names import (
        DELETED_OR_MOVED,
        FORMER_PROPERTIES,
        NAMESPACES,
        OFF_VALUES,
        find_all,
        find_ancestors,
        find_child,
        find_local,
        get_attribute,
        get_value,
        is_joined_to_next,
        is_on,
        is_row_taken_out,
        make_element,
        make_name,
        remove_element,
        unwrap_element,
    )
    from bilingual_pub.ooxml.package import (
        XML_ENDINGS,
        Package,
        PackageError,
        PackageLimits,
        PackageProblem,
        Relation,
        repack,
    )
    from bilingual_pub.ooxml.styles import (
        HEADING_STYLE,
        Styles,
        name_sizes,
        read_number,
        read_styles,
    )

__all__ = [
    "DELETED_OR_MOVED",
    "FORMER_PROPERTIES",
    "HEADING_STYLE",
    "NAMESPACES",
    "OFF_VALUES",
    "OF_CONTENTS",
    "OF_PAGES",
    "UNSEEN_FIELDS",
    "XML_ENDINGS",
    "OpenField",
    "Package",
    "PackageError",
    "PackageLimits",
    "PackageProblem",
    "Relation",
    "Styles",
    "find_address",
    "find_all",
    "find_ancestors",
    "find_child",
    "find_local",
    "follow_field",
    "get_attribute",
    "get_keyword",
    "get_value",
    "is_joined_to_next",
    "is_on",
    "is_row_taken_out",
    "keeps_its_marks",
    "make_element",
    "make_name",
    "name_sizes",
    "read_number",
    "read_styles",
    "remove_element",
    "repack",
    "unwrap_element",
]
