"""All patterns, sizes and targets, in the order in which they are told."""

from collections.abc import Sequence

from simulation.experiments.refusing import Refusal
from simulation.validation.declaring import Pattern
from simulation.validation.patterns import trust, types

PATTERNS: tuple[Pattern, ...] = (*types.PATTERNS, *trust.PATTERNS)
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
