"""Whom to call in a crisis and what will happen then; shown above results, never instead of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask_babel import lazy_gettext


@dataclass(frozen=True, slots=True)
class Line:
    """One number to call or text. `keys` is what the phone dials."""

    name: str
    number: str
    keys: str
    texts: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """What a family reads first when their words sound like a crisis."""

    heading: str
    first: str
    lines: tuple[Line, ...]
    after: str
    red: bool = True


EMERGENCY = Line(lazy_gettext("Emergency"), "911", "911")
LIFELINE = Line(lazy_gettext("988 Lifeline, day and night. For Spanish, press 2"), "988", "988", texts="988")
COUNTY = Line(lazy_gettext("County mental health line"), "(916) 875-1055", "+19168751055")
POISON = Line(lazy_gettext("Poison Control, day and night"), "1-800-222-1222", "+18002221222")
VIOLENCE = Line(lazy_gettext("National Domestic Violence Hotline, day and night"), "1-800-799-7233", "+18007997233")
WEAVE = Line(lazy_gettext("WEAVE, Sacramento: abuse and sexual assault"), "(916) 920-2952", "+19169202952")
CHILD = Line(lazy_gettext("Sacramento County child abuse hotline"), "(916) 875-5437", "+19168755437")
HELP_211 = Line(lazy_gettext("2-1-1, a person who knows local help. For housing, press 8"), "2-1-1", "211")
YOUTH = Line(lazy_gettext("California Youth Crisis Line, ages 12 to 24"), "1-800-843-5200", "+18008435200")

_COUNSELOR = lazy_gettext(
    "What happens when you call 988: a trained person listens. You do not have to give your name. If you want, they "
    "may send the county’s Community Wellness Response Team. The team carries no weapons."
)
_DISPATCHER = lazy_gettext(
    "What happens when you call 911: they ask where you are and what is happening. Stay on the line. You can ask for "
    "Spanish."
)

BLOCKS: Mapping[str, Block] = {
    "suicide": Block(
        lazy_gettext("You do not have to carry this alone"),
        lazy_gettext("Talk with someone now. It is free and you can stop at any time."),
        (LIFELINE, EMERGENCY, COUNTY),
        _COUNSELOR,
    ),
    "overdose": Block(
        lazy_gettext("If someone may have overdosed, call 911 now"),
        lazy_gettext(
            "Give naloxone (Narcan) if you have it. Stay with the person and lay them on their side. California law "
            "protects people who call for help in an overdose."
        ),
        (EMERGENCY, POISON, LIFELINE),
        _DISPATCHER,
    ),
    "violence": Block(
        lazy_gettext("You deserve to be safe"),
        lazy_gettext("If you are in danger now, call 911. To talk it over in private, call one of these lines."),
        (VIOLENCE, WEAVE, EMERGENCY),
        lazy_gettext(
            "What happens when you call: a trained person listens and helps you plan. You decide what to do. “Leave "
            "now” at the top leaves this page fast, but it does not erase your history."
        ),
    ),
    "child_harm": Block(
        lazy_gettext("If a child is being hurt, there is help"),
        lazy_gettext("If it is happening now, call 911. A child or teen can also tell an adult they trust."),
        (CHILD, EMERGENCY, LIFELINE),
        lazy_gettext(
            "What happens when you call the child abuse hotline: a social worker asks what you saw or heard. You can "
            "call even if you are not sure."
        ),
    ),
    "danger_now": Block(
        lazy_gettext("If you are in danger, call 911 now"),
        lazy_gettext("Leave if you can do it safely."),
        (EMERGENCY, LIFELINE, COUNTY),
        _DISPATCHER,
    ),
    "medical": Block(
        lazy_gettext("This may be a medical emergency"),
        lazy_gettext("Call 911 for chest pain, trouble breathing, a seizure, or someone who will not wake up."),
        (EMERGENCY, POISON),
        _DISPATCHER,
    ),
    "tonight": Block(
        lazy_gettext("A place to sleep tonight"),
        lazy_gettext("Call 2-1-1 and press 8 for the housing line. If you are under 18, call the youth line."),
        (HELP_211, YOUTH),
        lazy_gettext(
            "What happens when you call: they ask how many you are and where you are, and tell you which doors are "
            "open. There may be a wait. Ask about motel help for families with children."
        ),
        red=False,
    ),
}
