"""Sweeps: no thread, shard, interruption or kill changes or loses a row."""

import json
import os
import random
import signal
import subprocess
import sys
import time

import numpy as np
import pandas as pd
import pytest

from simulation.experiments.refusing import Refusal
from simulation.studies.journal import Journal, Row
from simulation.studies.sweep import Findings, progress_of, sweep
from studied import TWO, equal, study, tables


def test_a_sweep_has_every_run_once_on_the_same_seeds(tmp_path):
    points, runs = tables(
        sweep(study(tmp_path, more="replicates = 3\nseed = 7"), out=tmp_path / "out").folder
    )
    assert len(points) == 6
    assert len(runs) == 18
    assert list(runs["seed"].unique()) == [7, 8, 9]
    assert not runs.duplicated(["scenario", "point", "replicate"]).any()
    assert runs.groupby("point")["revenue"].nunique().min() > 1


def test_a_manifest_holds_what_it_takes_to_ask_again(tmp_path):
    folder = sweep(
        study(tmp_path, more="replicates = 1"), out=tmp_path / "out", command="orgchange sweep"
    ).folder
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["command"] == "orgchange sweep"
    assert manifest["asked"]["seed"] == 0
    assert [each["name"] for each in manifest["asked"]["factors"]] == [
        "practices.co_location",
        "relationship",
    ]
    assert manifest["asked"]["bases"][0]["parameters"]["company.customers"] == 30
    assert manifest["versions"]["numpy"]


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
