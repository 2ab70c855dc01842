"""What is worth a remark about scenarios that are allowed: not an error, and not what most people mean."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from simulation.organisation.checking import Place, shown
from simulation.organisation.reading import beside_company, find, read_toml
from simulation.organisation.scenario import Scenario
from simulation.words import listed, message

COMPANY = ("company", "extends")  # keys of a scenario that are part of what its company is


def remarks(scenarios: Iterable[Scenario], company: str | Path | None, language: str) -> Iterator[str]:
    """A sentence about each: what a scenario taken as the company holds beside it, customers too few for the staff."""
    if company is not None:
        source = find("company", company, Place("company"))
        ignored = [key for key in beside_company(read_toml(source)) if key not in COMPANY]
        if ignored:
            yield message("remark.company", language, file=source.label, keys=listed(ignored, language))
    sizes = dict.fromkeys(_sizes(scenario) for scenario in scenarios)
    for salespeople, marketers, customers in sizes:
        if customers < salespeople + marketers:
            numbers = {"salespeople": salespeople, "marketers": marketers, "customers": customers}
            said = {name: shown(number) for name, number in numbers.items()}
            yield message("remark.customers", language, **said)


def _sizes(scenario: Scenario) -> tuple[int, int, int]:
    salespeople, marketers, customers = (
        int(scenario.parameters[f"company.{name}"]) for name in ("salespeople", "marketers", "customers")
    )
    return salespeople, marketers, customers
