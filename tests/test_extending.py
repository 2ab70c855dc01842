"""Own day, own process, wider table: the examples of docs/extending.md do what they say, on every face."""

import ast
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from simulation.agents import OrganisationModel
from simulation.cli.main import main
from simulation.compiled import IS_COMPILED
from simulation.experiments.own_day import load_day
from simulation.experiments.running import passed, simulate
from simulation.kernel import day as usual
from simulation.organisation.tables import STAFF, Organisation
from simulation.organisation.widening import widens
from tiny import tiny

CLONE = Path(__file__).resolve().parent.parent
EXAMPLES = CLONE / "docs" / "examples"

# Every compiled day of one's own compiles the whole model with it: half a minute the first time.
compiles = pytest.mark.slow if IS_COMPILED else lambda test: test


def example(file, function):
    return load_day(f"{EXAMPLES / file}:{function}").function


def stepped(scenario, seed, day):
    model = OrganisationModel(scenario, seed=seed, day=day)
    model.run_model()
    return model


def different(one, other):
    """The columns, as table.column, in which two organisations differ in any bit; columns of one alone do not count."""
    found = []
    for name in Organisation.names():
        tables = (getattr(one, name), getattr(other, name))
        columns = set(tables[0].dtype.names or ()) & set(tables[1].dtype.names or ())
        if not columns and tables[0].tobytes() != tables[1].tobytes():
            found.append(name)
        found += [f"{name}.{column}" for column in columns if len({t[column].tobytes() for t in tables}) > 1]
    return found


def test_a_wider_table_with_a_process_of_ones_own_runs_on_every_face():
    """Own process and widened table in one day: compiled, on threads, and through Mesa."""
    day = example("wider_table.py", "tiring_day")
    scenario = tiny(relationship="undefined", days=40, warm_up=20)
    model = stepped(scenario, 1, day)
    assert different(model.organisation, passed(scenario, 1, day)) == []
    runs = {threads: list(simulate(scenario, range(2), threads=threads, day=day)) for threads in (1, 2)}
    for one, two in zip(runs[1], runs[2], strict=True):
        np.testing.assert_equal(one.measures, two.measures)
    np.testing.assert_equal(model.measures, runs[1][1].measures)

    fatigue = [person.fatigue for person in model.people]
    assert all(0.0 <= each <= 1.0 for each in fatigue)
    assert max(fatigue) > 0.0
    assert model.organisation.staff["fatigue"].tolist() == fatigue
    rested = passed(scenario, 1)
    assert different(model.organisation, rested)
    assert hours_balance(model.organisation)

    seen_only = stepped(scenario, 1, widens(staff=[("fatigue", float)])(lambda *asked: usual.run_day(*asked)))
    assert different(seen_only.organisation, rested) == []
    assert seen_only.organisation.staff["fatigue"].tolist() == [0.0] * 5


def hours_balance(organisation):
    ledger = organisation.ledger[0]
    return ledger.hours.sum() == pytest.approx(ledger.hours_available, rel=1e-9)


@compiles
def test_without_campaigns_there_are_no_leads():
    day = example("own_day.py", "without_campaigns")
    with_them, without = stepped(tiny(), 1, None), stepped(tiny(), 1, day)
    assert with_them.measures["responses"] > 0
    assert without.measures["responses"] == without.measures["leads"] == 0
    assert different(without.organisation, passed(tiny(), 1, day)) == []


@compiles
def test_a_day_in_plain_python_may_stop_to_look_and_changes_nothing():
    orphans = []
    looked = stepped(tiny(relationship="undefined"), 1, example("own_day.py", "counting")(orphans))
    assert different(looked.organisation, passed(tiny(relationship="undefined"), 1)) == []
    assert len(orphans) == 100
    assert sum(orphans) >= looked.measures["orphan_days"] > 0


@compiles
def test_whoever_lunches_by_lot_meets_on_wednesdays_only():
    day = example("own_process.py", "day_with_lunch")
    model = stepped(tiny(relationship="undefined", days=50), 1, day)
    met = model.daily["encounters"].reshape(10, 5)
    assert (met[:, [0, 1, 3, 4]] == 0).all()
    assert (met[:, 2] > 0).all()
    assert different(model.organisation, passed(tiny(relationship="undefined", days=50), 1, day)) == []


