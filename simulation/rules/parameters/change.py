"""What it takes to adopt and to keep up each of the eleven practices."""

from simulation.rules.declaring import ASSUMED, Parameter, grouped
from simulation.rules.vocabulary import PRACTICES

# practice: push and pull of adoption and lapse per day, training hours, one-off EUR, EUR a year, upkeep hours a week
FIGURES = {
    "role_rules": (.020, .060, .0002, 4, 8_000, 3_000, .10),
    "communication_discipline": (.010, .050, .0003, 6, 8_000, 6_000, .25),
    "joint_tasks": (.010, .040, .0003, 4, 4_000, 4_000, 0),
    "embedded_marketer": (.020, .040, .0003, 3, 3_000, 3_000, 0),
    "co_location": (.050, .040, 0, 2, 30_000, 5_000, 0),
    "feedback_loop": (.010, .050, .0080, 3, 8_000, 3_000, 0),
    "revenue_manager": (.020, .040, .0003, 4, 15_000, 0, .50),
    "journey_map": (.010, .050, .0003, 8, 20_000, 6_000, .25),
    "split_marketing": (.020, .050, .0003, 6, 8_000, 4_000, .25),
    "shared_goals": (.010, .040, .0003, 8, 20_000, 8_000, .50),
    "integrated_metrics": (.008, .040, .0002, 12, 60_000, 20_000, .50),
}

# short name: unit, hard range, meaning in English and Dutch
MEANINGS = {
    "push": ("per day", (0, 1), "adoption without example", "invoering zonder voorbeeld"),
    "pull": ("per day", (0, 1), "what the example of all colleagues adds", "wat het voorbeeld van alle collega's toevoegt"),
    "lapse": ("per day", (0, 1), "adopters who fall back into the old way", "terugval in de oude werkwijze"),
    "training_hours": ("hours/person", (0, 400), "training on adoption", "training bij invoering"),
    "one_off": ("EUR", (0, 1e8), "one-off cost at level 1", "eenmalige kosten bij niveau 1"),
    "yearly": ("EUR/year", (0, 1e8), "running cost at level 1", "jaarlijkse kosten bij niveau 1"),
    "upkeep": ("hours/person/week", (0, 40), "upkeep of the practice", "onderhoud van de werkwijze"),
}

SOURCES = {
    "lapse": "assumed; Saks & Belcourt (2006): trained behaviour fades by 5 % a month where nothing keeps it up",
    "push": "assumed; Sultan, Farley & Lehmann (1990): 3 % a year for products in markets, a floor for what a firm demands",
    "pull": "assumed; Sultan, Farley & Lehmann (1990): 38 % a year for products in markets, a floor for what a firm demands",
}  # fmt: skip


def constants(practice: str) -> dict[str, Parameter]:
    """Return the seven constants of one practice; plausible is half to double the value."""
    figures = dict(zip(MEANINGS, FIGURES[practice], strict=True))
    return grouped(
        f"change.{practice}",
        **{
            short: Parameter(
                float(figures[short]), unit, hard, (figures[short] / 2, min(hard[1], figures[short] * 2)),
                f"{practice}: {meaning}", f"{practice}: {meaning_nl}", SOURCES.get(short, ASSUMED),
            )
            for short, (unit, hard, meaning, meaning_nl) in MEANINGS.items()
        },
    )


CHANGE = {practice: constants(practice) for practice in PRACTICES}
