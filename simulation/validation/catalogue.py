"""All patterns, sizes and targets, in the order in which they are told."""

from collections.abc import Sequence

from simulation.experiments.refusing import Refusal
from simulation.validation.declaring import Pattern
from simulation.validation.patterns import (
    border,
    change,
    distance,
    funnel,
    meetings,
    practices,
    staying,
    trust,
    types,
)

_ALL = {
    pattern.key: pattern
    for file in (types, border, meetings, practices, distance, trust, change)
    for pattern in file.PATTERNS
} | {pattern.key: pattern for file in (funnel, meetings, staying, change) for pattern in file.TARGETS}


def _order(key: str) -> tuple[bool, int]:
    """Our patterns by number, the sizes after the first, then the targets by number."""
    number = "1" if key == "sizes" else key.removeprefix("V")
    return key.startswith("V"), 10 * int(number) + (key == "sizes")


PATTERNS: tuple[Pattern, ...] = tuple(_ALL[key] for key in sorted(_ALL, key=_order))
KEYS = tuple(pattern.key for pattern in PATTERNS)


def chosen(keys: Sequence[str]) -> tuple[Pattern, ...]:
    """The patterns with those keys in the order of the catalogue; all of them without any.

    Raises Refusal for a key that is none.
    """
    wanted = {key.strip().lower() for key in keys}
    known = {key.lower() for key in KEYS}
    for key in sorted(wanted - known):
        raise Refusal(f"--patterns: {key or 'nothing'} is none of {', '.join(KEYS)}")
    return tuple(pattern for pattern in PATTERNS if not wanted or pattern.key.lower() in wanted)