@compiles
def test_the_command_runs_a_day_from_a_file(tmp_path, capsys):
    scenario = tmp_path / "short.toml"
    lines = ['extends = "undefined"', "days = 10", "warm_up = 5", "parameters.company.customers = 40"]
    scenario.write_text("\n".join(lines), encoding="utf-8")
    day = f"{EXAMPLES / 'wider_table.py'}:tiring_day"
    out = tmp_path / "out"
    main(["run", str(scenario), "--day", day, "--replicates", "2", "--out", str(out), "--json", "--quiet"])
    assert json.loads(capsys.readouterr().out)
    assert "people get tired" in (out / "day.py").read_text(encoding="utf-8")


def test_the_examples_do_the_same_uncompiled():
    """Everything above again, in plain Python."""
    if not IS_COMPILED:
        pytest.skip("this is it")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(Path(__file__))],
        cwd=CLONE, env=os.environ | {"NUMBA_DISABLE_JIT": "1"}, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-3000:]


def calls_of(path, name):
    """The calls of a day, in order and with their conditions, as written."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    function = next(n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef) and n.name == name)
    statements = function.body[1:] if ast.get_docstring(function) else function.body
    return [line.replace("usual.", "") for each in statements for line in ast.unparse(each).splitlines()]


@pytest.mark.parametrize(
    ("file", "function", "left_out", "added"),
    [
        ("own_day.py", "without_campaigns", {"campaign(organisation, day)"}, set()),
        ("own_day.py", "counted", set(), {"orphans.append(int(organisation.journeys['orphan'].sum()))"}),
        ("own_process.py", "day_with_lunch", set(), set()),
        ("wider_table.py", "tiring_day", set(), {"tire(organisation)"}),
    ],
)
def test_the_examples_follow_the_models_day(file, function, left_out, added):
    model_day = calls_of(Path(usual.__file__), "run_day")
    example_day = calls_of(EXAMPLES / file, function)
    assert [line for line in model_day if line not in left_out] == [
        line for line in example_day if line not in added
    ]
    assert left_out <= set(model_day)
    assert added <= set(example_day)


def flush_left(code):
    return "\n".join(line.strip() for line in code.strip().splitlines())


def test_the_guide_shows_what_runs_and_what_stands_in_the_examples():
    guide = (CLONE / "docs" / "extending.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", guide, re.DOTALL)
    assert len(blocks) == 6
    names: dict[str, object] = {}
    for block in blocks:
        first, _, rest = block.partition("\n")
        if first.startswith("# docs/"):
            assert flush_left(rest) in flush_left((CLONE / first[2:]).read_text(encoding="utf-8"))
        else:
            exec(compile(block, "docs/extending.md", "exec"), names)
    assert len(names["rows"]) == 4


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"ledger": [("mine", float)]}, "ledger: no table that can be widened; those are staff, customers,"),
        ({"staff": [("busy", float)]}, "staff.busy: the model has that column already"),
        ({"staff": [("mean", float)]}, "staff.mean: every array has something of that name"),
        ({"staff": [("mood", str)]}, "staff.mood: columns hold int or float"),
    ],
)
def test_columns_that_will_not_do_are_refused(columns, said):
    with pytest.raises(ValueError, match=said):
        widens(**columns)


def test_columns_may_have_several_places():
    day = widens(staff=[("views", float, 3), ("calls", int)])(lambda organisation, day: None)
    model = OrganisationModel(tiny(), day=day)
    staff = model.organisation.staff
    assert staff.dtype.names == ("views", "calls", *STAFF.names)
    assert staff["views"].shape == (5, 3)
    model.people[2].calls = 4
    model.people[2].views[1] = 0.5
    assert staff["calls"].tolist() == [0, 0, 4, 0, 0]
    assert staff["views"][2].tolist() == [0.0, 0.5, 0.0]
