"""What is measured: names, units, meanings, and whether more is better."""

from typing import NamedTuple

from simulation.rules.vocabulary import CAUSES, HOUR_USES, PRACTICES


class Measure(NamedTuple):
    """One thing that is counted: more of it is better (+1), worse (-1) or neither (0); `daily` if a day has it, too."""

    name: str
    unit: str
    meaning: str
    meaning_nl: str
    better: int
    daily: bool


def _m(name: str, unit: str, better: int, daily: bool, meaning: str, meaning_nl: str) -> Measure:
    return Measure(name, unit, meaning, meaning_nl, better, daily)


RELATIONS = (
    _m("conflicts", "conflicts", -1, True, "conflicts that broke out", "uitgebroken conflicten"),
    _m(
        "conflict_hours",
        "hours",
        -1,
        True,
        "hours of staff and managers for them",
        "uren van staf en managers daarvoor",
    ),
    *(
        _m(
            f"conflicts_{cause}",
            "conflicts",
            -1,
            True,
            f"conflicts about {cause}",
            f"conflicten over {cause}",
        )
        for cause in CAUSES
    ),
    _m(
        "trust_sales_in_marketing",
        "0-1",
        1,
        True,
        "trust of salespeople in marketers",
        "vertrouwen van verkopers in marketeers",
    ),
    _m(
        "trust_marketing_in_sales",
        "0-1",
        1,
        True,
        "trust of marketers in salespeople",
        "vertrouwen van marketeers in verkopers",
    ),
    _m(
        "understanding",
        "0-1",
        1,
        True,
        "how well each can tell what the other works for",
        "begrip voor elkaars werk",
    ),
    _m(
        "belief_error",
        "fit widths",
        -1,
        True,
        "distance of marketers' beliefs from the need",
        "afstand van ideeën van marketeers tot de behoefte",
    ),
    _m(
        "encounters",
        "encounters",
        0,
        True,
        "chance encounters between the departments",
        "toevallige ontmoetingen tussen de afdelingen",
    ),
    _m(
        "messages",
        "messages",
        0,
        True,
        "handovers that had to be told",
        "overdrachten die verteld moesten worden",
    ),
    _m("joint_visits", "visits", 0, True, "customers served together", "samen bediende klanten"),
    _m("forms", "forms", 0, True, "forms filled in after a contact", "ingevulde formulieren na een contact"),
)
WORK = (
    _m(
        "duplicated_hours",
        "hours",
        -1,
        True,
        "work done twice, material made alone, things found out again",
        "dubbel werk, zelfgemaakt materiaal, opnieuw uitgezocht",
    ),
    _m("duplicated_share", "share", -1, False, "of staff hours available", "van de beschikbare uren"),
    _m(
        "dropped_moments",
        "moments",
        -1,
        True,
        "moments nobody took before the customer gave up",
        "momenten die niemand oppakte tot de klant afhaakte",
    ),
    _m(
        "orphan_days",
        "days",
        -1,
        True,
        "days of moments without an owner",
        "dagen van momenten zonder eigenaar",
    ),
    _m(
        "support_requests",
        "requests",
        0,
        True,
        "requests of Sales for material",
        "verzoeken van Sales om materiaal",
    ),
    _m(
        "support_wait_days",
        "days",
        -1,
        False,
        "mean wait of the customer for it",
        "gemiddelde wachttijd van de klant daarop",
    ),
    *(
        _m(f"hours_{use}", "hours", 0, True, f"hours of staff for {use}", f"uren van de staf voor {use}")
        for use in HOUR_USES
    ),
    *(
        _m(f"adoption_{p}", "share", 0, True, f"staff who work by {p}", f"deel van de staf met {p}")
        for p in PRACTICES
    ),
)
FUNNEL = (
    _m("responses", "responses", 0, True, "answers to campaigns", "reacties op campagnes"),
    _m("leads", "leads", 0, True, "responses that looked better than the bar", "reacties boven de drempel"),
    _m(
        "handed_over",
        "leads",
        0,
        True,
        "leads of which a moment fell to Sales",
        "leads waarvan een moment bij Sales kwam",
    ),
    _m(
        "contacted",
        "journeys",
        0,
        True,
        "journeys with a first sales contact",
        "vragen met een eerste contact van Sales",
    ),
    _m("accepted", "leads", 0, True, "leads that Sales found real", "leads die Sales echt vond"),
    _m("offers", "offers", 0, True, "offers made", "gemaakte offertes"),
    _m("orders", "orders", 1, True, "orders", "orders"),
    _m("journeys", "journeys", 0, True, "journeys opened", "geopende klantreizen"),
    _m("journeys_won", "journeys", 1, True, "journeys that ended in an order", "klantreizen met een order"),
    _m("journeys_lost", "journeys", -1, True, "journeys that ended without", "klantreizen zonder order"),
    _m(
        "journeys_dropped",
        "journeys",
        -1,
        True,
        "journeys that the customer gave up",
        "door de klant opgegeven klantreizen",
    ),
    _m(
        "lead_followup_share",
        "share",
        1,
        False,
        "of leads settled, those Sales contacted",
        "opgevolgd deel van afgehandelde leads",
    ),
    _m(
        "handed_over_followup_share",
        "share",
        1,
        False,
        "of leads handed over and settled, those Sales contacted",
        "opgevolgd deel van overgedragen leads",
    ),
    _m(
        "first_response_days",
        "days",
        -1,
        False,
        "from handover to first sales contact",
        "van overdracht tot eerste contact",
    ),
    _m(
        "agreement_compliance",
        "share",
        1,
        False,
        "handed-over leads contacted before the deadline",
        "overgedragen leads op tijd benaderd",
    ),
    _m(
        "cycle_time_median",
        "days",
        -1,
        False,
        "from a journey's start to its order, middle",
        "van begin tot order, mediaan",
    ),
    _m("cycle_time_p90", "days", -1, False, "the same, of the slow tenth", "idem, van het traagste tiende"),
    _m("win_rate", "share", 1, False, "orders of journeys ended", "orders van geëindigde klantreizen"),
    _m("offer_win_rate", "share", 1, False, "orders of offers made", "orders van gemaakte offertes"),
    _m(
        "no_decision_share",
        "share",
        -1,
        False,
        "offers that ended without a decision",
        "offertes zonder besluit",
    ),
)
MONEY = (
    _m("revenue", "EUR", 1, True, "revenue of orders", "omzet uit orders"),
    _m("margin", "EUR", 1, True, "revenue less unit costs", "omzet min kostprijs"),
    _m("discount_share", "share", -1, False, "discount of the list value of orders", "korting op de cataloguswaarde"),
    _m("revenue_per_customer", "EUR", 1, False, "revenue over all customers", "omzet per klant"),
    _m("satisfaction", "0-1", 1, True, "mean over customers and days", "gemiddelde over klanten en dagen"),
    _m("repeat_share", "share", 1, False, "orders of customers who had ordered before", "orders van klanten die eerder bestelden"),
    _m("cost_of_sale", "ratio", -1, False, "all costs of Sales and Marketing over revenue", "alle kosten van Sales en Marketing op omzet"),
    _m("cost_per_order", "EUR", -1, False, "the same per order", "idem per order"),
    _m("market_entry_cost", "EUR", -1, False, "spent on a new segment until its first revenue target", "uitgaven voor een nieuw segment tot het omzetdoel"),
    _m("market_entry_reached", "0/1", 1, False, "whether that was reached", "of dat bereikt werd"),
    _m("net_result", "EUR", 1, True, "margin less all costs", "marge min alle kosten"),
    _m("change_cost", "EUR", -1, True, "one-off, training and lost hours of steps", "eenmalige kosten, training en verloren uren van stappen"),
    _m("change_hours", "hours", -1, True, "hours of training and learning for steps", "uren training en leren voor stappen"),
    _m("fit", "0-1", 1, False, "mean fit at offers", "gemiddelde aansluiting bij offertes"),
    *(
        _m(f"days_to_adopt_{p}", "days", -1, False, f"until most of the staff worked by {p}", f"tot het grootste deel werkte met {p}")
        for p in PRACTICES
    ),
)  # fmt: skip

MEASURES = {measure.name: measure for measure in (*RELATIONS, *WORK, *FUNNEL, *MONEY)}
KEY_MEASURES = ("conflicts", "duplicated_share", "cycle_time_median", "revenue")
