"""What is assumed of a company, as factors: every parameter without a source, over its plausible range.

What a company can count, look up or decide itself is no uncertainty about the model and is left out: the group
`company` but for what nobody can count in it, and decisions elsewhere.
"""

from collections.abc import Sequence

from simulation.experiments.refusing import Refusal
from simulation.organisation.checking import nearest
from simulation.organisation.scenario import Scenario
from simulation.rules.declaring import Parameter
from simulation.rules.parameters import PARAMETERS
from simulation.studies.factors import Factor

_JUDGED = "trust0 trust0_run_sd trust0_sd understanding0 border_clarity shared_responsibility measurability"
JUDGED = frozenset(f"company.{name}" for name in _JUDGED.split())
"""What describes a company, but cannot be counted in it."""

_DECIDED = {
    "hours": "day rate",
    "campaign": "budget budget_share",
    "meeting": "hours_per_week",
    "revenue_manager": "salary hours aim",
    "learning": "forms_in_sales_goals prefilled_share",
    "adoption": "practice_life settled_share embedded_hours long_term_share",
    "selling": "deadline_agreed",
}
DECIDED = frozenset(f"{group}.{name}" for group, names in _DECIDED.items() for name in names.split())
"""What a company decides, and so knows, outside the group `company`; `settled_share` defines a measure."""


def is_known(name: str) -> bool:
    """True if a company can count, look up or decide the parameter of that name itself.

    >>> [is_known(name) for name in ("company.moments", "company.trust0", "trust.bias", "hours.rate")]
    [True, False, False, True]
    """
    return (name.startswith("company.") and name not in JUDGED) or name in DECIDED


def assumed(scenario: Scenario, only: Sequence[str] = ()) -> tuple[Factor, ...]:
    """The assumptions that stand behind a scenario, as factors, in order of declaration.

    `only` are names of groups, or of single parameters, which are varied even if a company knows them. Raises Refusal
    for a name that is none, for a named parameter without a range, and if nothing is left.
    """
    for name in only:
        _check_name(name, scenario)
    found = [
        _factor(parameter, float(scenario.parameters[name]))
        for name, parameter in PARAMETERS.items()
        if name in only or (_is_wanted(name, only) and parameter.is_assumed and not is_known(name))
    ]
    factors = tuple(factor for factor in found if factor.values or factor.low < factor.high)
    if not factors:
        raise Refusal(
            f"--only {','.join(only)}: all of it is known of a company, has a source or has no range"
        )
    return factors


def _check_name(name: str, scenario: Scenario) -> None:
    if not any(_is_wanted(each, [name]) for each in PARAMETERS):
        raise Refusal(f"--only {name}: no such parameter or group{nearest(name, PARAMETERS)}")
    if name in PARAMETERS:
        factor = _factor(PARAMETERS[name], float(scenario.parameters[name]))
        if not factor.values and factor.low >= factor.high:
            raise Refusal(f"--only {name}: its plausible range is the point {factor.low:g}, nothing to vary")


def _is_wanted(name: str, only: Sequence[str]) -> bool:
    return not only or any(name == each or name.startswith(f"{each}.") for each in only)


def _factor(parameter: Parameter, value: float) -> Factor:
    """A parameter's plausible range, moved along where the company's value is another than the usual one."""
    if parameter.choices:
        return Factor(parameter.name, values=parameter.choices)
    if parameter.kind == "switch":
        return Factor(parameter.name, values=(False, True))
    low, high = (float(end) for end in parameter.plausible)
    usual = float(parameter.value)
    if value != usual and usual:
        low, high = sorted((low * value / usual, high * value / usual))
    low, high = max(low, float(parameter.low)), min(high, float(parameter.high))
    if parameter.kind == "count":
        return Factor(parameter.name, float(round(low)), float(round(high)), is_whole=True)
    return Factor(parameter.name, low, high)
