"""What a query leaves out: other kinds, rules known to fail, and what the family filtered away."""

from collections.abc import Iterator

import numpy as np

from directory.search.coded import Coded, Floats, Mask
from directory.search.columns import Columns, Ints
from directory.search.port import ANY_LANGUAGE, SearchQuery


def relevant(need: Floats, text: Floats, query: SearchQuery) -> Mask:
    """Documents that answer what was asked: by need, or by carrying enough of the words."""
    if not query.needs and not query.words:
        return np.ones(len(need), np.bool_)
    floor = query.blend.text_floor if query.needs else query.blend.text_floor / 2
    return (need > 0) | (text >= floor)


def conditions(columns: Columns, query: SearchQuery) -> Iterator[tuple[Coded, Mask]]:
    """Fields with the rows of them that no filter leaves out."""
    yield columns.kinds, columns.kinds.having(query.kinds)
    if query.insurance:
        yield columns.insurance, columns.insurance.empty() | columns.insurance.having({query.insurance})
    if query.refused_areas:
        open_to_all = columns.area_rules.empty()
        yield (
            columns.area_rules,
            open_to_all | columns.area_rules.having(frozenset(columns.area_rules.values) - query.refused_areas),
        )
    if query.refused_hours:
        yield columns.hours, ~columns.hours.having(query.refused_hours)
    if query.modes:
        yield columns.modes, columns.modes.having(query.modes)
    for flag in query.flags:
        yield columns.flags, columns.flags.having({flag})


def allowed(columns: Columns, numbers: Ints, query: SearchQuery) -> Mask:
    """Which of some documents no rule known to fail and no filter leaves out, but for those of `conditions`."""
    mask = np.ones(len(numbers), np.bool_)
    if query.age_months:
        at_least, below = columns.min_months[numbers], columns.under_months[numbers]
        mask = np.logical_or.reduce([(at_least <= age) & (age < below) for age in query.age_months])
    if query.income_percent is not None:
        most = columns.max_income[numbers]
        mask &= (most == 0) | (most >= query.income_percent)
    if query.must_speak:
        spoken = {*query.must_speak, ANY_LANGUAGE}
        mask &= columns.staff.at(numbers, columns.staff.having(spoken)) | columns.interpreted.at(
            numbers, columns.interpreted.having(spoken)
        )
    if query.free:
        mask &= columns.free[numbers]
    if query.accessible:
        mask &= columns.accessible[numbers]
    if query.checked_since:
        mask &= columns.checked_on[numbers] >= query.checked_since
    return mask
