"""Every picture is drawn, in both languages and from every kind of table that can occur."""

import re
from itertools import combinations
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from matplotlib.text import Text

from simulation.experiments import wording
from simulation.figures import PICTURES, causes, comparison, draw_all, funnel, hours, paint, timelines, trust
from simulation.figures.drawing import steps_of
from simulation.figures.funnel import BEFORE, OF_ALL, OF_LEADS
from simulation.figures.hours import GROUPS, shares
from simulation.figures.style import FIXED, OTHERS, SMALL, Picture, begin, grid, looks, picture
from simulation.figures.tables import intervals
from simulation.figures.timelines import Clock, per_period
from simulation.figures.trust import long_term
from simulation.rules.vocabulary import HOUR_USES, RELATIONSHIPS
from simulation.words import LANGUAGES
from synthetic import Result, make_result, with_tables

EIGHT = (
    "today_as_we_all_know_it_and_do_not_like_it",
    "Rindfleischetikettierungsgesetz",
    "with_meetings",
    "co_located",
    "aligned",
    "no_forms",
    "article",
    "integrated",
)


@pytest.fixture(scope="module")
def result() -> Result:
    return make_result(replicates=4, days=63, people=(12, 6))


def lay_out(result: Result, language: str = "en") -> list[str]:
    """Draw everything without writing files; return the names of what was drawn."""
    names = []
    for name, figure in paint(result, language):
        figure.draw_without_rendering()
        names.append(name)
    return names


