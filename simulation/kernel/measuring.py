"""From the diary's counters to measures: per run, and per measured day. Definitions: docs/odd.md.

What does not exist in a run (a rate of nothing, a market that never opens) is missing: NaN, never 0.
"""

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from simulation.kernel.measures import KEY_MEASURES, MEASURES, Measure
from simulation.organisation.tables import LEDGER_COLUMNS, LEDGER_WIDTH
from simulation.rules.vocabulary import CAUSES, HOUR_USES, PRACTICES

if TYPE_CHECKING:
    from simulation.organisation.scenario import Scenario
    from simulation.organisation.tables import Organisation

__all__ = ["KEY_MEASURES", "MEASURES", "Measure", "daily", "measures", "window"]

Numbers = npt.NDArray[np.float64]
COSTS = (
    "staff_cost", "manager_cost", "salary_cost", "campaign_cost", "promotion_cost", "one_off_cost", "written_off",
    "running_cost", "online_cost",
)  # fmt: skip
COUNTED = {
    "dropped_moments": "dropped_moments", "orphan_days": "orphan_days", "responses": "responses", "leads": "leads",
    "handed_over": "handed_over", "contacted": "contacted", "accepted": "accepted", "offers": "offers",
    "orders": "orders", "journeys": "journeys", "journeys_won": "won", "journeys_lost": "lost",
    "journeys_dropped": "dropped", "revenue": "revenue", "change_cost": "change_cost",
    "change_hours": "change_hours", "encounters": "encounters", "messages": "messages",
    "joint_visits": "joint_visits", "forms": "forms", "support_requests": "support_requests",
}  # fmt: skip
RATES = {
    "lead_followup_share": ("cohort_leads_contacted", "cohort_leads_settled"),
    "handed_over_followup_share": ("cohort_handed_contacted", "cohort_handed_settled"),
    "first_response_days": ("cohort_response_days", "cohort_handed_contacted"),
    "agreement_compliance": ("cohort_in_time", "cohort_due"),
    "win_rate": ("cohort_orders", "cohort_ended"),
    "offer_win_rate": ("cohort_orders", "cohort_offers"),
    "no_decision_share": ("no_decision", "offers"),
    "discount_share": ("discount", "list_value"),
    "repeat_share": ("repeat_orders", "orders"),
    "satisfaction": ("satisfaction_sum", "readings"),
    "trust_sales_in_marketing": ("trust_sales_sum", "readings"),
    "trust_marketing_in_sales": ("trust_marketing_sum", "readings"),
    "understanding": ("understanding_sum", "readings"),
    "belief_error": ("belief_error_sum", "readings"),
    "support_wait_days": ("support_days", "support_settled"),
    "fit": ("fit_sum", "offers"),
}
OF_PAIRS = ("trust_sales_in_marketing", "trust_marketing_in_sales", "understanding", "belief_error")


def window(organisation: "Organisation") -> tuple[Numbers, Numbers]:
    """Return the ledger at the end of the run and at the end of the warm-up, each of LEDGER_WIDTH numbers."""
    diary = organisation.diary.reshape(-1, LEDGER_WIDTH)
    warm_up = int(organisation.office[0].warm_up)
    start = diary[warm_up - 1].copy() if warm_up > 0 else np.zeros(LEDGER_WIDTH)
    return diary[-1].copy(), start


def measures(final: Numbers, start: Numbers, scenario: "Scenario") -> dict[str, Numbers]:
    """Return every measure of runs of one scenario, as arrays of one number per run.

    `final` and `start` are ledgers [runs, LEDGER_WIDTH] at the end of the run and of the warm-up.
    """
    book = _Book(final, final - start)
    found = _counts(book)
    found |= {name: _ratio(book.of(over), book.of(under)) for name, (over, under) in RATES.items()}
    found |= _money(book, scenario)
    found |= _of_practices(book)
    if scenario.parameters["company.marketers"] == 0:
        found |= {name: np.full(len(final), np.nan) for name in OF_PAIRS}
    missing = set(MEASURES) ^ set(found)
    assert not missing, missing
    return {name: found[name] for name in MEASURES}


