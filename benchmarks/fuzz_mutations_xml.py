"""XML made worse by its elements: moved, repeated, emptied, put inside each other, renamed."""

import copy
from random import Random
from typing import TYPE_CHECKING

from fuzz_mutations import MOST_BYTES, ODD_VALUES, SHARE_RAW, Mutation, mutated, mutated_zip

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_COPIES = 300
DEEPEST = 200

TEXTS = tuple(str(value) for value in ODD_VALUES if str(value).isprintable())


def mutated_xml(data: bytes, chance: Random) -> bytes:
    """XML with one to four changes of its elements; now and then just of its bytes."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return mutated(data, chance)
    if chance.random() < SHARE_RAW:
        return mutated(data, chance)
    for _ in range(chance.choice((1, 1, 2, 4))):
        elements = [one for one in root.iter() if isinstance(one.tag, str)]
        _change(chance.choice(elements), chance.choice(elements), chance)
    made = bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True))
    return made if len(made) <= MOST_BYTES else data


def _change(one: "Element", other: "Element", chance: Random) -> None:
    parent = one.getparent()
    kind = chance.randrange(8)
    if kind == 0 and parent is not None:
        parent.remove(one)
    elif kind == 1 and parent is not None:
        for _ in range(chance.choice((1, 1, 2, MOST_COPIES))):
            parent.append(copy.deepcopy(one))
    elif kind == 2:  # noqa: PLR2004
        other.insert(chance.randint(0, len(other)), copy.deepcopy(one))
    elif kind == 3:  # noqa: PLR2004
        _wrap(one, chance.choice((1, 2, DEEPEST)))
    elif kind == 4:  # noqa: PLR2004
        one.text = chance.choice(TEXTS)
    elif kind == 5:  # noqa: PLR2004
        one.tag = other.tag
    elif one.attrib:
        name = chance.choice(list(one.attrib))
        values = [*TEXTS, *map(str, other.attrib.values())]
        one.set(name, chance.choice(values))


def _wrap(one: "Element", times: int) -> None:
    """Put an element's children so many times into another of its name."""
    from lxml import etree

    for _ in range(times):
        children = list(one)
        inner = etree.SubElement(
            one, one.tag, {str(key): str(value) for key, value in one.attrib.items()}
        )
        inner.extend(children)


def mutated_xml_zip(data: bytes, chance: Random, inside: Mutation = mutated_xml) -> bytes:
    """A zip of XML, one of its members made worse by its elements or by its bytes."""
    return mutated_zip(data, chance, inside)
