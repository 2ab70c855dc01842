"""A report in pieces that can be written as Markdown and as HTML alike."""

import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import NamedTuple

from simulation.reports.marking import markdown
from simulation.reports.page import Markup, element, page, shown, table

HEADS = {"h2": "##", "h3": "###"}


class Block(NamedTuple):
    """A piece: its `kind` (h2, h3, p, table, figure) and its text; a figure's text is the name of its picture."""

    kind: str
    text: str
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def tabled(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> Block:
    """A table as a block."""
    return Block("table", "", tuple(heads), tuple(tuple(row) for row in rows))


def pictured(name: str, title: str, note: str = "", seen: str = "") -> Block:
    """A picture as a block, with its title, how to read it, and what one sees."""
    return Block("figure", name, (title, note, seen))


def as_markdown(title: str, blocks: Iterable[Block], pictures: str) -> str:
    """The report as Markdown; `pictures` is where a picture lies, with a place for its `{name}`."""
    parts = [f"# {title}"]
    for block in blocks:
        if block.kind in HEADS:
            parts.append(f"{HEADS[block.kind]} {block.text}")
        elif block.kind == "table":
            parts.append(markdown(block.heads, block.rows))
        elif block.kind == "figure":
            parts.append(f"![{block.heads[0]}]({pictures.format(name=block.text)})")
        else:
            parts.append(block.text)
    return "\n\n".join(parts) + "\n"


def as_page(
    title: str,
    blocks: Iterable[Block],
    pictures: Mapping[str, bytes],
    language: str,
    last: Iterable[str] = (),
) -> str:
    """The report as one page that needs nothing else: `pictures` are PNG files by name, `last` is HTML below."""
    parts = [element("h1", title), *(_html(block, pictures) for block in blocks), *last]
    return page(title, parts, language)


def _html(block: Block, pictures: Mapping[str, bytes]) -> str:
    if block.kind == "table":
        return table(block.heads, [[marked(cell) for cell in row] for row in block.rows], "dense")
    if block.kind == "figure":
        title, note, seen = block.heads
        return shown(pictures[block.text], title, seen, note)
    return element(block.kind, marked(block.text))


def marked(text: str) -> Markup:
    """Text with the marks of Markdown that stand within a sentence, as HTML.

    >>> marked("`a < b`, *so* **there**").text
    '<code>a &lt; b</code>, <em>so</em> <strong>there</strong>'
    """
    found = escape(text)
    for mark, tag in ((r"`([^`]+)`", "code"), (r"\*\*(\S[^*]*)\*\*", "strong"), (r"\*(\S[^*]*)\*", "em")):
        found = re.sub(mark, rf"<{tag}>\1</{tag}>", found)
    return Markup(found)
