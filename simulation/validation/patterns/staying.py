"""Moving up does not always pay: V11."""

from simulation.experiments.statistics import Values
from simulation.rules.vocabulary import RELATIONSHIPS
from simulation.validation.declaring import Claim, Curve, Effect, Pattern, case
from simulation.validation.effects import difference, effect
from simulation.validation.patterns.types import SMALL

NET = "net_result"
INFORMAL: dict[str, object] = {"company.trust0": 0.7}
SHORT: dict[str, object] = {"company.moments": 3, "arrival.thinking_days": 4.0}
TYPES = {
    "small firm": SMALL,
    "standard products": {name: case(name, company="standard_products") for name in RELATIONSHIPS},
    "standard products, good relations": {
        name: case(name, INFORMAL, company="standard_products") for name in RELATIONSHIPS
    },
    "standard products, short cycle": {
        name: case(name, SHORT, company="standard_products") for name in RELATIONSHIPS
    },
}  # fmt: skip


def last_less_best(*types: Values) -> float:
    """Integrated less the best of the three before it."""
    return float(types[-1].mean() - max(each.mean() for each in types[:-1]))


def stays(company: str) -> Claim:
    """Somewhere below the top is best."""
    types = TYPES[company]
    return Claim(
        f"{company}: going all the way is not best",
        effect(
            "net result: integrated less the best of the other three", "EUR",
            [(each, NET) for each in types.values()], last_less_best,
            which=lambda *columns: RELATIONSHIPS[max(range(3), key=lambda place: columns[place].mean())],
        ),
        "beyond chance", below=0.0,
    )  # fmt: skip


def step(company: str, before: str, after: str) -> Effect:
    """One step up."""
    return difference(NET, TYPES[company][after], TYPES[company][before], "EUR")


def beside(says: str, found: Effect) -> Claim:
    """A step of the article's table, shown only: the table is asked condition by condition elsewhere."""
    return Claim(says, found, "to be read beside it", judged=False)


STAYING = Pattern(
    key="V11",
    title="Moving up does not always pay",
    says="There are companies in which staying put is best: small ones, with good informal ties, standard products or "
    "a short sales cycle.",
    falsified="integrated that is best in one of them, beyond chance",
    source="Kotler, Rackham & Krishnaswamy (2006), the decision table; Rouziès & Hulland (2014): signs only, so no "
    "tolerance",
    untested="separation that wins with certain mixes of leads or customers: the model has no such mix",
    claims=(
        *map(stays, TYPES),
        beside("small firm: from undefined to defined", step("small firm", "undefined", "defined")),
        beside("standard products: from defined to aligned", step("standard products", "defined", "aligned")),
        beside(
            "standard products, short cycle: from aligned to integrated",
            step("standard products, short cycle", "aligned", "integrated"),
        ),
    ),
    curve=Curve(
        "relationship type", "net result less that of undefined", "EUR",
        tuple(
            (name, (0.0, 1.0, 2.0, 3.0),
             tuple(difference(NET, each, types["undefined"], "EUR") for each in types.values()))
            for name, types in TYPES.items()
        ),
        names=RELATIONSHIPS,
    ),
)  # fmt: skip

TARGETS = (STAYING,)
