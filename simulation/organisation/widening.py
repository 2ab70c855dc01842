"""Wider tables: columns of one's own beside the model's, for processes of one's own.

The model's columns keep their names and kinds, and so do all draws: luck is keyed by rows, never by widths.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

import numpy as np

from simulation.organisation.tables import (
    CUSTOMER,
    DYAD,
    JOURNEY,
    PRACTICE,
    REGION,
    SEGMENT,
    STAFF,
    Organisation,
    Table,
)

Columns = Mapping[str, Sequence[tuple[Any, ...]]]
Day = TypeVar("Day", bound=Callable[..., Any])

KINDS = {
    "staff": STAFF, "customers": CUSTOMER, "journeys": JOURNEY, "dyads": DYAD, "segments": SEGMENT,
    "regions": REGION, "practices": PRACTICE,
}  # fmt: skip
NUMBERS = {int: np.int64, float: np.float64}


def widens(**columns: Sequence[tuple[Any, ...]]) -> Callable[[Day], Day]:
    """Mark a day of one's own with the columns it needs, by table, as (name, int or float[, places]).

    `@widens(staff=[("fatigue", float)])` stands above `@kernel`. Whoever runs the day adds the columns, all 0
    before the first day. Raises ValueError for a table or a column that will not do.
    """
    for name, fields in columns.items():
        if name not in KINDS:
            raise ValueError(f"{name}: no table that can be widened; those are {', '.join(KINDS)}")
        for column, number, *_ in fields:
            _check(name, column, number)

    def mark(day: Day) -> Day:
        day.columns = columns  # type: ignore[attr-defined]
        return day

    return mark


def _check(table: str, column: str, number: object) -> None:
    if number not in NUMBERS:
        raise ValueError(f"{table}.{column}: columns hold int or float")
    if column in (KINDS[table].names or ()):
        raise ValueError(f"{table}.{column}: the model has that column already")
    if column in dir(np.recarray) + dir(np.record):
        raise ValueError(f"{table}.{column}: every array has something of that name; take another")


def widened(organisation: Organisation, day: object) -> Organisation:
    """Return the organisation with the columns that a day was marked with; without any, the organisation itself."""
    columns: Columns = getattr(day, "columns", {})
    if not columns:
        return organisation
    wider = {name: _wider(getattr(organisation, name), fields) for name, fields in columns.items()}
    return organisation.replaced(**wider)  # type: ignore[no-any-return]


def _wider(table: Table, fields: Sequence[tuple[Any, ...]]) -> Table:
    old = [(name, kind) for name, (kind, *_) in (table.dtype.fields or {}).items()]
    own = [(name, NUMBERS[number], *places) for name, number, *places in fields]
    # Own columns come first: Numba takes a record that begins like another for a kind of it, and code compiled
    # for the model's own tables for good enough, which it calls experimental.
    wider = np.zeros(table.size, np.dtype((np.record, own + old))).view(np.recarray)
    for name, _ in old:
        wider[name] = table[name]
    return wider
