"""What is seen in a run to prove a condition, and the books behind its net result."""

from collections.abc import Callable

import numpy as np

from simulation.experiments.running import Run
from simulation.validation.observing import astray_share, grown

YEAR, WEEK = 252, 5
COSTS = {
    "practices": ("one_off_cost", "written_off", "running_cost"),
    "managers": ("manager_cost", "salary_cost"),
    "campaigns": ("campaign_cost", "promotion_cost"),
    "staff": ("staff_cost",),
    "online": ("online_cost",),
}  # fmt: skip


def ratio(over: float, under: float) -> float:
    """One over the other; nan where there is nothing to divide by."""
    return over / under if under > 0 else np.nan


def person_years(run: Run) -> float:
    """People times measured years."""
    parameters = run.scenario.parameters
    people = float(parameters["company.salespeople"]) + float(parameters["company.marketers"])
    return people * run.scenario.days / YEAR


def people(run: Run) -> float:
    """People at work: hours available of full-time days."""
    return grown(run, "hours_available") / (float(run.scenario.parameters["hours.day"]) * run.scenario.days)


def encounters_per_pair(run: Run) -> float:
    """Chance encounters of a pair in a week."""
    return ratio(grown(run, "encounters"), len(run.dyads) * run.scenario.days / WEEK)


def requests_per_offer(run: Run) -> float:
    """Requests for material of Marketing's, per offer made."""
    return ratio(grown(run, "support_requests"), grown(run, "offers"))


def requests_per_journey(run: Run) -> float:
    """Requests for material of Marketing's, per journey."""
    return ratio(grown(run, "support_requests"), grown(run, "journeys"))


def campaigning(run: Run) -> float:
    """Of Marketing's hours for campaigns and for support of Sales, the share for campaigns."""
    campaign, support = run.measures["hours_campaign"], run.measures["hours_support"]
    return ratio(campaign, campaign + support)


def manager_hours_per_conflict(run: Run) -> float:
    """Managers' hours that a conflict takes."""
    return ratio(grown(run, "conflict_manager_hours"), run.measures["conflicts"])


def lobbying(run: Run) -> float:
    """Hours of lobbying for budget, per person and year."""
    return run.measures["hours_lobbying"] / person_years(run)


def conflicts_per_person(run: Run) -> float:
    """Conflicts per person and year."""
    return run.measures["conflicts"] / person_years(run)


def budget_conflicts(run: Run) -> float:
    """Conflicts over how the budget is split and spent, per person and year."""
    return run.measures["conflicts_budget_wasted"] / person_years(run)


OBSERVERS: tuple[Callable[[Run], float], ...] = (
    people, encounters_per_pair, astray_share, requests_per_offer, requests_per_journey, campaigning,
    manager_hours_per_conflict, lobbying, conflicts_per_person, budget_conflicts,
)  # fmt: skip


def seen(run: Run) -> dict[str, float]:
    """Everything that is kept of a run: its measures, what was observed, costs by kind in euros, person-years."""
    costs = {f"cost_{kind}": sum(grown(run, counter) for counter in of) for kind, of in COSTS.items()}
    observed = {each.__name__: each(run) for each in OBSERVERS}
    return {**run.measures, **observed, **costs, "person_years": person_years(run)}