def texts(figure: Picture) -> list[Text]:
    return [text for text in figure.findobj(Text) if text.get_text().strip() and text.get_visible()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_pictures_are_written_as_png_and_svg(result: Result, language: str, tmp_path: Path) -> None:
    files = draw_all(result, tmp_path / "figures", language)
    assert [file.name for file in files] == [f"{name}.{kind}" for name in PICTURES for kind in ("png", "svg")]
    assert all(file.stat().st_size > 5000 for file in files)


def test_the_same_result_gives_the_same_files(result: Result, tmp_path: Path) -> None:
    few = result.runs[["scenario", "seed", "conflicts"]]
    runs = with_tables(result, runs=few, days=pd.DataFrame(), trust=pd.DataFrame())
    first, second = draw_all(runs, tmp_path / "one"), draw_all(runs, tmp_path / "two")
    assert [file.read_bytes() for file in first] == [file.read_bytes() for file in second]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenarios", [("integrated",), RELATIONSHIPS, EIGHT])
def test_it_can_be_read_from_the_back_row(scenarios: tuple[str, ...], language: str) -> None:
    drawn = dict(paint(make_result(scenarios, 3, 63, (12, 6)), language))
    assert list(drawn) == list(PICTURES)
    for name, figure in drawn.items():
        assert min(text.get_fontsize() for text in texts(figure)) >= SMALL, name
        assert_nothing_is_cut_off(name, figure)
        assert_no_names_run_into_each_other(name, figure)


def assert_nothing_is_cut_off(name: str, figure: Picture) -> None:
    width, height = figure.get_size_inches()
    drawn = [figure.get_tightbbox()]
    drawn += [
        box.get_window_extent().transformed(figure.dpi_scale_trans.inverted()) for box in figure.legends
    ]
    for box in drawn:
        assert box.x0 > -0.01 and box.x1 < width + 0.01 and box.y0 > -0.01 and box.y1 < height + 0.01, name


def assert_no_names_run_into_each_other(name: str, figure: Picture) -> None:
    words = [axes._left_title for axes in figure.axes] + [
        t for box in figure.legends for t in box.get_texts()
    ]
    boxes = [(text.get_text(), text.get_window_extent()) for text in words if text.get_text()]
    for (one, box), (other, other_box) in combinations(boxes, 2):
        assert not box.overlaps(other_box), (name, one, other)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_figures_beside_the_dots_are_those_of_the_table(result: Result, language: str) -> None:
    measures = ["satisfaction", "conflicts", "net_result", "dropped_moments"]
    drawn = [text.get_text() for text in texts(comparison(result.runs, language, measures))]
    for measure in measures:
        for mean in wording.means(result.summary, measure, language):
            assert mean.split(" ±")[0] in drawn, (measure, mean)


def test_one_run_has_no_interval_and_is_drawn_all_the_same() -> None:
    assert lay_out(make_result(replicates=1, days=30)) == list(PICTURES)


def test_a_single_day_is_drawn() -> None:
    assert lay_out(make_result(replicates=2, days=1, people=(1, 1))) == list(PICTURES)


def test_missing_columns_and_values_are_left_out(result: Result) -> None:
    gaps = result.runs.drop(columns=["revenue", "hours_idle", "conflicts_border", "offers", "responses"])
    gaps.loc[gaps["scenario"] == "defined", ["conflicts", "leads", "hours_selling"]] = np.nan
    gaps["orders"] = np.nan
    days = result.days.drop(columns="orders")
    days.loc[days["day"] > 30, "satisfaction"] = np.nan
    holes = result.trust.copy()
    holes.loc[::3, "trust_sales_in_marketing"] = np.nan
    assert lay_out(with_tables(result, runs=gaps, days=days, trust=holes)) == list(PICTURES)


def test_nothing_at_all_says_so(result: Result) -> None:
    bare = result.runs[["scenario", "seed"]]
    for draw, table in ((comparison, bare), (causes, bare), (hours, bare), (funnel, bare), (timelines, bare)):
        figure = draw(table, "en")
        figure.draw_without_rendering()
        assert any("nothing to show" in text.get_text() for text in texts(figure)), draw.__name__
    assert any("nothing" in text.get_text() for text in texts(trust(result.trust[["scenario"]], "en")))


def test_no_days_and_no_pairs_means_no_such_pictures(result: Result) -> None:
    assert lay_out(with_tables(result, days=pd.DataFrame(), trust=pd.DataFrame())) == [
        "comparison",
        "causes",
        "hours",
        "funnel",
    ]


def test_zero_conflicts_zero_leads_and_zero_hours_are_drawn(result: Result) -> None:
    idle = result.runs.copy()
    measures = [column for column in idle if column not in ("scenario", "seed")]
    idle[measures] = 0.0
    assert lay_out(with_tables(result, runs=idle)) == list(PICTURES)


def test_the_four_types_look_the_same_everywhere_and_others_differ() -> None:
    assert looks(["integrated", "x"])["integrated"] == FIXED["integrated"]
    every = [*FIXED.values(), *OTHERS]
    assert len({(look.colour, look.marker) for look in every}) == len(every)
    assert len(set(looks(EIGHT).values())) == len(EIGHT)


def test_every_use_of_an_hour_belongs_to_one_group(result: Result) -> None:
    assert sorted(use for _, uses in GROUPS.values() for use in uses) == sorted(HOUR_USES)
    assert shares(result.runs).sum(axis=1).round(6).tolist() == [100.0] * 4


def test_intervals_leave_out_what_is_missing() -> None:
    mean, half = intervals(np.array([[1.0, 5.0, np.nan], [2.0, np.nan, np.nan], [3.0, np.nan, np.nan]]))
    assert mean[:2].tolist() == [2.0, 5.0] and np.isnan(mean[2])
    assert half[0] == pytest.approx(2.484, abs=1e-3) and np.isnan(half[1:]).all()


def test_a_week_that_is_cut_short_does_not_bend_the_line() -> None:
    days = pd.DataFrame(
        {"scenario": "a", "seed": 0, "day": range(1, 13), "conflicts": 2.0, "satisfaction": 0.5}
    )
    weeks = Clock.of(12, "week")
    assert per_period(days, "conflicts", weeks)[1].tolist() == [[10.0, 10.0, 10.0]]
    assert per_period(days, "satisfaction", weeks)[1].tolist() == [[50.0, 50.0, 50.0]]


def test_time_is_cut_by_how_long_it_lasts() -> None:
    assert [Clock.of(days, None) for days in (10, 100, 504)] == [
        Clock("day", 1, "day"),
        Clock("week", 1, "week"),
        Clock("week", 5, "month"),
    ]


def test_the_steps_of_a_journey_are_marked() -> None:
    journey = make_result(("undefined", "article"), 2, 504, (3, 2))
    assert steps_of(journey.manifest)["undefined"] == [] and len(steps_of(journey.manifest)["article"]) == 11
    figure = timelines(journey.days, "en", ["orders"], steps=steps_of(journey.manifest))
    assert any("a step begins" in text.get_text() for text in texts(figure))


@pytest.mark.parametrize("way", ["x", "y"])
@pytest.mark.parametrize(
    ("low", "high", "cut"), [(1.0, 4.0, False), (0.0, 0.0, False), (-4.0, -1.0, False), (-1.0, 4.0, False),
                             (40.0, 52.0, True), (-52.0, -40.0, True)],
)  # fmt: skip
def test_an_axis_begins_at_zero_or_says_that_it_does_not(
    low: float, high: float, cut: bool, way: str
) -> None:
    figure = picture("title", "note", 4.0)
    (panel,) = grid(figure, 1, 1)
    panel.plot(*([low, high], [low, high]))
    begin(figure, [(panel, way)], "en")
    ends = sorted(getattr(panel, f"get_{way}lim")())
    assert (ends[0] <= 0 <= ends[1]) is not cut
    assert ends[0] <= low and ends[1] >= high
    assert ("does not begin at zero" in figure.reading.get_text()) is cut


def test_marketers_on_the_long_term_are_marked_and_explained(result: Result) -> None:
    assert long_term(result.trust[result.trust["scenario"] == "integrated"]) == [5]
    assert long_term(result.trust[result.trust["scenario"] == "aligned"]) == []
    marks = [len(panel.get_lines()) for panel in trust(result.trust).axes]
    assert sum(marks) == 2  # one column, both directions
    assert any("on the long term" in text.get_text() for text in texts(trust(result.trust)))
    earlier = result.trust[result.trust["scenario"] != "integrated"]
    assert not any("on the long term" in text.get_text() for text in texts(trust(earlier)))


def test_no_stage_of_the_funnels_is_a_share_of_what_it_is_no_part_of(result: Result) -> None:
    assert [stage for stage in (*OF_LEADS, *OF_ALL) if stage not in BEFORE] == ["responses", "journeys"]
    written = [text.get_text() for text in texts(funnel(result.runs))]
    assert len([text for text in written if re.fullmatch(r"[\d,]+ \(\d+ %\)", text)]) == 4 * len(BEFORE)
    assert len(BEFORE) == len(OF_LEADS) + len(OF_ALL) - 2


def test_a_notebook_shows_a_picture_by_itself(result: Result) -> None:
    assert hours(result.runs)._repr_png_().startswith(b"\x89PNG")
