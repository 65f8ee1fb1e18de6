"""Calendar: the names and the arithmetic of days, months, years and feasts."""

from __future__ import annotations

import calendar as _calendar
import datetime as dt

from factcheck.value import Granularity, Period

__all__ = [
    "DAYS", "GRANULARITY", "HOLIDAYS", "MONTHS", "SEASONS", "UNITS", "add", "add_months", "century", "day",
    "decade", "easter", "half", "holiday", "month", "nth_weekday", "quarter", "season", "span", "week",
    "year",
]  # fmt: skip

#: Months by name and abbreviation; January is 1.
MONTHS = {name.lower(): number for number, name in enumerate(_calendar.month_name) if name}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}

#: Days of the week by name and abbreviation; Monday is 0.
DAYS = {name.lower(): number for number, name in enumerate(_calendar.day_name)}
DAYS |= {name[:3]: number for name, number in DAYS.items()} | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}

#: First month of each season: the meteorological seasons of the Met Office (spring begins on 1 March).
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

#: Words for units of time, to the unit's name.
UNITS = {
    word: unit
    for unit, words in {
        "second": "second seconds sec secs",
        "minute": "minute minutes min mins",
        "hour": "hour hours hr hrs h",
        "day": "day days night nights",
        "week": "week weeks",
        "fortnight": "fortnight fortnights",
        "month": "month months",
        "quarter": "quarter quarters",
        "season": "season seasons",
        "year": "year years yr yrs",
        "decade": "decade decades",
        "century": "century centuries",
    }.items()
    for word in words.split()
}

#: The granularity of a period that is counted in a unit.
GRANULARITY = {
    "week": Granularity.WEEK, "fortnight": Granularity.WEEK, "month": Granularity.MONTH,
    "quarter": Granularity.QUARTER, "season": Granularity.QUARTER, "year": Granularity.YEAR,
    "decade": Granularity.YEAR, "century": Granularity.YEAR,
}  # fmt: skip


def day(year: int, month: int, day: int) -> dt.date | None:
    """The day, or None where the calendar has none ("31 June")."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def add_months(start: dt.date, months: int) -> dt.date:
    """The same day of the month so many months on; the month's last day where it has no such day."""
    index = start.year * 12 + start.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return dt.date(year, month, min(start.day, _calendar.monthrange(year, month)[1]))


#: Months in one unit, and days in one unit.
_IN_MONTHS = {"month": 1, "quarter": 3, "season": 3, "year": 12, "decade": 120, "century": 1200}
_IN_DAYS = {"day": 1, "week": 7, "fortnight": 14}


def add(start: dt.date, count: int, unit: str) -> dt.date:
    """The day ``count`` units after ``start`` (before it, where negative); hours and less stay on the day.

    Raises:
        ValueError, OverflowError: the day lies outside the years 1 to 9999.
    """
    if unit in _IN_MONTHS:
        return add_months(start, count * _IN_MONTHS[unit])
    return start + dt.timedelta(days=count * _IN_DAYS.get(unit, 0))


def month(year: int, number: int) -> Period:
    """The whole month."""
    first = dt.date(year, number, 1)
    return Period(first, add_months(first, 1) - dt.timedelta(days=1), Granularity.MONTH)


def year(number: int) -> Period:
    """The whole calendar year."""
    return Period(dt.date(number, 1, 1), dt.date(number, 12, 31), Granularity.YEAR)


def quarter(year: int, number: int) -> Period:
    """The whole calendar quarter, 1 to 4."""
    first = dt.date(year, 3 * number - 2, 1)
    return Period(first, add_months(first, 3) - dt.timedelta(days=1), Granularity.QUARTER)


def half(year: int, number: int) -> Period:
    """The first or second half of the calendar year."""
    first = dt.date(year, 6 * number - 5, 1)
    return Period(first, add_months(first, 6) - dt.timedelta(days=1), Granularity.QUARTER)


def season(year: int, name: str) -> Period:
    """The meteorological season; winter begins in December of the year."""
    first = dt.date(year, SEASONS[name], 1)
    return Period(first, add_months(first, 3) - dt.timedelta(days=1), Granularity.QUARTER)


def decade(start: int) -> Period:
    """The ten years from ``start``."""
    return Period(dt.date(start, 1, 1), dt.date(start + 9, 12, 31), Granularity.YEAR)


def century(number: int) -> Period:
    """The hundred years of the numbered century as newspapers reckon: the 19th is 1800 to 1899."""
    first = 100 * (number - 1)
    return Period(dt.date(max(first, 1), 1, 1), dt.date(first + 99, 12, 31), Granularity.YEAR)


def week(of: dt.date) -> Period:
    """The week, Monday to Sunday, that holds the day."""
    first = of - dt.timedelta(days=of.weekday())
    return Period(first, first + dt.timedelta(days=6), Granularity.WEEK)


