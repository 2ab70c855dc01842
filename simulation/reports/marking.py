"""Tables in Markdown, and the marks in documents between which they are written anew."""

import re
from collections.abc import Iterable, Mapping, Sequence


def markdown(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a table in Markdown.

    >>> print(markdown(["name", "unit"], [["budget", "EUR"]]))
    | name | unit |
    |---|---|
    | budget | EUR |
    """
    lines = [heads, ["---"] * len(heads), *rows]
    texts = [[str(cell).replace("|", "\\|") for cell in line] for line in lines]
    return "\n".join(
        "|" + "|".join(line) + "|" if line[0] == "---" else f"| {' | '.join(line)} |" for line in texts
    )


def filled(text: str, made: Mapping[str, str]) -> str:
    r"""Return `text` with each table of `made` between its marks.

    >>> print(filled("<!-- generated: day -->\nold\n<!-- end -->", {"day": "new"}))
    <!-- generated: day -->
    <BLANKLINE>
    new
    <BLANKLINE>
    <!-- end -->

    Raises: KeyError for marks of a table that is not made.
    """
    between = re.compile(r"<!-- generated: (.+?) -->\n.*?<!-- end -->", re.DOTALL)
    return between.sub(lambda mark: f"<!-- generated: {mark[1]} -->\n\n{made[mark[1]]}\n\n<!-- end -->", text)


def found_in(text: str) -> dict[str, str]:
    r"""Return what stands between marks now, by name.

    >>> found_in("<!-- generated: day -->\n\nold\n\n<!-- end -->")
    {'day': 'old'}
    """
    between = re.compile(r"<!-- generated: (.+?) -->\n(.*?)<!-- end -->", re.DOTALL)
    return {mark[1]: mark[2].strip("\n") for mark in between.finditer(text)}
