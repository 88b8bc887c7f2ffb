"""Countries, languages and cities by their names in two languages, from the CLDR."""

from collections import defaultdict
from functools import cache

from bilingual_pub.checks.facts.lettering import WORD, folded
from bilingual_pub.locale import cldr

SHORTEST = 4
"""Letters of a word that says which country is meant: not the of, the de."""

MORE = {
    ("en", "es"): (
        "Moscow Moscú, Mecca Meca, Beijing Pekín, Britain Bretaña, Europe Europa, Asia Asia, "
        "Africa África, Antarctica Antártida, Arab Árabe, Christ Cristo, Jesus Jesús, York York, "
        "Philadelphia Filadelfia, Pennsylvania Pensilvania, Carolina Carolina, Dakota Dakota, "
        "Hawaii Hawái, Oregon Oregón, Louisiana Luisiana, Missouri Misuri, Mississippi Misisipi, "
        "Texas Texas, Geneva Ginebra, Hague Haya, Milan Milán, Venice Venecia, Naples Nápoles, "
        "Florence Florencia, Munich Múnich, Cologne Colonia, Canton Cantón, Nanking Nankín, "
        "Tokyo Tokio, Kyoto Kioto, Osaka Osaka, Bethlehem Belén, Nazareth Nazaret, Thames Támesis, "
        "Danube Danubio, Rhine Rin, Nile Nilo, Alps Alpes, Appalachian Apalaches, "
        "Holland Holanda, Swiss Suiza, Scotland Escocia, England Inglaterra, Wales Gales, "
        "Scottish Escocés, Welsh Galés, Dutch Neerlandés, Dutch Holandés, German Alemán, "
        "Greek Griego, French Francés, Guangdong Cantón, Guangzhou Cantón, Penn Pensilvania, "
        "Francis Francisco, Korea Corea, "
        "Czech Checa, Easter Pascua, Thanksgiving Acción, Christmas Navidad, Hispanic Hispano, "
        "Chinese China, China Chino, China Chinos, China Chinas, French Francia, Spanish España, "
        "Spain Español, Spain Española, Irish Irlanda, Polish Polonia, Turkish Turquía, "
        "Thai Tailandia, Greek Grecia, German Alemania, Danish Dinamarca, Finnish Finlandia, "
        "Swedish Suecia, Norwegian Noruega, Cuban Cuba, Peruvian Perú, Peru Peruano, "
        "British Bretaña, British Unido, Iraqi Irak, Iranian Irán, Iran Iraní, Syrian Siria, "
        "Germany Alemán, Germany Alemana, France Francés, France Francesa, Japan Japonés, "
        "Japanese Japón, American Unidos, American América, "
        "Bible Biblia, Koran Corán, Ramadan Ramadán, Islam Islam, Google Google"
    )
}
"""What the CLDR has not, or calls otherwise: pairs of one word in each language."""


@cache
def exonyms(source: str, target: str) -> dict[str, frozenset[str]]:
    """For each word of a name in one language, the words of that name in another; all folded.

    >>> sorted(exonyms("en", "es")["london"])
    ['londres']
    """
    one, other = cldr(source), cldr(target)
    found: dict[str, set[str]] = defaultdict(set)
    for table in ("territories", "languages"):
        names, others = getattr(one, table), getattr(other, table)
        for code in names.keys() & others.keys():
            pair_words(found, names[code], others[code])
    for zone in map(str, {**one.time_zones, **other.time_zones}):
        city = zone.rsplit("/", 1)[-1].replace("_", " ")
        pair_words(found, city_name(source, zone, city), city_name(target, zone, city))
    for pair in MORE.get((source, target), "").split(", "):
        pair_words(found, *(pair.split() or ("", "")))
    for pair in MORE.get((target, source), "").split(", "):
        pair_words(found, *(reversed(pair.split()) if pair else ("", "")))
    return {word: frozenset(words) for word, words in found.items()}


def city_name(lang: str, zone: str, city: str) -> str:
    """The city of a time zone, as a language calls it."""
    return str(cldr(lang).time_zones.get(zone, {}).get("city", city))


def pair_words(found: dict[str, set[str]], name: str, other: str) -> None:
    """Note that the words of one name may stand for those of the other."""
    words = [folded(word) for word in WORD.findall(other)]
    for word in map(folded, WORD.findall(name)):
        if len(word) >= SHORTEST and word not in words:
            found[word].update(word for word in words if len(word) >= SHORTEST or len(words) == 1)
