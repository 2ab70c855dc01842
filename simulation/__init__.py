"""orgchange: what it costs and brings when Sales and Marketing become one team, by simulation.

>>> from simulation import compare
>>> result = compare(["undefined", "integrated"], replicates=16)     # doctest: +SKIP
>>> result.table()                                                   # doctest: +SKIP

Importing does nothing and loads nothing; each public name comes from its module when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulation.experiments.comparing import compare, run
    from simulation.experiments.results import Result
    from simulation.organisation.scenario import Scenario, ScenarioError, load_scenario

__version__ = "0.1.0"

__all__ = ["Result", "Scenario", "ScenarioError", "__version__", "compare", "load_scenario", "run"]

_HOMES = {
    "Result": "simulation.experiments.results",
    "Scenario": "simulation.organisation.scenario",
    "ScenarioError": "simulation.organisation.scenario",
    "compare": "simulation.experiments.comparing",
    "load_scenario": "simulation.organisation.scenario",
    "run": "simulation.experiments.comparing",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
