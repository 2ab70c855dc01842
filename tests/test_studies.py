"""Studies: what a file may say, and which points a design has."""

import numpy as np
import pytest

from simulation.experiments.refusing import Refusal
from simulation.organisation.scenario import ScenarioError
from simulation.studies.designs import designed, grid
from simulation.studies.study import read_study
from studied import TWO, study


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ('design = "fulll"', 'did you mean "full"?'),
        ('design = "full"\npoint = 3', "unknown key"),
        ('design = "full"\npoints = 3', "says itself how many points"),
        ('design = "lhs"\npoints = 0', "must lie between 1 and"),
        ('design = "full"\nreplicates = 2.5', "must be a whole number"),
        ('design = "full"\nmeasures = ["revenu"]', 'did you mean "revenue"?'),
        ('design = "full"\nmeasures = []', "must be a list of names"),
        ('design = "full"\nscenario = "undefind"', 'did you mean "undefined"?'),
        ('design = "full"\nscenario = "defined"\nscenarios = ["defined"]', "not both"),
        ('design = "full"\nscenarios = ["defined", "defined"]', "twice"),
        ('design = "file"', "go together"),
        ('design = "file"\nfile = "nothing.csv"', "no such file beside the study"),
        ('design = "full"\nreplicates = 2\n[stop]\nmeasures = ["revenue"]\nwithin = 0.1', "not both"),
        ('design = "full"\n[stop]\nmeasures = ["revenue"]', "needs within"),
        ('design = "full"\n[stop]\nmeasures = ["revenue"]\nwithin = 0.1\nat_most = 4', "at least a block"),
        ('design = "full"\n[[factor]]\nlow = 0', "needs a name"),
        ('design = "full"\n[[factor]]\nname = "practices.co_locaton"\nlow = 0\nhigh = 1', "co_location"),
        (
            'design = "full"\n[[factor]]\nname = "practices.co_location"\nlow = 0\nhigh = 1.5',
            "must lie between",
        ),
        (
            'design = "full"\n[[factor]]\nname = "practices.co_location"\nlow = 1\nhigh = 0',
            "must be above low",
        ),
        ('design = "full"\n[[factor]]\nname = "practices.co_location"\nlow = 0', "needs low and high"),
        ('design = "full"\n[[factor]]\nname = "practices.co_location"\nvalues = []', "must be a list"),
        ('design = "full"\n[[factor]]\nname = "practices.co_location"\nvalues = [0, 0]', "twice"),
        ('design = "full"\n[[factor]]\nname = "company"\nlow = 0\nhigh = 1', "needs values"),
        (
            'design = "full"\n[[factor]]\nname = "company"\nvalues = ["small_frm"]',
            'did you mean "small_firm"?',
        ),
        (
            'design = "full"\n[[factor]]\nname = "market.need_drift"\nlow = 0\nhigh = 1\nscale = "log"',
            "above 0",
        ),
        (
            'design = "full"\n[[factor]]\nname = "market.need_drift"\nlow = 0\nhigh = 1\nscale = "lin"',
            "one of",
        ),
        ("design = ", "is not TOML"),
        ("points = 3", "needs a design"),
    ],
)
def test_what_is_wrong_with_a_study_is_said_before_anything_runs(tmp_path, wrong, said):
    path = tmp_path / "study.toml"
    path.write_text(wrong, encoding="utf-8")
    with pytest.raises(ScenarioError, match=said.replace("?", r"\?")) as problem:
        read_study(path)
    assert str(problem.value).startswith(str(path))


def test_a_factor_twice_and_no_factor_at_all_are_refused(tmp_path):
    with pytest.raises(ScenarioError, match="varied twice"):
        read_study(study(tmp_path, factors=TWO + TWO))
    with pytest.raises(Refusal, match="at least one"):
        designed(read_study(study(tmp_path, factors="")))


def test_full_designs_have_every_combination(tmp_path):
    points = grid(read_study(study(tmp_path, more="levels = 3")))
    levels, types = (0.0, 0.5, 1.0), ("undefined", "defined", "aligned")
    assert points == [
        {"practices.co_location": level, "relationship": kind} for level in levels for kind in types
    ]


def test_one_at_a_time_begins_with_the_scenario_as_it_is(tmp_path):
    points = grid(read_study(study(tmp_path, "one_at_a_time")))
    assert points[0] == {}
    assert points[1:3] == [{"practices.co_location": 0.0}, {"practices.co_location": 1.0}]
    assert len(points) == 6


@pytest.mark.parametrize(
    ("design", "points", "size"),
    [("lhs", 10, 10), ("sobol", 10, 10), ("saltelli", 8, 48), ("saltelli_short", 8, 32), ("morris", 5, 15)],
)
def test_drawn_designs_have_their_size_and_cover_categories(tmp_path, design, points, size):
    found = grid(read_study(study(tmp_path, design, f"points = {points}")))
    assert len(found) == size
    assert all(0 <= each["practices.co_location"] <= 1 for each in found)
    assert len({each["relationship"] for each in found}) >= 2
    assert found == grid(read_study(study(tmp_path, design, f"points = {points}")))


def test_fractional_designs_are_balanced_and_keep_pairs_clear_of_main_effects(tmp_path):
    names = ("co_location", "joint_tasks", "role_rules", "shared_goals", "journey_map")
    factors = "".join(f'[[factor]]\nname = "practices.{name}"\nvalues = [0.0, 1.0]\n' for name in names)
    signs = np.array(
        [list(point.values()) for point in grid(read_study(study(tmp_path, "fractional", "", factors)))]
    )
    signs = 2 * signs - 1
    assert signs.shape == (16, 5)
    assert (signs.sum(axis=0) == 0).all()
    for one in range(5):
        for two in range(5):
            for three in range(two):
                assert one in (two, three) or signs[:, one] @ (signs[:, two] * signs[:, three]) == 0


def test_points_of_ones_own_come_from_a_csv_file(tmp_path):
    (tmp_path / "points.csv").write_text(
        "relationship,practices.co_location\ndefined,0.5\naligned,\n", "utf-8"
    )
    found = grid(read_study(study(tmp_path, "file", 'file = "points.csv"', "")))
    assert found == [{"relationship": "defined", "practices.co_location": 0.5}, {"relationship": "aligned"}]
    (tmp_path / "points.csv").write_text("relationship\ndefined,0.5\n", "utf-8")
    with pytest.raises(ScenarioError, match="row 2: has 2 values for 1 factors"):
        grid(read_study(study(tmp_path, "file", 'file = "points.csv"', "")))
