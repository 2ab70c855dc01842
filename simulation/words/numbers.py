"""Numbers as people of a language write them: decimal sign, thousands, intervals, what is missing."""

import math
from collections.abc import Iterable

from simulation.words.languages import check

MISSING = "-"
NOTHING = 1e-9  # closer to zero is what arithmetic leaves over
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


def decimals(half_widths: Iterable[float], limits: Iterable[float], usual: int) -> int:
    """How many decimals numbers beside each other need, so that their intervals can be read.

    The first digit of the narrowest of `half_widths` is shown, the wider ones have more, and none of `limits`
    becomes zero by rounding: an interval that is clear of zero looks clear of it. `usual` where nothing has a
    width.

    >>> decimals([7.2, 19.1], [-188.0, -174.0], 0), decimals([0.13, 0.4], [], 2), decimals([0.0], [], 2)
    (0, 1, 2)
    >>> decimals([2.4], [-5.2, -0.4], 0)
    1
    """
    widths = [width for width in half_widths if width > NOTHING]
    digits = max(0, math.ceil(-math.log10(min(widths)))) if widths else usual
    ends = [end for end in limits if abs(end) > NOTHING]
    while any(round(end, digits) == 0 for end in ends):
        digits += 1
    return digits


def format_interval(low: float | None, high: float | None, digits: int, language: str) -> str:
    """Write the two ends in brackets, nothing if there is none. Dutch has a semicolon: its comma is taken.

    >>> format_interval(1.4, 2.1, 1, "en"), format_interval(1.4, 2.1, 1, "nl")
    ('[1.4, 2.1]', '[1,4; 2,1]')
    """
    if low is None or high is None or not (math.isfinite(low) and math.isfinite(high)):
        return ""
    between = "; " if language == "nl" else ", "
    return f"[{format_number(low, digits, language)}{between}{format_number(high, digits, language)}]"
