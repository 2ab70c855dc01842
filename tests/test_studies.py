"""Studies: what a file may say, which points a design has, and that no interruption changes or loses a row."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from simulation.experiments.refusing import Refusal
from simulation.organisation.scenario import ScenarioError
from simulation.studies.designs import designed, grid
from simulation.studies.journal import Journal, Row
from simulation.studies.study import read_study
from simulation.studies.sweep import Findings, progress_of, sweep

TINY = """
design = "{design}"
days = 30
warm_up = 10
measures = ["revenue", "conflicts", "hours_selling"]
{more}
[settings]
"company.salespeople" = 3
"company.marketers" = 2
"company.customers" = 30
"company.joint_accounts" = 4
"""
TWO = """
[[factor]]
name = "practices.co_location"
low = 0.0
high = 1.0
[[factor]]
name = "relationship"
values = ["undefined", "defined", "aligned"]
"""


def study(tmp_path, design="full", more="replicates = 3", factors=TWO, name="study.toml"):
    path = tmp_path / name
    path.write_text(TINY.format(design=design, more=more) + factors, encoding="utf-8")
    return path


def tables(folder):
    found = Findings(Path(folder))
    return found.points, found.runs


def equal(one, other):
    for mine, theirs in zip(tables(one), tables(other), strict=True):
        pd.testing.assert_frame_equal(mine, theirs, check_exact=True)
    return True


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
    ("design", "points", "size"), [("lhs", 10, 10), ("sobol", 10, 10), ("saltelli", 8, 48), ("morris", 5, 15)]
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


def test_a_sweep_has_every_run_once_on_the_same_seeds(tmp_path):
    points, runs = tables(
        sweep(study(tmp_path, more="replicates = 3\nseed = 7"), out=tmp_path / "out").folder
    )
    assert len(points) == 6
    assert len(runs) == 18
    assert list(runs["seed"].unique()) == [7, 8, 9]
    assert not runs.duplicated(["scenario", "point", "replicate"]).any()
    assert runs.groupby("point")["revenue"].nunique().min() > 1


def test_threads_shards_and_resuming_change_no_row(tmp_path):
    path = study(tmp_path)
    sweep(path, out=tmp_path / "one", threads=1)
    sweep(path, out=tmp_path / "two", threads=2)
    assert equal(tmp_path / "one", tmp_path / "two")
    for part in ("1/2", "2/2"):
        sweep(path, out=tmp_path / "shards", shard=part)
    assert equal(tmp_path / "one", tmp_path / "shards")
    sweep(study(tmp_path, more="replicates = 1"), out=tmp_path / "more")
    sweep(study(tmp_path, more="replicates = 3"), out=tmp_path / "more")
    assert equal(tmp_path / "one", tmp_path / "more")


def test_another_study_is_refused_and_force_throws_the_old_one_away(tmp_path):
    sweep(study(tmp_path, more="replicates = 1"), out=tmp_path / "out")
    other = study(tmp_path, more="replicates = 1\nseed = 3")
    with pytest.raises(Refusal, match="holds another study"):
        sweep(other, out=tmp_path / "out")
    assert set(sweep(other, out=tmp_path / "out", force=True).runs["seed"]) == {3}
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/letter.txt").write_text("dear", "utf-8")
    with pytest.raises(Refusal, match="holds other things"):
        sweep(other, out=tmp_path / "mine", force=True)


def test_a_study_begun_with_another_model_is_not_gone_on_with(tmp_path):
    path = study(tmp_path, more="replicates = 1")
    sweep(path, out=tmp_path / "out")
    with Journal(tmp_path / "out") as journal:
        journal.note(rules="another")
    with pytest.raises(Refusal, match="another version of the model"):
        sweep(path, out=tmp_path / "out")


def test_runs_that_fail_are_told_with_their_cause_and_stop_nothing(tmp_path):
    (tmp_path / "points.csv").write_text(
        "company.segments,company.new_segments\n4,1\n2,3\n3,1\n", encoding="utf-8"
    )
    found = sweep(study(tmp_path, "file", 'file = "points.csv"\nreplicates = 2', ""), out=tmp_path / "out")
    assert found.summary["failed"] == 2
    assert found.summary["complete"]
    assert list(found.runs["point"].unique()) == [0, 2]
    failures = pd.read_csv(found.folder / "failures.csv")
    assert failures["runs"].tolist() == [2]
    assert "must be fewer than company.segments" in failures["cause"][0]


def test_a_point_is_run_until_its_intervals_are_narrow_or_at_most(tmp_path):
    rule = '[stop]\nmeasures = ["hours_selling"]\nwithin = {within}\nblock = 4\nat_most = 20\n'
    many = sweep(study(tmp_path, more="", factors=TWO + rule.format(within=0.00001)), out=tmp_path / "many")
    few = sweep(study(tmp_path, more="", factors=TWO + rule.format(within=0.9)), out=tmp_path / "few")
    assert set(many.runs.groupby("point").size()) == {20}
    assert set(few.runs.groupby("point").size()) == {4}
    some = sweep(study(tmp_path, more="", factors=TWO + rule.format(within=0.15)), out=tmp_path / "some")
    sizes = some.runs.groupby("point")
    for point, size in sizes.size().items():
        column = sizes.get_group(point)["hours_selling"].to_numpy()
        half = 1.96 * column.std(ddof=1) / np.sqrt(size)
        assert size == 20 or half <= 0.15 * abs(column.mean())
        assert size % 4 == 0


def test_two_processes_cannot_run_one_study(tmp_path):
    with Journal(tmp_path / "out"), pytest.raises(Refusal, match="another process"):
        sweep(study(tmp_path), out=tmp_path / "out")


def test_how_far_a_study_is_can_be_read_while_it_runs(tmp_path):
    path = study(tmp_path, more="replicates = 4")
    seen = []

    def look(count: int) -> None:
        seen.append(progress_of(tmp_path / "out")[1].done)

    sweep(path, out=tmp_path / "out", advance=look)
    assert seen[-1] == 24
    assert seen == sorted(seen)
    with pytest.raises(Refusal, match="no study lies there"):
        progress_of(tmp_path / "nothing")


def test_an_interrupt_keeps_what_is_done_and_the_same_call_goes_on(tmp_path):
    path = study(tmp_path, more="replicates = 60")

    def interrupt(count: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        sweep(path, out=tmp_path / "out", advance=interrupt)
    kept = Findings(tmp_path / "out").summary
    assert 0 < kept["runs"] < 360
    assert not kept["complete"]
    sweep(path, out=tmp_path / "out")
    sweep(path, out=tmp_path / "whole")
    assert equal(tmp_path / "out", tmp_path / "whole")


def test_a_batch_is_kept_whole_or_not_at_all(tmp_path):
    with Journal(tmp_path / "out") as journal:
        (pages,) = journal.base.execute("PRAGMA page_count").fetchone()
        journal.base.execute(f"PRAGMA max_page_count = {pages + 4}")  # a disk with little room
        with pytest.raises(Refusal, match=r"is full: every finished run is safe; make room"):
            journal.add(Row(0, point, 0, np.zeros(100)) for point in range(1_000))
        assert journal.counts().done == 0
        journal.base.execute(f"PRAGMA max_page_count = {pages + 1_000}")
        journal.add([Row(0, 0, 0, np.ones(3)), Row(0, 0, 1, None, "why")])
        journal.add([Row(0, 0, 0, np.zeros(3))])
        assert journal.values(0, 0).tolist() == [[1.0, 1.0, 1.0]]
        assert journal.failures() == [("why", 1, 0)]


SWEEPER = """
import sys
from simulation.experiments.running import prepare
from simulation.studies.sweep import sweep
prepare()
print("ready", flush=True)
sweep(sys.argv[1], out=sys.argv[2])
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="needs kill")
def test_a_sweep_killed_at_random_twenty_times_has_the_same_rows_as_one_that_was_not(tmp_path):
    path = study(tmp_path, "lhs", "points = 400\nreplicates = 20")
    whole, killed, luck = tmp_path / "whole", tmp_path / "killed", random.Random(1)
    sweep(path, out=whole)
    kills = 0
    while kills < 20:
        command = [sys.executable, "-c", SWEEPER, str(path), str(killed)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(luck.uniform(0.0, 0.35))
            process.send_signal(signal.SIGKILL)
            kills += process.wait() == -signal.SIGKILL
        if process.returncode == 0:
            break
    assert kills >= 20, "the study was over before it had been killed twenty times"
    sweep(path, out=killed)
    assert equal(whole, killed)
