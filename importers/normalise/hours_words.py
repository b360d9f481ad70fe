"""The words and signs of opening hours, in English and Spanish, as tokens."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from importers.normalise.clock import Clock

WEEK = frozenset(range(7))
WORK_DAYS = frozenset(range(5))
WEEKEND = frozenset({5, 6})


class Sort(Enum):
    """What a token is."""

    DAY = auto()
    DAYS = auto()
    TIME = auto()
    NTH = auto()
    DASH = auto()
    JOIN = auto()
    ALWAYS = auto()
    ALL_DAY = auto()
    CLOSED = auto()
    HOLIDAYS = auto()
    WORD = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """One token; only the part that fits its sort is filled."""

    sort: Sort
    text: str = ""
    days: frozenset[int] = frozenset()
    clock: Clock | None = None
    nth: int = 0


_DAY_NAMES = (
    "monday mondays mon mo m lunes lun",
    "tuesday tuesdays tues tue tu t martes",
    "wednesday wednesdays weds wed we w miercoles mie",
    "thursday thursdays thurs thur thu th jueves jue",
    "friday fridays fri fr f viernes vie",
    "saturday saturdays sat sa sabado sabados sab",
    "sunday sundays sun su domingo domingos dom",
)
DAYS = {name: day for day, names in enumerate(_DAY_NAMES) for name in names.split()}
GROUPS = {
    "daily": WEEK,
    "everyday": WEEK,
    "weekdays": WORK_DAYS,
    "weekday": WORK_DAYS,
    "weekends": WEEKEND,
    "weekend": WEEKEND,
    "mwf": frozenset({0, 2, 4}),
    "tth": frozenset({1, 3}),
    "tuth": frozenset({1, 3}),
    "mtwthf": WORK_DAYS,
    "mtwth": frozenset(range(4)),
}
NTH = {"1st": 1, "first": 1, "2nd": 2, "second": 2, "3rd": 3, "third": 3, "4th": 4, "fourth": 4, "5th": 5, "fifth": 5}
NTH |= {"last": -1, "primer": 1, "segundo": 2, "tercer": 3, "cuarto": 4, "ultimo": -1}
JOINS = frozenset({",", ";", "|", "&", "/", ":", "(", ")", ".", "and", "y"})
_SILENT = (
    "hours hour hrs open opens office from de las los el la only call text chat online phone walk-in walk-ins walkin "
    "walkins welcome pacific pt pst pdt asl videophone tty the horas horario abierto at"
)
SILENT = frozenset(_SILENT.split())

_PHRASES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"[\u2010-\u2015\u2212]", "-"),
        (r"\b(\d{1,2})(?::00)?\s*(?:noon|mediodia|de la tarde y mediodia)\b", r"\1pm"),
        (r"\b(?:noon|mediodia|medio dia)\b", "12pm"),
        (r"\b12(?::00)?\s*(?:midnight|medianoche)\b", "12am"),
        (r"\b(?:midnight|medianoche)\b", "12am"),
        (r"(?<=\d)\s+a\s+(?:las?\s+)?(?=\d)", " - "),
        (r"(?<=\d)\s*([ap])\.?\s?m\b\.?", r"\1m"),
        (r"(?<=\d)\s*([ap])(?![a-z])", r"\1m"),
        (r"\bno (?:appointment|appt\.?)s?(?: is| are)? ?(?:needed|necessary|required)?", " "),
        (r"\bfirst come,? first[ -]served?\b", " "),
        (r"\bwalk-?ins? (?:are )?(?:welcome|accepted|ok)\b", " "),
        (r"\btoll[ -]free\b", " "),
        (r"\b(?:for|at|during) lunch\b", " "),
        (r"\btext (?:the )?same number\b", " "),
        (r"\b(?:call|text|chat|phone|online),? (?:or|and) (?=(?:call|text|chat|phone|online)\b)", " "),
        (r"\bpacific(?: standard)? time\b", " "),
        (r"\b(?:at )?any ?time\b", " always "),
        (r"\b24\s*/\s*7(?:\s*/\s*365)?\b", " always "),
        (
            r"\b24\s*-?\s*(?:hours|hour|hrs|hr|horas)(?:\s*(?:a|per|/)\s*day|\s*al dia|\s*daily)?"
            r"\s*[,/]?\s*(?:-|and|&|y)?\s*(?:7\s*days(?:\s*(?:a|per|/)\s*week)?|7\s*day\b|7\s*dias(?: a la semana)?"
            r"|365 days(?:\s*(?:a|per)\s*year)?|every ?day)",
            " always ",
        ),
        (r"\b(?:open )?24\s*-?\s*(?:hours|hrs|horas)(?:\s*(?:a|per|/)\s*day|\s*al dia)?\b", " allday "),
        (
            r"\b(?:7|seven) days(?:\s*(?:a|per|/)\s*week)?\b|\b(?:all week|every ?day|todos los dias|diario)\b",
            " daily ",
        ),
        (r"\b(?:monday through friday|entre semana)\b", " weekdays "),
        (r"\bfines? de semana\b", " weekends "),
        (r"\b(?:of|in) (?:the|each|every) month\b|\b(?:each|every|del|de cada) (?:month|mes)\b|\bmonthly\b", " "),
        (r"\b(?:every|each|cada) (?=(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mie|jue|vie|sab|dom))", " "),
        (
            r"\b(?:closed|except)(?: on| for)?(?: all)?(?: major| federal| legal| county)* holidays?\b",
            " closed holidays ",
        ),
        (r"\bcerrado(?: en)?(?: los)? (?:dias )?(?:festivos|feriados)\b", " closed holidays "),
        (r"\bcerrado\b", " closed "),
        (r"\b(?:to|thru|through|until|till|hasta|al)\b", " - "),
        (r"(?<=[a-z\d])\s+a\s+(?:las?\s+)?(?=[a-z\d])", " - "),
    )
)
# "Mar" alone may be March; beside other Spanish days it is Tuesday.
_SPANISH_DAY = re.compile(r"\b(?:lun|lunes|martes|mie|miercoles|jue|jueves|vie|viernes|sab|sabados?|dom|domingos?)\b")
_ACCENTS = str.maketrans("áéíóúñ", "aeioun")
_TOKEN = re.compile(r"\d{1,2}:\d{2}(?:am|pm)?|\d{1,2}(?:st|nd|rd|th)\b|\d+(?:am|pm)?|[a-z]+(?:-ins?\b)?|[-,;&/:().]|\S")
_TIME = re.compile(r"(\d{1,2}):?(\d{2})?(am|pm)?")


def tokenise(text: str) -> tuple[Token, ...]:
    """The tokens of a text; silent words are left away, unknown ones come as WORD."""
    plain = text.casefold().translate(_ACCENTS)
    for pattern, replacement in _PHRASES:
        plain = pattern.sub(replacement, plain)
    if _SPANISH_DAY.search(plain):
        plain = re.sub(r"\bmar\b", "martes", plain)
    tokens = (_token(match.group()) for match in _TOKEN.finditer(plain))
    return tuple(token for token in tokens if token is not None)


def _token(word: str) -> Token | None:
    if word in SILENT:
        return None
    for sort, names in ((Sort.DAY, DAYS), (Sort.NTH, NTH)):
        if word in names:
            return Token(
                sort, word, frozenset({names[word]}) if sort is Sort.DAY else frozenset(), nth=NTH.get(word, 0)
            )
    if word in GROUPS:
        return Token(Sort.DAYS, word, GROUPS[word])
    if word == "-":
        return Token(Sort.DASH, word)
    if word in JOINS:
        return Token(Sort.JOIN, word)
    if word[0].isdigit():
        return _time_token(word)
    signs = {"always": Sort.ALWAYS, "allday": Sort.ALL_DAY, "closed": Sort.CLOSED, "holidays": Sort.HOLIDAYS}
    return Token(signs.get(word, Sort.WORD), word)


def _time_token(word: str) -> Token:
    match = _TIME.fullmatch(word)
    if not match:
        return Token(Sort.WORD, word)
    hour, minute, half = int(match[1]), int(match[2] or 0), match[3] or ""
    is_24h = not half and (hour > 12 or hour == 0 or (len(match[1]) == 2 and match[1][0] == "0"))
    if minute > 59 or hour > 24 or (hour == 24 and minute) or (half and not 1 <= hour <= 12):
        return Token(Sort.WORD, word)
    return Token(Sort.TIME, word, clock=Clock(0 if hour == 24 else hour, minute, half, is_24h))
