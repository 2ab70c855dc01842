"""How measures that are no plain counter or ratio follow from the ledger, and what levels of practices mean."""

from simulation.rules.vocabulary import CAUSES, HOUR_USES, PRACTICES

FAMILIES = {
    "conflicts_<cause>": CAUSES,
    "hours_<use>": HOUR_USES,
    "days_to_adopt_<practice>": PRACTICES,
    "adoption_<practice>": PRACTICES,
}

COUNTED = {
    "conflicts": "`conflicts`, all causes",
    "conflicts_<cause>": "`conflicts` of that cause",
    "conflict_hours": "`hours` for conflict + `conflict_manager_hours`",
    "duplicated_hours": "`duplicated_overlap` + `duplicated_alone` + `duplicated_again`",
    "duplicated_share": "the same / `hours_available`",
    "hours_<use>": "`hours` for that use",
    "adoption_<practice>": "`adoption` at the end; daily: of the day",
    "days_to_adopt_<practice>": "`settled`; missing if not reached, or established",
    "margin": "`revenue` - `unit_costs`",
    "net_result": "`revenue` - `unit_costs` - all costs",
    "cost_of_sale": "all costs / `revenue`",
    "cost_per_order": "all costs / `orders`",
    "revenue_per_customer": "`revenue` / `company.customers`",
    "market_entry_cost": "`entry_cost`; missing where no segment opens within the run",
    "market_entry_reached": "`entry_reached` at the end; missing likewise",
    "cycle_time_median": "`cycle_median`: orders of the measured days, whenever the journey began",
    "cycle_time_p90": "`cycle_p90`, likewise",
}

LEVELS = {
    "": "share of staff who work that way",
    "revenue_manager": "share of a full-time manager",
    "embedded_marketer": "share of the hours a day that one marketer per region spends with Sales",
    "split_marketing": "share of marketers on the long term, divided by `adoption.long_term_share`",
}
