"""What only the record of events tells: who met whom in which week, what became of the leads of campaigns."""

import numpy as np
import numpy.typing as npt

from simulation.experiments.running import Run
from simulation.rules.vocabulary import EventKind

WEEK, MONTH, HALF_YEAR = 5, 21, 126

Events = npt.NDArray[np.void]


def of_kind(run: Run, kind: EventKind, warm_up: bool = False) -> Events:
    """The events of a kind in the measured days, or since the founding."""
    assert run.events is not None
    events = run.events[run.events["kind"] == kind]
    return events if warm_up else events[events["day"] >= 1]


def weekly_contact(run: Run) -> float:
    """Share of pairs that run into each other at least once, mean over the weeks."""
    met = of_kind(run, EventKind.ENCOUNTER)
    weeks = run.scenario.days // WEEK
    met = met[met["day"] <= weeks * WEEK]
    contacts = np.unique(np.stack([(met["day"] - 1) // WEEK, met["who"], met["whom"]]), axis=1).shape[1]
    pairs = int(run.scenario.parameters["company.salespeople"]) * int(
        run.scenario.parameters["company.marketers"]
    )
    return contacts / (weeks * pairs)


def journeys_of(events: Events) -> npt.NDArray[np.int64]:
    """One number per journey: customer, need episode, how many-eth in it."""
    return (events["customer"] * 10_000 + events["episode"]) * 100 + events["try"]


def days_to_order(run: Run) -> npt.NDArray[np.int64]:
    """Days from lead to order, of campaign leads with an order in the measured days."""
    leads, orders = of_kind(run, EventKind.LEAD, warm_up=True), of_kind(run, EventKind.ORDER)
    _, lead, order = np.intersect1d(journeys_of(leads), journeys_of(orders), return_indices=True)
    return np.asarray(orders["day"][order] - leads["day"][lead])


def lead_orders(run: Run) -> float:
    """Orders from leads of campaigns."""
    return float(days_to_order(run).size)


def lead_orders_in_a_month(run: Run) -> float:
    """Of these, within a month of the lead."""
    return float((days_to_order(run) <= MONTH).sum())


def lead_orders_after_half_a_year(run: Run) -> float:
    """Of these, more than half a year after the lead."""
    return float((days_to_order(run) > HALF_YEAR).sum())


def lead_days_mean(run: Run) -> float:
    """Mean days from lead to order."""
    days = days_to_order(run)
    return float(days.mean()) if days.size else np.nan


def lead_days_median(run: Run) -> float:
    """Median days from lead to order."""
    days = days_to_order(run)
    return float(np.median(days)) if days.size else np.nan


OBSERVERS = (
    weekly_contact, lead_orders, lead_orders_in_a_month, lead_orders_after_half_a_year, lead_days_mean,
    lead_days_median,
)  # fmt: skip
