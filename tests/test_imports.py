"""Asking little loads little: the package, the command and its help come without the heavy libraries."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import simulation

CLONE = Path(__file__).resolve().parent.parent
HEAVY = {"mesa", "pandas", "pyarrow", "matplotlib", "scipy", "numba", "nicegui"}
SAY_WHAT_IS_LOADED = (
    "import json, sys; print(json.dumps(sorted({name.split('.')[0] for name in sys.modules})))"
)


def loaded(program):
    """The top-level packages that a program loads, in an interpreter of its own."""
    done = subprocess.run(
        [sys.executable, "-c", f"{program}\n{SAY_WHAT_IS_LOADED}"],
        capture_output=True, text=True, check=True, cwd=CLONE,
    )  # fmt: skip
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_importing_the_package_loads_nothing_heavy():
    assert not loaded("import simulation; simulation.__version__; dir(simulation)") & (
        HEAVY | {"numpy", "typer"}
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["compare", "--help"],
        ["run", "--help"],
        ["list", "--help"],
        ["validate", "--help"],
        ["--version"],
        ["run"],
    ],
    ids=" ".join,
)
def test_help_loads_nothing_heavy(arguments):
    assert not loaded(f"from simulation.cli.main import main; main({arguments})") & HEAVY


def test_a_name_loads_its_own_module_only():
    found = loaded("from simulation import load_scenario, ScenarioError; load_scenario('aligned')")
    assert not found & {"mesa", "pandas", "pyarrow", "matplotlib", "scipy"}


def test_running_needs_neither_mesa_nor_pictures():
    found = loaded("from simulation import compare, run, Result")
    assert not found & {"mesa", "matplotlib"}


def test_all_public_names_are_there_and_no_others():
    assert set(simulation.__all__) <= set(dir(simulation))
    assert all(getattr(simulation, name) is not None for name in simulation.__all__)
    with pytest.raises(AttributeError, match="no attribute 'comparee'"):
        _ = simulation.comparee