def daily(diary: Numbers, scenario: "Scenario") -> dict[str, Numbers]:
    """Return the daily measures over the measured days: counts of the day, stocks as last read.

    `diary` is the run's whole diary, [days of warm-up and measured, LEDGER_WIDTH].
    """
    before = np.zeros((1, LEDGER_WIDTH))
    steps = np.diff(diary, axis=0, prepend=before)[scenario.warm_up :]
    stocks = diary[scenario.warm_up :]
    book = _Book(stocks, steps)
    found = _counts(book) | _money(book, scenario)
    stock = _Book(stocks, stocks)
    found |= {
        "satisfaction": stock.of("satisfaction"),
        "trust_sales_in_marketing": stock.of("trust_sales"),
        "trust_marketing_in_sales": stock.of("trust_marketing"),
        "understanding": stock.of("understanding"),
        "belief_error": stock.of("belief_error"),
    }
    found |= {
        f"adoption_{name}": stock.all_of("adoption")[:, number] for number, name in enumerate(PRACTICES)
    }
    if scenario.parameters["company.marketers"] == 0:
        found |= {name: np.full(len(stocks), np.nan) for name in OF_PAIRS}
    return {name: found[name] for name, measure in MEASURES.items() if measure.daily}


class _Book:
    """Ledgers by name: counters as they grew in a window, gauges as they stand at its end."""

    def __init__(self, standing: Numbers, grown: Numbers) -> None:
        self.standing, self.grown = standing, grown

    def of(self, name: str) -> Numbers:
        """Return one counter's growth, one number per row."""
        return self.grown[:, LEDGER_COLUMNS[name].start]

    def all_of(self, name: str) -> Numbers:
        """Return the growth of a counter with several places, [rows, places]."""
        return self.grown[:, LEDGER_COLUMNS[name]]

    def gauge(self, name: str) -> Numbers:
        """Return where a gauge stands."""
        return self.standing[:, LEDGER_COLUMNS[name].start]


def _ratio(over: Numbers, under: Numbers) -> Numbers:
    """Return one over the other; missing where there is nothing to divide by."""
    return np.divide(over, under, out=np.full(len(over), np.nan), where=under > 0)


def _counts(book: _Book) -> dict[str, Numbers]:
    hours, conflicts = book.all_of("hours"), book.all_of("conflicts")
    duplicated = book.of("duplicated_overlap") + book.of("duplicated_alone") + book.of("duplicated_again")
    found = {name: book.of(counter) for name, counter in COUNTED.items()}
    found |= {
        "conflicts": conflicts.sum(axis=1),
        "conflict_hours": hours[:, HOUR_USES.index("conflict")] + book.of("conflict_manager_hours"),
        "duplicated_hours": duplicated,
        "duplicated_share": _ratio(duplicated, book.of("hours_available")),
    }
    found |= {f"conflicts_{cause}": conflicts[:, number] for number, cause in enumerate(CAUSES)}
    return found | {f"hours_{use}": hours[:, number] for number, use in enumerate(HOUR_USES)}


def _money(book: _Book, scenario: "Scenario") -> dict[str, Numbers]:
    customers = float(scenario.parameters["company.customers"])
    revenue = book.of("revenue")
    margin = revenue - book.of("unit_costs")
    costs = sum((book.of(cost) for cost in COSTS), np.zeros(len(revenue)))
    reached = book.gauge("entry_reached")
    opens = _opens_a_market(scenario)
    return {
        "margin": margin,
        "net_result": margin - costs,
        "cost_of_sale": _ratio(costs, revenue),
        "cost_per_order": _ratio(costs, book.of("orders")),
        "revenue_per_customer": revenue / customers,
        "market_entry_cost": book.of("entry_cost") if opens else np.full(len(revenue), np.nan),
        "market_entry_reached": reached if opens else np.full(len(revenue), np.nan),
    }


def _opens_a_market(scenario: "Scenario") -> bool:
    """Return whether a new segment opens within the run."""
    parameters: Any = scenario.parameters
    opens = parameters["company.new_segment_opens"]
    return bool(parameters["company.new_segments"] > 0 and 1 - scenario.warm_up < opens <= scenario.days)


def _of_practices(book: _Book) -> dict[str, Numbers]:
    adoption = book.standing[:, LEDGER_COLUMNS["adoption"]]
    settled = book.standing[:, LEDGER_COLUMNS["settled"]]
    median, slow = book.gauge("cycle_median"), book.gauge("cycle_p90")
    found = {
        "cycle_time_median": np.where(median < 0, np.nan, median),
        "cycle_time_p90": np.where(slow < 0, np.nan, slow),
    }
    found |= {f"adoption_{name}": adoption[:, number] for number, name in enumerate(PRACTICES)}
    days = np.where(settled < 0, np.nan, settled)
    return found | {f"days_to_adopt_{name}": days[:, number] for number, name in enumerate(PRACTICES)}
