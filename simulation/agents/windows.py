"""Windows on rows of tables: columns to read and write, questions to ask, and nothing that happens."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from simulation.kernel import day as model_day

Columns = Mapping[str, npt.NDArray[Any]]

RUNNERS = ("kernel", "run_day", "run_days")
PROCESSES = frozenset(name for name, thing in vars(model_day).items() if callable(thing)) - {*RUNNERS}


def columns_of(table: npt.NDArray[Any]) -> Columns:
    """Return a table's columns by name, as plain arrays over the same memory."""
    plain = table.view(np.ndarray)
    return {name: plain[name] for name in table.dtype.names or ()}


def refuse_behaviour(kind: type, never_called: frozenset[str]) -> None:
    """Refuse methods that the day would never call, and say what to do instead."""
    for name, thing in vars(kind).items():
        if name in never_called and callable(thing):
            raise TypeError(
                f"{kind.__name__}.{name}() would never be called: what happens in a day is written as processes over "
                f"tables, not in agents. Pass a day of your own, OrganisationModel(day=my_day): it calls your own "
                f"{name}(organisation, day), and may widen a table if people are to remember more. "
                "See docs/extending.md."
            )


def seen(columns: Columns, name: str, row: int) -> Any:
    """Return what stands in a column: a plain number, or, of several places, an array over the record."""
    value = columns[name][row]
    return value if isinstance(value, np.ndarray) else value.item()


class Column:
    """One column of a table, seen from one row: reading and writing it reads and writes the record."""

    def __init__(self, meaning: str) -> None:
        self.__doc__ = meaning

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, window: Any, owner: type | None = None) -> Any:
        return self if window is None else seen(window.columns, self.name, window.row)

    def __set__(self, window: Any, value: Any) -> None:
        window.columns[self.name][window.row] = value


class Window:
    """A row of a table, with its columns as attributes: those named in the class, and all others the table has.

    `columns` are the table's, `row` says which. Subclasses may ask further questions, but never act.
    """

    columns: Columns
    row: int

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        refuse_behaviour(cls, PROCESSES | {"step", "advance"})

    def __getattr__(self, name: str) -> Any:
        columns = self.__dict__.get("columns", {})
        if name in columns:
            return seen(columns, name, self.row)
        raise AttributeError(f"{type(self).__name__} has neither an attribute nor a column {name!r}")

    def __setattr__(self, name: str, value: Any) -> None:
        columns = self.__dict__.get("columns", {})
        if name in columns and not hasattr(type(self), name):
            columns[name][self.row] = value
        else:
            super().__setattr__(name, value)
