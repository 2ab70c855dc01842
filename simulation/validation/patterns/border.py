"""Work done twice or not at all where products are custom-made or change fast: pattern 3."""

from simulation.rules.parameters import PARAMETERS
from simulation.validation.declaring import Case, Claim, Curve, Pattern, case
from simulation.validation.effects import effect, level, more_than, relative, times
from simulation.validation.patterns.types import ALIGNED, DEFINED, UNDEFINED

ASTRAY = "astray_share"
COMPANIES = ("standard_products", "reference", "fast_technology")
OF = {
    "reference": (UNDEFINED, DEFINED, ALIGNED),
    **{
        name: tuple(case(kind, company=name) for kind in ("undefined", "defined", "aligned"))
        for name in ("standard_products", "fast_technology")
    },
}
STABLE, FAST = OF["standard_products"], OF["fast_technology"]

# One at a time: the reference company with standard products in a calm market, then custom-made or fast again.
CALM: dict[str, object] = {
    "company.customisation": 0.02,
    "market.need_drift": 0.1,
    "market.price_drift": 0.03,
}
STANDARD = case("defined", CALM)
CUSTOM = case("defined", {**CALM, "company.customisation": PARAMETERS["company.customisation"].plausible[1]})
MOVING = case("defined", {**CALM, "market.need_drift": PARAMETERS["market.need_drift"].plausible[1]})

DOUBLE = "far more is at least twice as much"
HALF_MORE = "one of the two causes alone should still make it half as much again"


def helps_less(company: str) -> Claim:
    """What defining brings here against the stable market, each as a share of undefined."""
    one, other = OF[company], STABLE
    return Claim(
        f"defining removes a smaller part of it in {company} than in a stable standard market",
        effect(
            f"part of the moments astray that defined removes: {company} less standard_products", "points",
            [(each, ASTRAY) for each in (one[0], one[1], other[0], other[1])],
            lambda before, after, start, end: end.mean() / start.mean() - after.mean() / before.mean(),
        ),
        "good fences stop helping where the ground moves", below=0.0,
    )  # fmt: skip


def aligned_helps(of: tuple[Case, ...], name: str) -> Claim:
    """Aligned against defined."""
    return Claim(
        f"in {name} aligned removes at least a fifth of what defined leaves",
        relative(ASTRAY, of[2], of[1]), "less than a fifth would hardly be called help", below=-0.2,
    )  # fmt: skip


BORDER = Pattern(
    key="3",
    title="Rules alone fail where products are custom-made or change fast",
    says="With customised or fast-changing products, work at defined is still done twice or not at all far more than "
    "in a stable standard market; aligned helps where defined no longer does.",
    falsified="as many moments astray in a stable market as elsewhere, or aligned that removes no more of them where "
    "products are custom-made than where they are not",
    source="ours; the article's conditions for going from defined to aligned, as a direction",
    claims=(
        Claim(
            "at defined, twice as many moments go astray in the reference company as in a stable standard market",
            times(ASTRAY, DEFINED, STABLE[1]), DOUBLE, above=2.0,
        ),
        Claim(
            "at defined, twice as many moments go astray in fast technology as in a stable standard market",
            times(ASTRAY, FAST[1], STABLE[1]), DOUBLE, above=2.0,
        ),
        Claim("custom-made products alone make it worse", times(ASTRAY, CUSTOM, STANDARD), HALF_MORE, above=1.5),
        Claim("fast-moving needs alone make it worse", times(ASTRAY, MOVING, STANDARD), HALF_MORE, above=1.5),
        helps_less("reference"),
        helps_less("fast_technology"),
        aligned_helps(OF["reference"], "the reference company"),
        aligned_helps(FAST, "fast technology"),
        Claim(
            "aligned removes more moments astray in the reference company than in a stable standard market",
            more_than(ASTRAY, (ALIGNED, DEFINED), (STABLE[2], STABLE[1]), "points"),
            "that is what it is for: beyond chance", below=0.0,
        ),
    ),
    curve=Curve(
        "relationship type", "moments that both or neither took, of all moments", "share",
        tuple(
            (name, (0.0, 1.0, 2.0), tuple(level(ASTRAY, each, "share") for each in OF[name])) for name in COMPANIES
        ),
        names=("undefined", "defined", "aligned"),
    ),
)  # fmt: skip

PATTERNS = (BORDER,)
