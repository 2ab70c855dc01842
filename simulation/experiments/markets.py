"""To which scenarios a seed gives the same market: only there a difference is made by people and not by chance."""

from simulation.organisation.scenario import Scenario

_BY_GROUP = {
    "company": "salespeople marketers region_size customers segments new_segments new_segment_opens order_value"
    " order_value_sd",
    "market": "need_drift offset_sd odd_above price_level_sd price_drift price_return price_sensitivity"
    " price_sensitivity_sd satisfaction0 satisfaction0_sd online_share online_growth",
    "arrival": "episode_days wishes_per_year wish_floor wish_satisfaction wish_presence thinking_days thinking_sd",
}
MARKET = frozenset(f"{group}.{name}" for group, names in _BY_GROUP.items() for name in names.split())
"""The parameters that decide who the customers are, whose they are, and when they come, whatever anybody does."""


def unlike(one: Scenario, other: Scenario) -> list[str]:
    """The parameters in which the markets of two scenarios differ, at the start or by a step; none: same market."""
    steps = ({step for step in scenario.steps if step.name in MARKET} for scenario in (one, other))
    later = {step.name for step in set.symmetric_difference(*steps)}
    return [
        name
        for name, value in one.parameters.items()
        if name in MARKET and (name in later or value != other.parameters[name])
    ]
