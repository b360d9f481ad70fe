"""Whom to call in a crisis and what will happen then; shown above results, never instead of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask_babel import lazy_gettext

from directory.domain.help_line import HelpLine
from directory.reference import help_lines


@dataclass(frozen=True, slots=True)
class Line:
    """One number to call or text, and what it is called here."""

    name: str
    line: HelpLine


@dataclass(frozen=True, slots=True)
class Block:
    """What a family reads first when their words sound like a crisis."""

    heading: str
    first: str
    lines: tuple[Line, ...]
    after: str
    red: bool = True


def _line(code: str, name: str) -> Line:
    return Line(name, help_lines()[code])


EMERGENCY = _line("911", lazy_gettext("Emergency"))
LIFELINE = _line("988", lazy_gettext("988 Lifeline, day and night. For Spanish, press 2"))
COUNTY = _line("county", lazy_gettext("County mental health line"))
POISON = _line("poison", lazy_gettext("Poison Control, day and night"))
VIOLENCE = _line("violence", lazy_gettext("National Domestic Violence Hotline, day and night"))
WEAVE = _line("weave", lazy_gettext("WEAVE, Sacramento: abuse and sexual assault"))
CHILD = _line("child", lazy_gettext("Sacramento County child abuse hotline"))
HELP_211 = _line("211", lazy_gettext("2-1-1, a person who knows local help. For housing, press 8"))
YOUTH = _line("youth", lazy_gettext("California Youth Crisis Line, ages 12 to 24"))

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
