"""The report is one file that needs nothing else, says what it must, and survives every kind of result."""

import re
from copy import deepcopy
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
import pytest

from simulation.experiments import wording
from simulation.figures import PICTURES, draw_all
from simulation.reports.html import report, write_report
from simulation.reports.provenance import simulated
from simulation.reports.seeing import seen
from simulation.rules.vocabulary import CAUSES, PRACTICES
from simulation.words import LANGUAGES, label, scenario_title
from synthetic import Result, make_result, with_tables

VOID = {"meta", "img", "br"}


class Nesting(HTMLParser):
    """Reads a page; `open` is empty at the end of one that is well nested."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.texts: list[str] = []
        self.images: list[dict[str, str | None]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            self.images.append(dict(attrs))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.fixture(scope="module")
def result() -> Result:
    return make_result(replicates=4, days=63, people=(12, 6))


@pytest.fixture(scope="module")
def drawn(result: Result, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return draw_all(result, tmp_path_factory.mktemp("figures"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_one_well_formed_file_that_fetches_nothing(
    result: Result, language: str, tmp_path: Path
) -> None:
    file = write_report(result, tmp_path / "results", language)
    text = file.read_text(encoding="utf-8")
    assert file.name == "report.html"
    assert not re.search(r"https?://|src=\"(?!data:)|<link|<script|@import|url\(", text)
    read = Nesting(text)
    assert read.open == []
    assert len(read.images) == len(PICTURES) and all(image["alt"] for image in read.images)
    assert f'lang="{language}"' in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_everything_that_a_reader_needs(result: Result, drawn: list[Path], language: str) -> None:
    words = " ".join(Nesting(report(result, language, drawn)).texts)
    for part in ("answer", "figures", "pictures", "compared", "assumed", "reproduce", "everything"):
        assert label(f"report.{part}", language) in words
    for fact in ("orgchange compare undefined defined aligned integrated", result.manifest["digest"]):
        assert fact in words
    assert wording.grid(result.summary, ["conflicts"], language)[1][-1] in words


def test_what_is_clear_of_chance_is_told_from_what_is_not(result: Result, drawn: list[Path]) -> None:
    text = report(result, "en", drawn)
    assert "lower: conflicts" in text and "higher: revenue" in text
    doubtful = deepcopy(result.summary)
    doubtful["measures"]["conflicts"]["differences"]["integrated"]["clear"] = False
    assert "may be chance: conflicts" in report(replace(result, summary=doubtful), "en", drawn)
    doubtful["measures"]["conflicts"]["differences"]["integrated"] |= {"mean": 0.0, "half_width": 0.0}
    same = report(replace(result, summary=doubtful), "en", drawn)
    assert "identical: conflicts" in same and "may be chance: conflicts" not in same


def test_what_pairing_is_worth_is_a_detail(result: Result, drawn: list[Path]) -> None:
    (sentence,) = wording.pairing(result.summary, "en")
    before, _, details = report(result, "en", drawn).partition(label("report.everything"))
    assert sentence in details and sentence not in before


def test_one_scenario_and_one_run_have_nothing_to_compare() -> None:
    words = " ".join(Nesting(report(make_result(("integrated",), 1, 21, (3, 2)), "nl")).texts)
    assert "geïntegreerd" in words and "→" not in words and "nan" not in words.lower().split()


def test_steps_of_a_journey_are_listed(drawn: list[Path]) -> None:
    journey = make_result(("undefined", "article"), 1, 504, (3, 2))
    words = " ".join(Nesting(report(journey, "en", drawn)).texts)
    assert label("report.change") in words and "the article's order" in words


def test_a_step_that_changes_a_parameter_is_listed_with_its_value() -> None:
    step = {"day": 22, "parameter": "campaign.budget", "value": 300_000.0}
    content = {"practices": dict.fromkeys(PRACTICES, 0.0), "step": [step]}
    written = "".join(simulated({"scenarios": [{"name": "undefined", "content": content}]}, "en"))
    assert "campaign.budget" in written
    assert "300,000" in written


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenarios", [("integrated",), ("undefined", "integrated")])
def test_every_picture_says_what_one_sees_in_it(language: str, scenarios: tuple[str, ...]) -> None:
    made = make_result(scenarios, 3, 63, (3, 2))
    said = {name: seen(name, made, language) for name in PICTURES}
    assert [name for name in PICTURES if not said[name]] == (["comparison"] if len(scenarios) == 1 else [])
    for name in ("timelines", "causes", "hours", "funnel", "trust"):
        assert all(scenario_title(scenario, language) in said[name] for scenario in scenarios), name
        assert "nan" not in said[name]


def test_what_one_sees_is_counted(result: Result) -> None:
    runs = result.runs[result.runs["scenario"] == "undefined"].mean(numeric_only=True)
    conflicts = runs[[f"conflicts_{cause}" for cause in CAUSES]]
    for picture, said, share in (
        ("funnel", "", runs["accepted"] / runs["handed_over"]),
        ("funnel", "", runs["orders"] / runs["journeys"]),
        ("causes", "“You don't follow up our leads!” (", conflicts.max() / conflicts.sum()),
    ):
        assert f"undefined {said}{100 * share:.0f}\u00a0%" in seen(picture, result, "en")


def test_what_does_not_exist_is_not_seen(result: Result) -> None:
    bare = result.runs.assign(accepted=float("nan"), orders=float("nan"))
    idle = bare.assign(**{column: 0.0 for column in bare if column.startswith(("conflicts_", "hours_"))})
    nothing = with_tables(result, runs=idle, days=result.days.assign(satisfaction=float("nan")))
    assert {seen(name, nothing, "en") for name in ("timelines", "causes", "hours", "funnel")} == {""}


def test_pictures_that_are_drawn_already_are_not_drawn_again(result: Result, drawn: list[Path]) -> None:
    assert report(result, drawn=drawn) == report(result)


def test_names_are_text_and_never_markup(drawn: list[Path]) -> None:
    text = report(make_result(("<script>alert(1)</script>", "a & b"), 2, 21, (3, 2)), "en", drawn)
    assert "<script" not in text and "a &amp; b" in text


def test_missing_tables_and_values_are_left_out(result: Result) -> None:
    text = report(with_tables(result, days=pd.DataFrame(), trust=pd.DataFrame()))
    assert len(Nesting(text).images) == len(PICTURES) - 2
    assert label("market_entry_cost") not in text
