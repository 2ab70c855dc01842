"""Every word that people read, once, in English and Dutch.

`label(key, language)` is a name (of a practice, a measure, an axis), `message(key, language, **values)` a
sentence with values in it. Words live in the files of this package, as tables {key: (English, Dutch)}. A key
that is missing is a KeyError; a key that stands in two tables fails a test.

Keys of labels: practices, relationship types, companies and measures by their bare names (`co_location`,
`aligned`, `reference`, `conflicts_border`), everything else with its kind in front: `cause.border` (a
reproach as people voice it), `voice.border` (who says it to whom), `use.selling`, `role.salesperson`,
`signal.handover`, `source.campaign`, `unit.days`, and the texts of pictures and reports.
"""

from collections.abc import Iterable, Mapping, Sequence

from simulation.words import (
    answers,
    catalogues,
    conditions,
    measures,
    pictures,
    practices,
    reports,
    sensitivity,
    studies,
    validation,
)
from simulation.words.languages import LANGUAGES, check
from simulation.words.measures import Shown
from simulation.words.numbers import MISSING, decimals, format_interval, format_number

__all__ = [
    "LABELS",
    "LANGUAGES",
    "MESSAGES",
    "MISSING",
    "Shown",
    "decimals_of",
    "decimals_of_mean",
    "format_interval",
    "format_measure",
    "format_number",
    "how_shown",
    "label",
    "listed",
    "measure_title",
    "message",
    "scenario_title",
]

TABLES: tuple[Mapping[str, tuple[str, str]], ...] = (
    practices.PRACTICE_LABELS,
    practices.RELATIONSHIPS,
    practices.COMPANIES,
    practices.JOURNEYS,
    practices.ROLES,
    practices.CAUSES,
    practices.VOICES,
    practices.HOUR_USES,
    practices.SOURCES,
    practices.SIGNALS,
    measures.UNITS,
    measures.MEASURES,
    pictures.LABELS,
    answers.LABELS,
    catalogues.LABELS,
    reports.LABELS,
    validation.LABELS,
    sensitivity.LABELS,
    conditions.LABELS,
)
LABELS: Mapping[str, tuple[str, str]] = {key: words for table in TABLES for key, words in table.items()}
SENTENCES = (
    pictures.MESSAGES,
    answers.MESSAGES,
    catalogues.MESSAGES,
    reports.MESSAGES,
    studies.MESSAGES,
    validation.MESSAGES,
    sensitivity.MESSAGES,
    conditions.MESSAGES,
)
MESSAGES: Mapping[str, tuple[str, str]] = {key: words for table in SENTENCES for key, words in table.items()}


def label(key: str, language: str = "en") -> str:
    """Return the name of `key` in `language` ("en" or "nl"). Raises KeyError if there is none.

    >>> label("aligned", "nl")
    'gezamenlijk'
    """
    check(language)
    return LABELS[key][LANGUAGES.index(language)]


def message(key: str, language: str = "en", **values: object) -> str:
    """Return the sentence `key` in `language`, filled from `values`; KeyError where one is missing."""
    check(language)
    return MESSAGES[key][LANGUAGES.index(language)].format(**values)


def listed(words: Sequence[str], language: str) -> str:
    """Return words with commas and an `and`.

    >>> listed(["one", "two", "three"], "en")
    'one, two and three'
    """
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {label('answer.and', language)} {words[-1]}"


def how_shown(measure: str) -> Shown:
    """Return unit, scale and decimals in which `measure` is shown; KeyError for an unknown measure."""
    return measures.SHOWN[measure]


def measure_title(measure: str, language: str = "en") -> str:
    """Return the name of a measure with its unit, as tables and axes show it.

    >>> measure_title("revenue"), measure_title("conflicts")
    ('revenue, MEUR', 'conflicts')
    """
    shown, name = how_shown(measure), label(measure, language)
    return name if shown is measures.NUMBER else f"{name}, {label(shown.unit, language)}"


def decimals_of(measure: str, half_widths: Iterable[float], limits: Iterable[float] = ()) -> int:
    """Return with how many decimals intervals of `measure` are shown beside each other, as `decimals` says.

    Both are as in the tables of results, the limits those of differences: none of them may look like zero.

    >>> decimals_of("satisfaction", [0.0031]), decimals_of("revenue", [])
    (1, 2)
    """
    shown = how_shown(measure)
    widths, ends = ([shown.factor * value for value in values] for values in (half_widths, limits))
    return decimals(widths, ends, shown.digits)


def decimals_of_mean(measure: str, half_width: float | None, row: int) -> int:
    """Return with how many decimals a mean is shown in a row of `row`: more if its interval would become ±0.

    >>> decimals_of_mean("dropped_moments", 5.2, 0), decimals_of_mean("dropped_moments", 0.12, 0)
    (0, 1)
    """
    lost = half_width and round(half_width * how_shown(measure).factor, row) == 0
    return decimals_of(measure, [half_width]) if half_width and lost else row


def format_measure(
    measure: str, value: float | None, language: str = "en", digits: int | None = None, *, sign: bool = False
) -> str:
    """Write `value` as it stands in the tables of results, in the scale of `how_shown`, with `digits` decimals.

    >>> format_measure("duplicated_share", 0.085), format_measure("revenue", 18.8e6, "nl", 1)
    ('8.5', '18,8')
    """
    shown = how_shown(measure)
    scaled = None if value is None else value * shown.factor
    return format_number(scaled, shown.digits if digits is None else digits, language, sign=sign)


def scenario_title(name: str, language: str = "en") -> str:
    """Return a scenario's name for people: translated where it is a shipped one, else as its owner wrote it.

    >>> scenario_title("integrated", "nl"), scenario_title("our_machines", "nl")
    ('geïntegreerd', 'our machines')
    """
    return label(name, language) if name in SCENARIOS else name.replace("_", " ")


SCENARIOS: Mapping[str, tuple[str, str]] = {**practices.RELATIONSHIPS, **practices.JOURNEYS}
