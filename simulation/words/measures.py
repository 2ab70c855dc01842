"""Short names of the measures, in English and Dutch, and how each is shown: unit, scale, decimals.

Tables hold euros, shares of one, days; people read millions, percentages, points of 100, days. What each measure means
stands in `simulation.kernel.measuring`.
"""

from dataclasses import dataclass

from simulation.words.practices import CAUSES_IN_SHORT, HOUR_USES, PRACTICES


@dataclass(frozen=True)
class Shown:
    """How a measure is shown: `value * factor`, in the unit named by `label(unit)`.

    With `digits` decimals where there is no interval to go by.
    """

    unit: str
    factor: float = 1.0
    digits: int = 0


NUMBER = Shown("unit.number")
HOURS = Shown("unit.hours")
DAYS = Shown("unit.days", digits=1)
MILLIONS = Shown("unit.millions", factor=1e-6, digits=2)
PERCENT = Shown("unit.percent", factor=100.0, digits=1)
THOUSANDS = Shown("unit.thousands", factor=1e-3, digits=1)
EUROS = Shown("unit.euros")
SCORE = Shown("unit.score", factor=100.0, digits=1)
DISTANCE = Shown("unit.fit_widths", digits=2)

_PARTS = {
    "hours": ("% of hours", "% van de uren"),
    "orders": ("% of orders", "% van de orders"),
    "list_value": ("% of list value", "% van de lijstwaarde"),
    "revenue": ("% of revenue", "% van de omzet"),
    "staff": ("% of staff", "% van de medewerkers"),
    "runs": ("% of runs", "% van de runs"),
}
PERCENT_OF = {part: Shown(f"unit.percent_of_{part}", factor=100.0, digits=1) for part in _PARTS}

UNITS = {
    **{PERCENT_OF[part].unit: words for part, words in _PARTS.items()},
    "unit.number": ("number", "aantal"),
    "unit.hours": ("hours", "uren"),
    "unit.days": ("days", "dagen"),
    "unit.percent": ("%", "%"),
    "unit.millions": ("MEUR", "mln euro"),
    "unit.thousands": ("kEUR", "duizend euro"),
    "unit.euros": ("EUR", "euro"),
    "unit.score": ("0-100", "0-100"),
    "unit.fit_widths": ("fit widths", "pasbreedtes"),
}

