"""How fast the model is: `make benchmark`, or `python tests/benchmarks/speed.py [quick]`.

Machines are noisy, so what counts are ratios taken in one sitting; times are the least of several. Printed:
a run of the reference company (252 + 504 days, founding and measures included) by relationship type; ten and a
hundred times the company; memory; two threads against one; compiled against uncompiled and against Mesa day by
day; against the twin, the same company in plain Mesa, which has less to do (what it lacks is printed, too); recording
events on against off; compiling from nothing, and starting warm.
"""

import os
import resource
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

from simulation.experiments.running import passed, run_once, simulate
from simulation.kernel.day import run_day
from simulation.kernel.opening import opened
from simulation.organisation.scenario import Scenario, load_scenario
from simulation.rules.vocabulary import RELATIONSHIPS

GOALS = {"run": 6.0, "x10": 12.0, "x100": 130.0, "memory": 500.0, "cold": 15.0, "warm": 1.5}
SHORT_DAYS = 60
COLD = (
    "import time; start = time.perf_counter();"
    "from simulation.organisation.scenario import load_scenario;"
    "from simulation.experiments.running import run_once;"
    "run_once(load_scenario('undefined'), 0).measures;"
    "print(time.perf_counter() - start)"
)
UNCOMPILED = (
    "import time;"
    "from simulation.organisation.scenario import load_scenario;"
    "from simulation.experiments.running import passed;"
    f"scenario = load_scenario('undefined', days={SHORT_DAYS}, warm_up=0);"
    "start = time.perf_counter(); passed(scenario, 0); print(time.perf_counter() - start)"
)


def least(times: int, task: Callable[[], object]) -> float:
    """Return the least wall time of a task, in milliseconds."""
    task()
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        task()
        spent.append(time.perf_counter() - start)
    return 1e3 * min(spent)


def enlarged(relationship: str, factor: int) -> Scenario:
    """Return the reference company, so many times as large in people, customers and money."""
    people = {"salespeople": 12, "marketers": 6, "customers": 600, "joint_accounts": 20}
    settings: dict[str, object] = {f"company.{name}": number * factor for name, number in people.items()}
    return load_scenario(relationship, settings=settings | {"campaign.budget": 400_000.0 * factor})


def elsewhere(program: str, **environment: str) -> float:
    """Return the seconds that a program in a new process says it took."""
    answer = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | environment,
    )
    return float(answer.stdout)


def say(what: str, figure: str, goal: str = "") -> None:
    """Print one line of the answer."""
    print(f"{what:<58}{figure:>14}{goal:>24}", flush=True)


def of_runs(times: int) -> float:
    """Print runs of the reference company; return the milliseconds of the slowest type."""
    slowest = 0.0
    for relationship in RELATIONSHIPS:
        scenario = load_scenario(relationship)
        spent = least(times, lambda scenario=scenario: run_once(scenario, 1).measures)
        days = least(times, lambda scenario=scenario: passed(scenario, 1))
        slowest = max(slowest, days)
        say(
            f"one run, {relationship} (with measures)",
            f"{days:.1f} ({spent:.1f}) ms",
            f"goal {GOALS['run']:.0f} ms",
        )
    return slowest


def of_sizes() -> None:
    """Print how time and memory grow with the company."""
    for relationship in ("undefined", "integrated"):
        base = least(15, lambda relationship=relationship: passed(load_scenario(relationship), 1))
        for factor, times in ((10, 3), (100, 1)):
            scenario = enlarged(relationship, factor)
            ratio = least(times, lambda scenario=scenario: passed(scenario, 1)) / base
            goal = f"goal {GOALS[f'x{factor}']:.0f} times"
            say(f"{factor} times the company, {relationship}", f"{ratio:.1f} times", goal)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    say("memory of all this, at most", f"{peak:.0f} MB", f"goal {GOALS['memory']:.0f} MB")


def of_faces(times: int) -> None:
    """Print how the compiled run compares with other ways to run the same model."""
    scenario, seeds = load_scenario("undefined"), range(24)
    one = least(3, lambda: list(simulate(scenario, seeds, threads=1)))
    two = least(3, lambda: list(simulate(scenario, seeds, threads=2)))
    say(f"two threads against one ({os.cpu_count()} processors)", f"{one / two:.2f} times")
    plain = least(times, lambda: passed(scenario, 1))
    noted = least(times, lambda: passed(scenario, 1, None, 100_000))
    say("writing events down costs", f"{100 * (noted / plain - 1):.0f} %")
    short = load_scenario("undefined", days=SHORT_DAYS, warm_up=0)
    compiled = least(times, lambda: passed(short, 0))
    say(
        "compiled against uncompiled",
        f"{1e3 * elsewhere(UNCOMPILED, NUMBA_DISABLE_JIT='1') / compiled:.0f} times",
    )
    say(
        "compiled against a call a day from Python",
        f"{least(times, lambda: day_by_day(scenario)) / plain:.2f} times",
    )
    say("compiled against Mesa day by day", f"{least(2, lambda: through_mesa(scenario)) / plain:.1f} times")


def of_twin() -> None:
    """Print how many times as fast the compiled model is as its twin in plain Mesa, on the same scenarios."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    import twin
    from twin.company import run

    for relationship in ("undefined", "defined"):
        scenario = load_scenario(relationship)
        compiled = least(5, lambda scenario=scenario: run_once(scenario, 1).measures)
        plain = least(2, lambda scenario=scenario: run(scenario, 1))
        say(f"compiled against its twin in plain Mesa, {relationship}", f"{plain / compiled:.0f} times")
    lacks = next(part for part in str(twin.__doc__).split("\n\n") if part.startswith("It lacks"))
    print(textwrap.indent(lacks.replace("It lacks", "The twin lacks", 1), "  "))


def day_by_day(scenario: Scenario) -> None:
    """Run a scenario by one call a day."""
    organisation = opened(scenario, 1)
    for day in range(scenario.warm_up + scenario.days):
        run_day(organisation, day)


def through_mesa(scenario: Scenario) -> None:
    """Run a scenario by steps of its Mesa model."""
    from simulation.agents.model import OrganisationModel

    model = OrganisationModel(scenario, seed=1)
    while model.running:
        model.step()


def of_starting() -> None:
    """Print the first run in a new process: with nothing compiled, and with everything in the cache."""
    with tempfile.TemporaryDirectory() as empty:
        cold = elsewhere(COLD, ORGCHANGE_CACHE=empty)
        warm = elsewhere(COLD, ORGCHANGE_CACHE=empty)
    say("first run ever: import, compile, run", f"{cold:.1f} s", f"goal {GOALS['cold']:.0f} s")
    say("first run of a process: import, load, run", f"{warm:.2f} s", f"goal {GOALS['warm']:.1f} s")


def main() -> None:
    """Print all, or what takes seconds only."""
    quick = "quick" in sys.argv
    of_runs(10 if quick else 40)
    of_faces(5 if quick else 20)
    of_twin()
    if not quick:
        of_sizes()
        of_starting()


if __name__ == "__main__":
    main()
