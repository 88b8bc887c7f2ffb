"""Which language a text is in, when neither the user nor the markup says."""

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import normalize

from bilingual_pub.i18n import knows_language
from bilingual_pub.lang import list_packs
from bilingual_pub.lang.tags import get_language
from bilingual_pub.model import UNKNOWN_LANGUAGE

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier


FILE = "function_words.txt"
"""The list in a language's pack."""


FEWEST_WORDS = 40
"""With fewer, chance decides."""


LEAST_SHARE = 0.35
"""Of all words, those that are function words of the language. Prose has .35 to .6; what is mostly
names and numbers, or a dialect that writes half of them in its own way, has less."""


LEAST_KINDS = 12
"""Different ones. A list of names has “de” and “la” in every line."""


MOST_STRANGE = 0.05
"""For each of them, words of any one other language that this one does not have. A text of two
languages has more, and so has a near relative."""


LEAST_LEAD = 0.15
"""And of them, how many more they are than the function words of any other language."""


WORD = re.compile(r"\b[^\W\d_]'|[^\W\d_]+")
"""An article without its vowel is a word with its apostrophe: `l'`, `d'`; not so `p.m.`."""


FOREIGN_LETTER = re.compile(r"[^\W\d_a-zªº\u00df-\u024f\u1e00-\u1eff]")
"""A letter of another script than Latin, in which all languages told here are written."""


RIVALS = {
    "pt": """
        de a o os as do da dos das e em um uma uns umas no na nos nas ao aos à às pelo pela
        pelos pelas com não são foi foram é está estão ser que se por para mais mas ou seu
        sua seus suas isso isto este esta esse essa você vocês ele eles ela elas também já
        muito quando até entre sem sobre tem têm todo toda todos todas qualquer nem como há
        era lhe me qual sob depois
    """,
    "it": """
        il lo la i gli le l' di d' del dello della dell dei degli delle e ed in nel nella
        nell nei nelle un uno una al allo alla all ai alle dal dalla dall con per che è sono
        non si come più ma o suo sua suoi sue questo questa anche già quando fino tra fra
        senza su sul sulla sull ha hanno essere ogni ad da ne ci se cui loro stato stata
    """,
    "gl": """
        o os a as do da dos das e en un unha uns unhas no na nos nas ao aos á ás polo pola
        polos polas con non son foi é que se por para máis mais pero ou seu súa seus súas
        iso isto el eles ela elas tamén xa moi cando ata entre sen sobre ten teñen todo toda
        todos todas calquera nin
    """,
    "mwl": """
        l la ls las de i an un ua nun na ne nas al als cun por para mais mas ou sou sue sous
        sues ye son que se
    """,
    "ca": """
        el els la les l' de d' del dels i en un una uns unes al als amb per és són ser que
        es no ni o més però seu seva seus seves aquest aquesta aquests aquestes això també
        ja quan fins entre sense sobre té tenen tot tots totes qualsevol com va han ha hi ho
        pel pels n' s'
    """,
    "oc": """
        lo los la las de d' del dels e o en un una al als amb per es son que se no ni mai
        mas sieu sieus seu siá sas aqueste aquesta dins sens tota tot totes totas pas l' ont
        s' n' coma
    """,
    "ast": """
        el la los les l' de d' del y en un una unos unes al que nun nunos nunes nel na nos
        nes pol pola polos poles col cola colos coles ye yes yera son ser foi con por pa
        ensin ente sobre tien tienen tou toa toos toes tolos toles tol cualesquier nin o más
        pero tamién yá cuando so sos esti esta esi esa esto lo se dende hasta xunto onde n'
        s' xente home homes
    """,
    "an": """
        a o as os l' d' en n' y de una un que ye son por con ta más pero su suya suyo tot
        tota totz totas toz cada ni u no se lo entre sin también ha han cualsiquier dica
    """,
    "ext": """
        el la los las l' d' de del i y en un una al que pol pola polas con pa es son su sus
        ol olas tó tos tós tol tola tolos tolas nel ena enas n' ni u se lo otru otrus essi
        essa dendi ondi
    """,
    "lad": """
        el la los las de i en un una al ke kon por para es son su sus o no se lo todo kada
        komo tambyen ya kuando asta dezde ande ni kualunke kien aki
    """,
    "cbk": """
        el de na ta y maga mga si un con para que kay ay este ese sila ele no hay pwede sin
        todo cada kon
    """,
    "pap": "di e y ta na den un cu ku pa i no tin su nan por of tur ni sin",
    "la": """
        et in est non ad ut cum qui quae quod ab ex de per sed aut atque sunt esse hoc eius
        omnes vel neque nec si etiam pro quam
    """,
    "ia": "le de e in un es que a non per con pro o al del su lor iste omne cata ha esser como",
    "eo": "la de kaj en al estas ne por kun ke aŭ sur el per unu li ŝi ĝi ili tiu kiu ĉiu",
    "ro": """
        de la și şi în a al ale un o cu pe din că este sunt să nu se prin pentru sau orice
        care lui sa său
    """,
    "rm": "il la ils las da dal dals e en in ina cun per che è èn betg na ni u ses sia a",
    "vec": "el ła la i łe de deł del e en in na un co par che xe gà no se come pì o so",
    "lij": "o a e i l de d do da di in un na con pe che no se comme ò",
    "scn": "lu la li l u a i di dû dâ dî e ed n ntô un na cu pi chi è nun nan si comu cchiù o sò",
    "co": "u a i e l' di d' da in un una cù per chì hè sò ùn si cumu più o so nant",
    "ht": "a an ak yo li nan pou ki se te pa ou moun tout sou yon gen sa",
    "wa": "li l' les des d' e on ene el po avou ki k' est èt n' nén si come",
    "nl": """
        de het een en van in is op te dat die voor met zijn aan niet door als ook bij naar
        wordt om uit zich hij zij heeft hebben of deze ieder worden
    """,
    "af": "die en van in is op te dat wat vir met aan nie deur as ook by na word om uit het of",
    "fy": """
        de it in en fan is op te dat foar mei syn oan net troch as ek by nei wurdt om út hy
        hat hawwe of dizze elk
    """,
    "lb": "de d' an den vun a mat fir dat ass op eng en net sech ze als och gëtt sinn oder no all",
    "gsw": "dr de d und vo vu isch uf für e en ime nid sich z as au wird sin oder bi nach het",
    "nds": "de un van dat mit is op för een en nich sik to as ok warrt sünd oder bi na elk",
    "sco": """
        the o an tae in is a for fur wi by that frae at be are wis war as it this no na or
        but whilk wha whit whan whaur will wad can cud shoud maun haes hae haed been thair
        thay thaim ye yer oor his her he she ilka aw onie ony ither sic mair maist aboot
        efter afore intae throu bi ti fae
    """,
    "pcm": """
        di dey na wey for e dem dis dat im no and to una we you wetin sey abi dia sabi
    """,
    "kri": "di na fɔ ɛn ɔf wit we dɛn nɔ gɛt go bi ɔl ɛni pɔsin",
    "tl": "ang ng sa na mga at ay ni si ito may hindi kung o para bawat kanyang",
}
"""Languages that are not told here; they stand here so as not to be taken for those that are."""


