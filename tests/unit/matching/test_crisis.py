"""Crisis words."""

from directory.matching.crisis import CrisisDetector, CrisisRule

DETECTOR = CrisisDetector(
    [
        CrisisRule("suicide", "en", "want die"),
        CrisisRule("suicide", "es", "no quiero vivir"),
        CrisisRule("violence", "es", "me pega"),
        CrisisRule("suicide", "en", "dying"),
        CrisisRule("suicide", "en", "dying of laughter", safe=True),
    ]
)


def test_the_words_are_found_with_slips_and_without_accents():
    assert DETECTOR.detect("i wnt to dye, i want to die") == "suicide"


def test_spanish_is_found():
    assert DETECTOR.detect("ya no quiero vivir") == "suicide"


def test_innocent_words_stay_calm():
    assert DETECTOR.detect("dying of laughter") is None


def test_the_most_urgent_class_wins():
    assert DETECTOR.detect("me pega y no quiero vivir") == "suicide"


def test_ordinary_questions_raise_nothing():
    assert DETECTOR.detect("necesito comida") is None
