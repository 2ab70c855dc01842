"""The generated tables of docs/evidence.md: how many parameters have a source, and which."""

from simulation.reports.describing import CLONE, declared
from simulation.reports.marking import markdown
from simulation.rules.declaring import ASSUMED
from simulation.rules.parameters import PARAMETERS

PAGE = CLONE / "docs/evidence.md"


def generated() -> dict[str, str]:
    """Return every generated table of docs/evidence.md by name."""
    every = list(PARAMETERS.values())
    known = [each for each in every if each.source != ASSUMED and not each.name.startswith("change.")]
    rows = [
        [f"`{each.name}`", declared(each)[0], each.unit, declared(each)[3], each.source] for each in known
    ]
    assumed = sum(each.is_assumed for each in every)
    counts = markdown(
        ["", "parameters"],
        [
            ["all", len(every)],
            ["with a source", len(every) - assumed],
            [
                "assumed, a published figure beside",
                sum(each.is_assumed and each.source != ASSUMED for each in every),
            ],
            ["assumed, nothing published found", sum(each.source == ASSUMED for each in every)],
        ],
    )
    return {
        "counts": counts,
        "sources": markdown(["parameter", "value", "unit", "plausible", "source"], rows),
    }
