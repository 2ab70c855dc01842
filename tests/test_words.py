"""Every word exists in both languages for all that the model can name; numbers are written as people do."""

import doctest
import re
from collections import Counter
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

import simulation
from simulation import words
from simulation.kernel.measuring import MEASURES
from simulation.organisation.shipped import shipped
from simulation.rules.vocabulary import CAUSES, HOUR_USES, PRACTICES, RELATIONSHIPS, ROLES, SIGNALS
from simulation.words import (
    LABELS,
    LANGUAGES,
    MESSAGES,
    format_interval,
    format_measure,
    format_number,
    how_shown,
    label,
    measure_title,
    message,
    scenario_title,
)

PACKAGE = Path(simulation.__file__).parent


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_no_word_stands_in_two_tables() -> None:
    for tables in (words.TABLES, words.SENTENCES):
        counted = Counter(key for table in tables for key in table)
        assert [key for key, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("catalogue", [LABELS, MESSAGES])
def test_every_word_has_both_languages_and_the_same_places_in_them(
    catalogue: dict[str, tuple[str, str]],
) -> None:
    for key, texts in catalogue.items():
        assert len(texts) == len(LANGUAGES) and all(text.strip() for text in texts), key
        assert places(texts[0]) == places(texts[1]), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_the_model_can_name_has_a_label(language: str) -> None:
    named = [
        *PRACTICES,
        *RELATIONSHIPS,
        *MEASURES,
        *(f"cause.{cause}" for cause in CAUSES),
        *(f"voice.{cause}" for cause in CAUSES),
        *(f"use.{use}" for use in HOUR_USES),
        *(f"role.{role}" for role in ROLES),
        *(f"signal.{signal}" for signal in SIGNALS),
    ]
    assert all(label(key, language) for key in named)


def test_every_shipped_company_and_scenario_has_a_label() -> None:
    for kind in ("companies", "journeys"):
        for file in (shipped() / kind).glob("*.toml"):
            assert label(file.stem), file


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_of_one_kind_are_told_apart(language: str) -> None:
    titles = Counter(measure_title(measure, language) for measure in MEASURES)
    assert [title for title, times in titles.items() if times > 1] == []


def test_every_measure_is_shown_in_a_unit_that_has_a_name() -> None:
    assert all(label(how_shown(measure).unit) for measure in MEASURES)


def test_every_key_that_the_package_writes_out_exists() -> None:
    called = re.compile(r"\b(label|message)\(\s*\"([\w.]+)\"")
    for file in PACKAGE.rglob("*.py"):
        for function, key in called.findall(file.read_text(encoding="utf-8")):
            assert key in (LABELS if function == "label" else MESSAGES), (file, key)


def test_a_missing_key_value_or_language_is_an_error() -> None:
    for wrong in (
        lambda: label("no_such_practice"),
        lambda: label("aligned", "de"),
        lambda: message("no.such.sentence"),
        lambda: message("report.question"),
        lambda: measure_title("no_such_measure"),
        lambda: format_number(1.0, 0, "fr"),
    ):
        with pytest.raises(KeyError):
            wrong()


def test_the_dutch_names_of_the_relationship_types() -> None:
    assert [label(name, "nl") for name in RELATIONSHIPS] == [
        "ongedefinieerd",
        "gedefinieerd",
        "gezamenlijk",
        "geïntegreerd",
    ]


def test_a_scenario_of_ones_own_keeps_its_name() -> None:
    assert scenario_title("defined", "nl") == "gedefinieerd"
    assert scenario_title("conflicts", "nl") == "conflicts"
    assert scenario_title("our_{machines}", "nl") == "our {machines}"


def test_numbers_are_written_as_each_language_does() -> None:
    assert format_number(1234567.891, 2, "en") == "1,234,567.89"
    assert format_number(1234567.891, 2, "nl") == "1.234.567,89"
    assert format_number(-0.4, 0, "nl") == "0"
    assert format_number(0.0, 1, "en", sign=True) == "0.0"
    assert format_number(12, 0, "en", sign=True) == "+12"
    assert format_number(float("nan"), 1, "nl") == format_number(None, 1, "en") == words.MISSING
    assert format_interval(-1.25, 1000, 1, "nl") == "[-1,2; 1.000,0]"
    assert format_interval(float("nan"), float("nan"), 1, "en") == ""
    assert format_measure("revenue", 18.8e6, "nl") == "18,80"
    assert format_measure("cost_of_sale", None, "nl") == words.MISSING


@pytest.mark.parametrize("module", ["words", "words.numbers", "figures.style", "reports.page"])
def test_the_examples_in_the_texts_are_true(module: str) -> None:
    tested = doctest.testmod(import_module(f"simulation.{module}"))
    assert tested.attempted > 0 and tested.failed == 0
