"""A result folder: whole or not at all, never over another one unasked, never over what is not ours."""

import errno
import json

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from invented import Simulate
from simulation.experiments import gathering, store
from simulation.experiments.comparing import compare
from simulation.experiments.refusing import Refusal
from simulation.experiments.results import Result
from simulation.organisation.scenario import load_scenario


@pytest.fixture(autouse=True)
def simulate(monkeypatch):
    monkeypatch.setattr(gathering, "simulate", Simulate())


def made(seed=0):
    scenarios = [load_scenario(name, days=4, warm_up=0) for name in ("undefined", "aligned")]
    return compare(scenarios, replicates=3, seed=seed)


def names(folder):
    return {each.name for each in folder.iterdir()}


def test_what_is_written_is_what_is_read(tmp_path):
    result = made()
    read = Result.load(result.save(tmp_path / "deep" / "down"))
    for table in ("runs", "days", "trust"):
        assert_frame_equal(getattr(read, table), getattr(result, table))
    assert read.summary == result.summary
    assert read.manifest == result.manifest | {"illustrated": None}
    assert read.events is None
    assert read.complete


def test_the_manifest_says_what_ran_on_what(tmp_path):
    folder = made().save(tmp_path / "here")
    manifest = json.loads((folder / "manifest.json").read_text())
    assert manifest["complete"] is True
    assert [each["name"] for each in manifest["scenarios"]] == ["undefined", "aligned"]
    assert manifest["scenarios"][1]["content"]["practices"]["co_location"] == 1
    assert manifest["seeds"] == {"first": 0, "replicates": 3}
    assert {"orgchange", "python", "numpy", "numba"} <= set(manifest["versions"])
    assert manifest["processor"]["type"]
    assert len(manifest["rules"]) == len(manifest["digest"]) == 64
    assert manifest["started"] <= manifest["ended"]


def test_tables_can_be_read_without_us(tmp_path):
    folder = made().save(tmp_path / "here")
    assert len(pd.read_parquet(folder / "days.parquet")) == 2 * 3 * 4


def test_another_result_is_not_replaced_unless_forced(tmp_path):
    made().save(tmp_path / "here")
    with pytest.raises(Refusal, match=r"here holds another result.*--out.*--force"):
        made(seed=5).save(tmp_path / "here")
    assert Result.load(tmp_path / "here").summary["seeds"]["first"] == 0
    made(seed=5).save(tmp_path / "here", force=True)
    assert Result.load(tmp_path / "here").summary["seeds"]["first"] == 5
    assert names(tmp_path) == {"here"}


def test_what_is_not_ours_in_a_result_folder_stays(tmp_path):
    made().save(tmp_path / "here")
    (tmp_path / "here" / "notes.txt").write_text("mine")
    made(seed=5).save(tmp_path / "here", force=True)
    assert (tmp_path / "here" / "notes.txt").read_text() == "mine"


def test_a_folder_that_is_not_a_result_is_never_replaced(tmp_path):
    (tmp_path / "thesis.doc").write_text("two years of work")
    for force in (False, True):
        with pytest.raises(Refusal, match="holds other things than a result, and stays as it is"):
            made().save(tmp_path, force=force)
    assert names(tmp_path) == {"thesis.doc"}


def test_a_file_in_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(Refusal, match="file is a file, not a folder"):
        made().save(tmp_path / "file")
    with pytest.raises(Refusal, match="cannot be written"):
        made().save(tmp_path / "file" / "below")


def test_an_empty_folder_will_do(tmp_path):
    (tmp_path / "here").mkdir()
    assert names(made().save(tmp_path / "here")) >= {"runs.parquet", "summary.json", "manifest.json"}


def test_the_next_free_name_is_taken_or_the_one_with_the_same_result(tmp_path):
    first, second = made(), made(seed=5)
    store.save(first, store.free_place(tmp_path / "compare", first.manifest["digest"]))
    place = store.free_place(tmp_path / "compare", second.manifest["digest"])
    assert (place.folder, place.passed) == (tmp_path / "compare-2", tmp_path / "compare")
    store.save(second, place)
    again = store.free_place(tmp_path / "compare", second.manifest["digest"])
    assert again.folder.name == "compare-2"
    assert again.earlier.complete
    assert store.free_place(tmp_path / "compare", "other").folder.name == "compare-3"


def test_a_full_disk_leaves_nothing_behind_and_what_was_there_as_it_was(tmp_path, monkeypatch):
    made().save(tmp_path / "here")
    result = made(seed=5)

    def full(self, path, **_):
        path.write_bytes(b"half")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(pd.DataFrame, "to_parquet", full)
    for folder in ("here", "there"):
        with pytest.raises(Refusal, match="cannot be written: No space left on device"):
            result.save(tmp_path / folder, force=True)
    assert names(tmp_path) == {"here"}
    assert Result.load(tmp_path / "here").summary["seeds"]["first"] == 0


@pytest.mark.parametrize("problem", [KeyboardInterrupt, ValueError])
def test_pictures_that_fail_do_not_take_the_tables_with_them(tmp_path, problem):
    result = made()
    place = store.place(tmp_path / "here", result.manifest["digest"])

    def fail(folder):
        (folder / "figures").mkdir()
        (folder / "report.html").write_text("half")
        raise problem

    with pytest.raises(problem):
        store.save(result, place, fail, "en")
    assert names(tmp_path) == {"here"}
    assert names(tmp_path / "here") == {f"{n}.parquet" for n in ("runs", "days", "trust")} | {
        "summary.json",
        "manifest.json",
    }
    assert Result.load(tmp_path / "here").manifest["illustrated"] is None


def test_pictures_are_in_the_folder_from_the_first_moment(tmp_path):
    result = made()
    place = store.place(tmp_path / "here", result.manifest["digest"])
    seen = []
    store.save(result, place, lambda folder: seen.append((place.folder.exists(), names(folder))), "nl")
    assert seen == [(False, {f"{n}.parquet" for n in ("runs", "days", "trust")} | {"summary.json"})]
    assert Result.load(place.folder).manifest["illustrated"] == "nl"


@pytest.mark.parametrize("broken", ["runs.parquet", "summary.json", "manifest.json"])
def test_a_folder_that_cannot_be_read_says_so(tmp_path, broken):
    folder = made().save(tmp_path / "here")
    (folder / broken).write_text("{")
    with pytest.raises(Refusal, match="here cannot be read"):
        Result.load(folder)


def test_no_result_at_all_says_so(tmp_path):
    with pytest.raises(Refusal, match="no result lies there"):
        Result.load(tmp_path)


def test_where_nothing_can_be_written_is_found_before_anything_runs(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(Refusal, match="cannot be written"):
        store.check_writable(tmp_path / "file" / "below" / "here")
    store.check_writable(tmp_path / "new" / "here")
    assert names(tmp_path / "new") == set()


def test_the_source_of_an_own_day_lies_in_the_folder(tmp_path):
    def quiet_day(organisation, day):
        """Nothing happens."""

    scenario = load_scenario("undefined", days=4, warm_up=0)
    folder = compare(scenario, replicates=2, day=quiet_day).save(tmp_path / "here")
    assert "Nothing happens" in (folder / "day.py").read_text()
