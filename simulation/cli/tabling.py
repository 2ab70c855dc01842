"""Tables and JSON on the screen, alike in every command that shows what there is."""

import json
import sys
from collections.abc import Sequence

ENDLESS = 10_000  # columns; what goes to a file or another program has one line a row, however long


def print_table(heads: Sequence[str], rows: Sequence[Sequence[str]], title: str = "") -> None:
    """Print a table; on a screen long texts wrap within their column, elsewhere a row is a line."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(width=None if sys.stdout.isatty() else ENDLESS)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), title=title or None, title_justify="left")
    for head in heads:
        table.add_column(Text(head, style="bold"), overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    with console.capture() as captured:
        console.print(table)
    for line in captured.get().splitlines():
        print(line.rstrip())


def print_json(content: object) -> None:
    """Print plain values as JSON."""
    print(json.dumps(content, indent=2, ensure_ascii=False))
