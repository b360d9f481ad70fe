"""How text becomes searchable terms: folded accents, English and Spanish stems, no filler words."""

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

_ENGLISH = snowballstemmer.stemmer("english")
_SPANISH = snowballstemmer.stemmer("spanish")
_TOKEN = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")

ENGLISH_FILLER = (
    "a an and any are as at be been but by can could do does for from get had has have he her him his how i id "
    "if im in is it its just like looking me my need needs of on or our out please she so some that the their "
    "them there they this to too up us want was we what when where which who will with would you your help "
    "someone something "
)
SPANISH_FILLER = (
    "al algo alguien con como cual cuando de del donde el ella ellos en era es esta estan este esto estoy ha "
    "hay he la las le les lo los mas me mi mis muy necesito necesita necesitamos no nos o para pero por que "
    "quien quiero se si sin son su sus tengo tiene un una unos ya y yo ayuda "
)
FILLER = frozenset((ENGLISH_FILLER + SPANISH_FILLER).split())


def fold(text: str) -> str:
    """Lower case without accents: "Niños" becomes "ninos"."""
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    decomposed = unicodedata.normalize("NFKD", lowered.replace("’", "'"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


MOST_WORDS = 200


def plain_words(text: str) -> list[str]:
    """Words of a text, folded, apostrophes closed up (but "I'd" is no "ID"), filler kept; the first 200 only."""
    return _TOKEN.findall(fold(text).replace("'d", " d").replace("'", ""))[:MOST_WORDS]


def tokens(text: str) -> list[str]:
    """Words of a text, folded, filler left out."""
    return [token.partition("'")[0] for token in _TOKEN.findall(fold(text)) if token not in FILLER]


@lru_cache(maxsize=100_000)
def english_stem(token: str) -> str:
    """Stem of a folded English word."""
    return str(_ENGLISH.stemWord(token))


@lru_cache(maxsize=100_000)
def spanish_stem(token: str) -> str:
    """Stem of a folded Spanish word."""
    return str(_SPANISH.stemWord(token))


def english_terms(text: str) -> list[str]:
    """Index terms of an English text."""
    return [english_stem(token) for token in tokens(text)]


def spanish_terms(text: str) -> list[str]:
    """Index terms of a Spanish text."""
    return [spanish_stem(token) for token in tokens(text)]


_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"qu(?=[ei])|c(?=[aou]|[^aeiouhk]|$)", "k"),
        (r"c(?=[ei])|z", "s"),
        (r"v", "b"),
        (r"(?<!c)h", ""),
        (r"ll", "y"),
        (r"g(?=[ei])", "j"),
        (r"gu(?=[ei])", "g"),
        (r"([^r])\1", r"\1"),
    )
)


_KEPT = frozenset({"como", "para", "casa", "ssi", "van", "sobre"})
"""Words whose stem would be that of a word that means something else ("como" is no "comer")."""


@lru_cache(maxsize=100_000)
def spanish_sound(token: str) -> str:
    """How a folded Spanish word is heard, stemmed: "kiero", "quiero" are one, and so are "bibir", "vivir"."""
    if token in _KEPT:
        return token
    for pattern, sound in _SOUNDS:
        token = pattern.sub(sound, token)
    return str(_SPANISH.stemWord(token))