_SHOWN_MEASURES: dict[str, tuple[Shown, str, str]] = {
    "conflicts": (NUMBER, "conflicts", "conflicten"),
    "conflict_hours": (HOURS, "time for conflict", "tijd voor conflict"),
    "duplicated_hours": (HOURS, "duplicated work", "dubbel werk"),
    "duplicated_share": (PERCENT_OF["hours"], "duplicated work", "dubbel werk"),
    "dropped_moments": (NUMBER, "dropped customer contacts", "gemiste klantcontacten"),
    "orphan_days": (DAYS, "customer contacts without an owner", "klantcontacten zonder eigenaar"),
    "responses": (NUMBER, "responses to campaigns", "reacties op campagnes"),
    "leads": (NUMBER, "leads", "leads"),
    "handed_over": (NUMBER, "leads handed over to Sales", "leads overgedragen aan Sales"),
    "accepted": (NUMBER, "leads that Sales found real", "leads die Sales echt vond"),
    "contacted": (NUMBER, "journeys contacted by Sales", "klantreizen door Sales benaderd"),
    "lead_followup_share": (PERCENT, "leads followed up", "leads opgevolgd"),
    "handed_over_followup_share": (
        PERCENT,
        "handed-over leads followed up",
        "overgedragen leads opgevolgd",
    ),
    "first_response_days": (DAYS, "handover to first contact", "overdracht tot eerste contact"),
    "agreement_compliance": (
        PERCENT,
        "handed-over leads contacted in time",
        "overgedragen leads op tijd benaderd",
    ),
    "cycle_time_median": (DAYS, "cycle time, median", "doorlooptijd, mediaan"),
    "cycle_time_p90": (DAYS, "cycle time, slowest tenth from", "doorlooptijd, traagste tiende vanaf"),
    "win_rate": (PERCENT, "journeys won", "klantreizen gewonnen"),
    "offer_win_rate": (PERCENT, "offers won", "offertes gewonnen"),
    "no_decision_share": (PERCENT, "offers without a decision", "offertes zonder besluit"),
    "offers": (NUMBER, "offers", "offertes"),
    "orders": (NUMBER, "orders", "orders"),
    "revenue": (MILLIONS, "revenue", "omzet"),
    "margin": (MILLIONS, "margin", "marge"),
    "discount_share": (PERCENT_OF["list_value"], "discount", "korting"),
    "revenue_per_customer": (THOUSANDS, "revenue per customer", "omzet per klant"),
    "satisfaction": (SCORE, "customer satisfaction", "klanttevredenheid"),
    "repeat_share": (PERCENT_OF["orders"], "repeat orders", "herhalingsorders"),
    "cost_of_sale": (PERCENT_OF["revenue"], "cost of sale", "verkoopkosten"),
    "cost_per_order": (THOUSANDS, "cost per order", "kosten per order"),
    "market_entry_cost": (THOUSANDS, "cost of entering the new market", "kosten van de nieuwe markt"),
    "market_entry_reached": (PERCENT_OF["runs"], "new market reached", "nieuwe markt bereikt"),
    "trust_sales_in_marketing": (SCORE, "trust of Sales in Marketing", "vertrouwen van Sales in Marketing"),
    "trust_marketing_in_sales": (SCORE, "trust of Marketing in Sales", "vertrouwen van Marketing in Sales"),
    "understanding": (SCORE, "understanding of each other", "begrip voor elkaar"),
    "belief_error": (DISTANCE, "Marketing's distance from the need", "afstand van Marketing tot de behoefte"),
    "fit": (SCORE, "fit of offer and need", "aansluiting van aanbod op behoefte"),
    "net_result": (MILLIONS, "net result", "nettoresultaat"),
    "encounters": (NUMBER, "chance encounters", "toevallige ontmoetingen"),
    "messages": (NUMBER, "messages", "berichten"),
    "joint_visits": (NUMBER, "joint visits", "gezamenlijke bezoeken"),
    "forms": (NUMBER, "feedback forms", "terugkoppelingsformulieren"),
    "support_requests": (NUMBER, "requests for support", "verzoeken om ondersteuning"),
    "support_wait_days": (DAYS, "waiting for support", "wachten op ondersteuning"),
    "change_cost": (THOUSANDS, "cost of the change", "kosten van de verandering"),
    "change_hours": (HOURS, "time for the change", "tijd voor de verandering"),
    "journeys": (NUMBER, "customer journeys", "klantreizen"),
    "journeys_won": (NUMBER, "journeys won", "klantreizen gewonnen"),
    "journeys_lost": (NUMBER, "journeys lost", "klantreizen verloren"),
    "journeys_dropped": (NUMBER, "journeys dropped", "klantreizen afgebroken"),
}


def _families() -> dict[str, tuple[Shown, str, str]]:
    """Make the measures that exist once per reproach, per use of an hour or per practice."""
    family = {
        f"conflicts_{cause}": (NUMBER, f"conflicts: {english}", f"conflicten: {dutch}")
        for cause, (english, dutch) in CAUSES_IN_SHORT.items()
    }
    for use, (english, dutch) in HOUR_USES.items():
        family[f"hours_{use.removeprefix('use.')}"] = (HOURS, f"time: {english}", f"tijd: {dutch}")
    for practice, (english, dutch) in PRACTICES.items():
        family[f"adoption_{practice}"] = (PERCENT_OF["staff"], f"adoption: {english}", f"ingevoerd: {dutch}")
        family[f"days_to_adopt_{practice}"] = (DAYS, f"until adopted: {english}", f"tot invoering: {dutch}")
    return family


_ALL = _SHOWN_MEASURES | _families()

SHOWN: dict[str, Shown] = {name: shown for name, (shown, _, _) in _ALL.items()}
MEASURES: dict[str, tuple[str, str]] = {name: (english, dutch) for name, (_, english, dutch) in _ALL.items()}