def span(unit: str, anchor: dt.date, step: int = 0) -> Period | None:
    """The calendar unit that holds the anchor, or the one ``step`` units away ("last month": -1)."""
    moved = add(anchor, step, unit)
    if unit == "day":
        return Period(moved, moved, Granularity.DAY)
    if unit == "week":
        return week(moved)
    if unit == "month":
        return month(moved.year, moved.month)
    if unit == "quarter":
        return quarter(moved.year, (moved.month + 2) // 3)
    if unit == "year":
        return year(moved.year)
    if unit == "decade":
        return decade(moved.year // 10 * 10)
    if unit == "century":
        return century(moved.year // 100 + 1)
    return None


def nth_weekday(within: Period, weekday: int, number: int) -> dt.date | None:
    """The first, second … (``number`` 1, 2 …) or last (-1) such day of the week in a closed period."""
    if within.first is None or within.last is None:
        return None
    if number > 0:
        found = within.first + dt.timedelta(days=(weekday - within.first.weekday()) % 7 + 7 * (number - 1))
    else:
        found = within.last - dt.timedelta(days=(within.last.weekday() - weekday) % 7 + 7 * (-number - 1))
    return found if within.first <= found <= within.last else None


def easter(year: int) -> dt.date:
    """Easter Sunday of the Western church (Meeus, Astronomical Algorithms, 1991, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)


#: Feasts on a fixed day, by their printed words: month and day.
_FIXED = {
    "christmas day": (12, 25), "christmas": (12, 25), "xmas": (12, 25), "christmas eve": (12, 24),
    "boxing day": (12, 26), "new year's day": (1, 1), "new year's eve": (12, 31), "new years eve": (12, 31),
    "new years day": (1, 1), "hogmanay": (12, 31), "burns night": (1, 25), "holocaust memorial day": (1, 27),
    "valentine's day": (2, 14), "valentine day": (2, 14), "st david's day": (3, 1),
    "st patrick's day": (3, 17),
    "april fools' day": (4, 1), "april fool's day": (4, 1), "st george's day": (4, 23), "may day": (5, 1),
    "ve day": (5, 8), "independence day": (7, 4), "bastille day": (7, 14), "halloween": (10, 31),
    "bonfire night": (11, 5), "guy fawkes night": (11, 5), "armistice day": (11, 11),
    "veterans day": (11, 11),
    "st andrew's day": (11, 30), "all saints' day": (11, 1), "all souls' day": (11, 2),
    "st stephen's day": (12, 26), "anzac day": (4, 25), "australia day": (1, 26), "canada day": (7, 1),
    "world aids day": (12, 1), "international workers' day": (5, 1),
    "international women's day": (3, 8), "juneteenth": (6, 19), "d-day": (6, 6),
}  # fmt: skip

#: Feasts counted from Easter Sunday, in days.
_FROM_EASTER = {
    "easter": 0, "easter sunday": 0, "easter day": 0, "easter monday": 1, "good friday": -2,
    "maundy thursday": -3,
    "palm sunday": -7, "ash wednesday": -46, "shrove tuesday": -47, "pancake day": -47, "mardi gras": -47,
    "mothering sunday": -21, "ascension day": 39, "whit sunday": 49, "pentecost": 49, "whit monday": 50,
    "corpus christi": 60, "trinity sunday": 56,
}  # fmt: skip

#: Feasts on the nth (or last, -1) weekday of a month: month, weekday, number, days after.
_NTH = {
    "thanksgiving": (11, 3, 4, 0), "thanksgiving day": (11, 3, 4, 0), "black friday": (11, 3, 4, 1),
    "martin luther king day": (1, 0, 3, 0), "mlk day": (1, 0, 3, 0),
    "martin luther king jr day": (1, 0, 3, 0),
    "presidents day": (2, 0, 3, 0), "presidents' day": (2, 0, 3, 0), "memorial day": (5, 0, -1, 0),
    "labor day": (9, 0, 1, 0), "columbus day": (10, 0, 2, 0), "remembrance sunday": (11, 6, 2, 0),
    "father's day": (6, 6, 3, 0), "early may bank holiday": (5, 0, 1, 0),
    "spring bank holiday": (5, 0, -1, 0),
    "august bank holiday": (8, 0, -1, 0), "cyber monday": (11, 3, 4, 4),
}  # fmt: skip

#: Every feast that is read, longest words first.
HOLIDAYS = tuple(sorted([*_FIXED, *_FROM_EASTER, *_NTH], key=lambda words: (-len(words), words)))


def holiday(name: str, year: int) -> dt.date | None:
    """The day of the feast in that year."""
    if name in _FIXED:
        return dt.date(year, *_FIXED[name])
    if name in _FROM_EASTER:
        return easter(year) + dt.timedelta(days=_FROM_EASTER[name])
    number, weekday, nth, after = _NTH[name]
    found = nth_weekday(month(year, number), weekday, nth)
    return None if found is None else found + dt.timedelta(days=after)
