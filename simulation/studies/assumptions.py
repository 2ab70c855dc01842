"""What is assumed of a company, as factors: every parameter without a source, over its plausible range.

What a company can count or look up about itself (people, customers, orders, desks, budgets, opening hours) is no
uncertainty about the model and is left out.
"""

from collections.abc import Sequence

from simulation.experiments.refusing import Refusal
from simulation.organisation.checking import nearest
from simulation.organisation.scenario import Scenario
from simulation.rules.declaring import Parameter
from simulation.rules.parameters import PARAMETERS
from simulation.studies.factors import NOTHING, Factor

KNOWN = (
    "company.salespeople", "company.marketers", "company.customers", "company.region_size", "company.segments",
    "company.new_segments", "company.new_segment_opens", "company.moments", "company.order_value",
    "company.order_value_sd", "company.unit_cost", "company.distance", "company.desk_spacing", "company.joint_accounts",
    "company.marketing_role", "company.escalation_hops", "company.common_budget", "company.entry_target",
    "campaign.budget", "campaign.budget_share", "meeting.hours_per_week", "hours.day", "hours.rate",
    "adoption.practice_life", "adoption.settled_share", "learning.forms_in_sales_goals",
)  # fmt: skip


def assumed(scenario: Scenario, only: Sequence[str] = ()) -> tuple[Factor, ...]:
    """The assumptions that stand behind a scenario, as factors; `only` those of some groups, or single ones.

    Raises Refusal for a name that is none.
    """
    groups = {name.rpartition(".")[0] for name in PARAMETERS} | {
        name.partition(".")[0] for name in PARAMETERS
    }
    for name in only:
        if name not in groups and name not in PARAMETERS:
            raise Refusal(
                f"--only {name}: is no group of parameters and none of them{nearest(name, sorted(groups))}"
            )
    uncertain = [
        _factor(parameter, float(scenario.parameters[name]))
        for name, parameter in PARAMETERS.items()
        if parameter.is_assumed and name not in KNOWN and not parameter.choices and _is_wanted(name, only)
    ]
    return tuple(factor for factor in uncertain if factor.values or factor.low < factor.high)


def _is_wanted(name: str, only: Sequence[str]) -> bool:
    return not only or any(name == each or name.startswith(f"{each}.") for each in only)


def idle(count: int) -> tuple[Factor, ...]:
    """Factors that change nothing: what seems to depend on them does so by chance."""
    return tuple(Factor(f"{NOTHING}{number}", 0.0, 1.0) for number in range(1, count + 1))


def _factor(parameter: Parameter, value: float) -> Factor:
    """A parameter's plausible range, moved along where the company's value is another than the usual one."""
    if parameter.kind == "switch":
        return Factor(parameter.name, values=(False, True))
    low, high = (float(end) for end in parameter.plausible)
    usual = float(parameter.value)
    if value != usual and usual:
        low, high = low * value / usual, high * value / usual
    low, high = max(low, float(parameter.low)), min(high, float(parameter.high))
    if parameter.kind == "count":
        return Factor(parameter.name, float(round(low)), float(round(high)), is_whole=True)
    return Factor(parameter.name, low, high)
