"""Numbers as people of a language write them: decimal sign, thousands, intervals, what is missing."""

import math

from simulation.words.languages import check

MISSING = "-"
_DUTCH = str.maketrans(",.", ".,")


def format_number(value: float | None, digits: int, language: str, *, sign: bool = False) -> str:
    """Write `value` with `digits` decimals; a number that does not exist is a dash.

    >>> format_number(12345.678, 1, "en"), format_number(12345.678, 1, "nl")
    ('12,345.7', '12.345,7')
    >>> format_number(-0.04, 1, "en"), format_number(1.8, 1, "nl", sign=True), format_number(None, 1, "en")
    ('0.0', '+1,8', '-')
    """
    check(language)
    if value is None or not math.isfinite(value):
        return MISSING
    rounded = round(float(value), digits) + 0.0
    written = f"{rounded:{'+' if sign and rounded else ''},.{digits}f}"
    return written.translate(_DUTCH) if language == "nl" else written


def format_interval(low: float | None, high: float | None, digits: int, language: str) -> str:
    """Write the two ends in brackets, nothing if there is none. Dutch has a semicolon: its comma is taken.

    >>> format_interval(1.4, 2.1, 1, "en"), format_interval(1.4, 2.1, 1, "nl")
    ('[1.4, 2.1]', '[1,4; 2,1]')
    """
    if low is None or high is None or not (math.isfinite(low) and math.isfinite(high)):
        return ""
    between = "; " if language == "nl" else ", "
    return f"[{format_number(low, digits, language)}{between}{format_number(high, digits, language)}]"
