"""Small repairs of what Apertium writes. None of them sees what is protected.

Each takes a stretch between two kept items and says in its docstring what it mends.
"""

import re

ENDS_OPEN = re.compile(r"(?:\s|[(\[¿¡«“‘])$")
STARTS_CLOSED = re.compile(r"\s+[,.;:?!)”»…%]")

SAID = re.compile(r"([,?!][”\"»](?: [A-ZÁÉÍÓÚÑ]\w+){0,2}) dicho\b")
DOUBLED = re.compile(r"\b(en|de|a|el|la|los|las|que|con|por|para) \1\b")


def tidy_spaces(text: str) -> str:
    """One space between words, none inside quotation marks or before a comma.

    >>> tidy_spaces("“ Sí  ,  no ” ?  ")
    '“Sí, no”? '
    """
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"([(\[¿¡«“‘]) ", r"\1", text)
    return re.sub(r" ([,.;:?!)”»…])", r"\1", text)


def contract_prepositions(text: str) -> str:
    """Spanish writes `del` and `al` for `de el` and `a el`.

    >>> contract_prepositions("la casa de el alcalde y a el lado"), contract_prepositions("de él")
    ('la casa del alcalde y al lado', 'de él')
    """
    return re.sub(
        r"\b([Dd]e|[Aa]) el\b(?! [A-Z])", lambda m: m[1][0] + ("el" if len(m[1]) > 1 else "l"), text
    )


def lower_article(text: str) -> str:
    """Apertium writes an article of two letters in capitals where the word after it had one.

    >>> lower_article("EL agua es gratis"), lower_article("EL AGUA")
    ('El agua es gratis', 'EL AGUA')
    """
    return re.sub(r"\b(EL|LA|UN|LOS|LAS|UNA)(?= [a-záéíóúñ])", lambda m: m[1].capitalize(), text)


def quiet_no(text: str) -> str:
    """Apertium writes a “no” that it moves before the verb with a capital, wherever that stands.

    >>> quiet_no("La escuela No tiene dinero"), quiet_no("No tiene")
    ('La escuela no tiene dinero', 'No tiene')
    """
    return re.sub(r"(?<=[a-záéíóúñ] )No(?= [a-záéíóúñ])", "no", text)


def drop_doubled_preposition(text: str) -> str:
    """Apertium translates a preposition and then the one that its dictionary adds.

    >>> drop_doubled_preposition("hablan español en en casa")
    'hablan español en casa'
    """
    return DOUBLED.sub(r"\1", text)


def mend_said(text: str) -> str:
    """After a quotation `mend_said` is a verb, not a participle.

    >>> mend_said("“Ganamos,” dicho")
    '“Ganamos,” dijo'
    """
    return SAID.sub(r"\1 dijo", text)


def mend_said_after_name(text: str, before: str) -> str:
    """The same where the name comes first.

    >>> mend_said_after_name(" dicho.", "“Ganamos,” "), mend_said_after_name(" dicho.", "ha ")
    (' dijo.', ' dicho.')
    """
    return re.sub(r"^ dicho\b", " dijo", text) if re.search(r"[”\"»] $", before) else text


def drop_article(text: str) -> str:
    """A name of a person or a place takes no article, where Apertium gives it one.

    >>> drop_article("la policía del "), drop_article("El ")
    ('la policía de ', 'El ')
    """
    return re.sub(r"\b([Dd]e|a)l $", r"\1 ", text)


def find_opening_mark(text: str, source: str) -> tuple[str, int]:
    """The mark that Spanish wants before a question or an exclamation, and where; empty if none.

    >>> find_opening_mark("“Está abierto?”", "“Is it open?”")
    ('¿', 1)
    >>> find_opening_mark("Pidió: es así?", "so?")
    ('¿', 7)
    >>> find_opening_mark("Sí.", "Yes."), find_opening_mark("¡Sí!", "Yes!")
    (('', 0), ('', 0))
    """
    for opening, closing in (("¿", "?"), ("¡", "!")):
        ends = re.search(rf"\{closing}[”\"’»)]*\s*$", text)
        if ends and closing in source and opening not in text:
            before = text[: ends.start()]
            places = [match.end() for match in re.finditer(r"^[“\"‘«(—–-]+|: |[“«(—]", before)]
            return opening, places[-1] if places else 0
    return "", 0


def merge_articles(before: str, title: str) -> tuple[str, str]:
    """One article where Apertium wrote one before a title that brings its own.

    >>> merge_articles("la casa de ", "el alcalde Ruiz")
    ('la casa del ', 'alcalde Ruiz')
    >>> merge_articles("dijo la ", "la Dra. Paz")
    ('dijo ', 'la Dra. Paz')
    """
    match = re.search(r"(?<!\w)([Ee]l|[Ll]a|[Dd]el?|[Aa]l?) $", before)
    article = re.match(r"(el|la) (?=[a-zñáéíóú]|Dra?\.|Sra?\.)", title)
    if match is None or article is None:
        return before, title
    word = match[1].lower()
    if word in {"el", "la"}:
        return before[: match.start()], title
    preposition = match[1][0] + ("e" if word[0] == "d" else "")
    if article[1] == "la":
        return f"{before[: match.start()]}{preposition} ", title
    return f"{before[: match.start()]}{preposition}l ", title[article.end() :]
