"""Tables, CSV and JSON on the screen, alike in every command that shows what there is."""

import csv
import json
import shutil
import sys
import textwrap
from collections.abc import Iterator, Mapping, Sequence

GAP = "  "
LEAST_TEXT = 30  # columns that the text at the end of a row needs to be read


def print_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table whose last column is text: laid out to fit a screen, elsewhere a row is a line."""
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else sys.maxsize
    print("\n".join(laid_out(heads, rows, width)))


def laid_out(heads: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    r"""The lines of a table that fit `width`: the text wraps; where it has no room, each row becomes a note.

    >>> print(*laid_out(["name", "value", "meaning"], [["a", "1", "first"]], 80), sep="\n")
    name  value  meaning
    a     1      first
    >>> print(*laid_out(["name", "value", "unit", "meaning"], [["a", "1", "m", "first"]], 20), sep="\n")
    a  1
        first; unit: m
    """
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    before = sum(widths[:-1]) + len(GAP) * (len(widths) - 1)
    if before + min(widths[-1], LEAST_TEXT) > width:
        for row in rows:
            yield from _note(heads, row, width)
        return
    for row in (heads, *rows):
        start = "".join(cell.ljust(space) + GAP for cell, space in zip(row, widths[:-1], strict=False))
        first, *more = _wrapped(row[-1], width - before) or [""]
        yield (start + first).rstrip()
        yield from (" " * before + line for line in more)


def _note(heads: Sequence[str], row: Sequence[str], width: int) -> Iterator[str]:
    named = [f"{head}: {cell}" for head, cell in zip(heads[2:-1], row[2:-1], strict=True) if cell]
    yield GAP.join(row[:2])
    yield from (f"    {line}" for line in _wrapped("; ".join([row[-1], *named]), width - 4))


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, max(width, LEAST_TEXT), break_long_words=False, break_on_hyphens=False)


def print_csv(things: Sequence[Mapping[str, object]]) -> None:
    """Print plain objects of the same kind as CSV; lists and tables in a cell are JSON."""
    writer = csv.DictWriter(sys.stdout, list(things[0]) if things else [], lineterminator="\n")
    writer.writeheader()
    for thing in things:
        writer.writerow({key: _cell(value) for key, value in thing.items()})


def _cell(value: object) -> object:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value


def print_json(content: object) -> None:
    """Print plain values as JSON."""
    print(json.dumps(content, indent=2, ensure_ascii=False))