@cache
def load_told_words() -> dict[str, frozenset[str]]:
    """The languages that are told here, and their function words: those whose packs list them."""
    lists = {pack.tag: " ".join(pack.read_lines(FILE)).split() for pack in list_packs()}
    return {lang: frozenset(words) for lang, words in lists.items() if words}


@cache
def load_all_words() -> dict[str, frozenset[str]]:
    """The function words of those languages, and of their rivals."""
    return {lang: frozenset(words.split()) for lang, words in RIVALS.items()} | load_told_words()


def detect_by_function_words(text: str) -> str:
    """The language of a text, one that has such a list, or nothing where there is any doubt.

    >>> detect_by_function_words("Reunión: lunes.")
    ''
    """
    written = normalize("NFC", text).lower().replace("’", "'")
    words = Counter(WORD.findall(written))
    sets = load_all_words()
    counts = {lang: sum(words[word] for word in own & words.keys()) for lang, own in sets.items()}
    best = max(load_told_words(), key=counts.__getitem__)
    enough = LEAST_SHARE * max(words.total(), FEWEST_WORDS)
    if counts[best] < enough or len(sets[best] & words.keys()) < LEAST_KINDS:
        return ""
    others = counts.keys() - {best}
    doubtful = len(FOREIGN_LETTER.findall(written)) > MOST_STRANGE * len(written) or any(
        count_strange(words, best, other) > MOST_STRANGE * counts[best]
        or counts[other] > (1 - LEAST_LEAD) * counts[best]
        for other in others
    )
    return "" if doubtful else best


def count_strange(words: Counter[str], lang: str, other: str) -> int:
    """How many of some words are function words of another language, and not of this one."""
    sets = load_all_words()
    return sum(words[word] for word in (sets[other] - sets[lang]) & words.keys())


FEWEST_LETTERS = 12
"""With fewer, a name or a borrowed word decides."""

LEAST_CERTAINTY = 0.4
"""How sure the identifier must be, from 0 to 1. It shares its certainty out among close relatives
(English and Nigerian Pidgin, Spanish and Extremaduran), so a one-line notice rarely gets more."""

LEAD = 2
"""How many times surer it must be than of the next language."""

SAMPLE_CHARACTERS = 20_000
"""More text makes no surer."""


@cache
def load_identifier() -> "LanguageIdentifier":
    """What knows the languages; it unpacks 70 MB first, which takes half a second.

    Most texts in English or Spanish don't need it.
    """
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def detect_language(text: str) -> str:
    """The BCP 47 tag of a text's language, or `UNKNOWN_LANGUAGE` when it can't be told."""
    sample = text[:SAMPLE_CHARACTERS]
    if sum(char.isalpha() for char in sample) < FEWEST_LETTERS:
        return UNKNOWN_LANGUAGE
    if told := detect_by_function_words(sample):
        return told
    (lang, certainty), (_, next_certainty), *_others = load_identifier().rank(sample)
    sure = certainty >= max(LEAST_CERTAINTY, LEAD * next_certainty)
    # The identifier knows some that the CLDR does not, and “no language at all” (zxx).
    return str(lang) if sure and knows_language(str(lang)) else UNKNOWN_LANGUAGE


def could_be_language(text: str, lang: str) -> bool:
    """Whether a text may be in a language: one of the likeliest, or unknown to the identifier.

    >>> [could_be_language("La reunión es el lunes.", lang) for lang in ("es", "ru")]
    [True, False]
    """
    code, sample = get_language(lang), text[:SAMPLE_CHARACTERS]
    if detect_by_function_words(sample) == code:
        return True
    ranked = [str(known) for known, _certainty in load_identifier().rank(sample)]
    return code not in ranked or ranked.index(code) < LIKELIEST


LIKELIEST = 5
"""Close relatives, Norwegian and Danish, are often taken for each other."""
