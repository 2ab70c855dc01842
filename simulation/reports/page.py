"""The bricks of a page: escaped text, tables, pictures inside the file, a style that also prints."""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

STYLE = """
:root { --ink: #222; --grey: #5f5f5f; --pale: #ddd; --accent: #0072b2; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 72rem; color: var(--ink); background: #fff;
  font: 17px/1.5 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .3em; }
h2 { font-size: 1.4rem; margin: 2.2em 0 .5em; border-bottom: 2px solid var(--accent); padding-bottom: .2em; }
h3 { font-size: 1.1rem; margin: 1.6em 0 .4em; }
p { max-width: 52rem; margin: .5em 0; }
p.lead { color: var(--grey); }
p.answer { font-size: 1.25rem; border-left: 5px solid var(--accent); padding-left: 1rem; }
ul { max-width: 52rem; padding-left: 1.3em; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; margin: 1em 0; }
th, td { text-align: left; vertical-align: top; padding: .35em 1.1em .35em 0; }
tr > * { border-bottom: 1px solid var(--pale); }
thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
tbody th { font-weight: normal; min-width: 11em; }
td.number { white-space: nowrap; }
small { display: block; white-space: nowrap; color: var(--grey); font-size: .86em; }
small strong { color: var(--ink); }
.dense { font-size: .82em; }
code { font: .9em ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
summary { cursor: pointer; color: var(--accent); }
figure { margin: 1.5em 0 2.5em; }
figure img { width: 100%; height: auto; border: 1px solid var(--pale); }
figcaption { max-width: 52rem; color: var(--grey); }
figcaption strong { color: var(--ink); }
@page { size: A4 landscape; margin: 14mm; }
@media print {
  body { font-size: 10.5pt; padding: 0; max-width: none; }
  h2, h3 { break-after: avoid; }
  figure, tr { break-inside: avoid; }
  figure { margin: .5em 0 1.5em; }
  figure img { width: auto; max-width: 100%; max-height: 145mm; }
  thead { display: table-header-group; }
  .wide { overflow: visible; }
}
"""


@dataclass(frozen=True)
class Markup:
    """Text that is HTML already; everything else is escaped."""

    text: str


Cell = str | Markup


def html(text: Cell) -> str:
    """`text` as HTML."""
    return text.text if isinstance(text, Markup) else escape(text)


def element(tag: str, text: Cell, kind: str = "") -> str:
    """One element with its class, if any.

    >>> element("p", "5 < 6", "lead")
    '<p class="lead">5 &lt; 6</p>'
    """
    name = f' class="{kind}"' if kind else ""
    return f"<{tag}{name}>{html(text)}</{tag}>"


def table(heads: Sequence[Cell], rows: Iterable[Sequence[Cell]], kind: str = "") -> str:
    """A table whose first column names the rows."""
    head = "".join(f'<th scope="col">{html(cell)}</th>' for cell in heads)
    body = "\n".join(
        f'<tr><th scope="row">{html(first)}</th>' + "".join(element("td", cell) for cell in rest) + "</tr>"
        for first, *rest in rows
    )
    name = f' class="{kind}"' if kind else ""
    whole = f"<table{name}><thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody></table>"
    return f'<div class="wide">{whole}</div>'


def shown(png: bytes, title: str, seen: str, caption: str) -> str:
    """A picture with all its dots inside the page, what one sees in it, and how to read it.

    The title, and what one sees, are read to those who cannot see it.
    """
    dots = b64encode(png).decode("ascii")
    read = f"{title}. {seen}".strip()
    image = f'<img alt="{escape(read, quote=True)}" src="data:image/png;base64,{dots}">'
    first = element("strong", seen) + "<br>" if seen else ""
    return f"<figure>{image}<figcaption>{first}{escape(caption)}</figcaption></figure>"


def page(title: str, parts: Iterable[str], language: str) -> str:
    """The whole file."""
    body = "\n".join(parts)
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )
