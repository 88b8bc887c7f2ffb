"""What stands above a Spanish text and is not its title."""

from bilingual_pub.lang.pack import HeadlineWords

HEADLINE = HeadlineWords(
    greetings=(
        "estimad[oa]s?|querid[oa]s?|apreciad[oa]s?|respetad[oa]s?|hola|saludos",
        "buen[oa]s (?:días|tardes|noches)|muy buen[oa]s|a quien(?:es)? corresponda",
    ),
    announcements=(
        r"(?:para|de) (?:su )?(?:difusión|publicación|divulgación|distribución) inmediata\b.*",
        r"(?:comunicado|nota|boletín|aviso) (?:de|a la) prensa|comunicado|boletín(?: informativo)?",
        r"noticias|borrador|confidencial|memorándum|memorando|página \d+(?: de \d+)?",
        r"(?:contacto|re|cc|para|de|fecha|asunto|ref)\s*:.*",
    ),
    bylines=("[Pp]or|POR",),
    byline_joints=("y", "de"),
    date_words=(
        "fecha|publicado|actualizado|a|m|p|h|de|del|al|las|la|el|hasta|desde|y|hs|horas",
        "mediodía|medianoche",
    ),
    addresses=("apartado ",),
    phones=("tel|fax|teléfono|llame",),
    organizations=(
        "agencia|alianza|alcaldía|asociación|autoridad|ayuntamiento|biblioteca|centro|clínica",
        "coalición|colegio|comisión|comité|concejo|condado|consejo|consulado|corporación",
        "departamento|distrito|división|escuela|fundación|gobierno|hospital|iglesia|instituto",
        "ministerio|municipalidad|museo|oficina|parroquia|red|secretaría|sindicato|sociedad",
        "universidad",
    ),
    places_of=(r"(?:la )?(?:ciudad|municipio|pueblo|estado|condado) de \w.*",),
    joining=("de|del|la|el|los|las|y|e|para",),
    telling=(
        "a|al|con|cómo|en|es|están|hay|no|nueva|nuevas|nuevo|nuevos|nuestra|nuestro|por|se|sin",
        "son|su|sus|un|una",
    ),
)
