"""A table and sentences as lines of text that fit a width."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence

GAP = "  "
NARROWEST, USUAL = 20, 30


def lines_of(grid: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    r"""The lines of a table whose first row and first column are heads.

    If it is too wide, the heads of rows are broken first; then columns come in a table of their own below.

    >>> print(*lines_of([["", "one", "two"], ["a", "1", "2"]], width=9), sep="\n")
       one
    a  1
    <BLANKLINE>
       two
    a  2
    """
    widths = [max(map(len, column)) for column in zip(*grid, strict=True)]
    room = width - sum(len(GAP) + each for each in widths[1:])
    widths[0] = min(widths[0], room if room >= NARROWEST else USUAL)
    for number, columns in enumerate(_fitting(widths, width)):
        if number:
            yield ""
        for head, *cells in grid:
            first, *more = textwrap.wrap(head, widths[0]) or [""]
            row = [first.ljust(widths[0]), *(cells[column - 1].ljust(widths[column]) for column in columns)]
            yield GAP.join(row).rstrip()
            yield from (f"  {rest}" for rest in more)


def wrapped(sentences: Iterable[str], width: int) -> Iterator[str]:
    """Sentences as lines, the second and further lines of each indented."""
    for sentence in sentences:
        yield from textwrap.wrap(sentence, width, subsequent_indent="  ", break_on_hyphens=False)


def _fitting(widths: Sequence[int], width: int) -> Iterator[list[int]]:
    """The numbers of the columns that stand beside each other, table by table; at least one in each."""
    columns: list[int] = []
    used = widths[0]
    for column in range(1, len(widths)):
        wider = used + len(GAP) + widths[column]
        if columns and wider > width:
            yield columns
            columns, wider = [], widths[0] + len(GAP) + widths[column]
        columns.append(column)
        used = wider
    yield columns
