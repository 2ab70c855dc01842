"""Contact falls with distance, and sitting together helps those who sat apart: pattern 6."""

from simulation.rules.parameters import PARAMETERS
from simulation.validation.declaring import Claim, Curve, Pattern, case
from simulation.validation.effects import difference, effect, level, more_than, relative, times
from simulation.validation.patterns.types import UNDEFINED

USUAL = float(PARAMETERS["company.distance"].value)
ROOM, FAR = PARAMETERS["company.distance"].plausible
METRES = tuple(sorted({ROOM, 10.0, 20.0, 30.0, 50.0, USUAL, FAR}))
APART = {at: UNDEFINED if at == USUAL else case("undefined", {"company.distance": at}) for at in METRES}
TOGETHER = {
    at: case("undefined", {"practices.co_location": 1.0} | ({} if at == USUAL else {"company.distance": at}))
    for at in METRES
}  # fmt: skip
CONTACT = "weekly_contact"
LOST = {"duplicated_share": "duplicated work", "orphan_days": "days of moments without an owner"}
NOTHING = 0.1


def brings(measure: str) -> tuple[Claim, ...]:
    """What co-location does to one kind of lost work, far apart and in one room."""
    words = LOST[measure]
    far, near = (TOGETHER[FAR], APART[FAR]), (TOGETHER[ROOM], APART[ROOM])
    unit = "points" if measure.endswith("share") else "days"
    return (
        Claim(
            f"co-location lowers {words} of teams {USUAL:g} m apart",
            relative(measure, TOGETHER[USUAL], APART[USUAL]), "beyond chance", below=0.0,
        ),
        Claim(
            f"co-location changes {words} by about nothing in one room ({ROOM:g} m)", relative(measure, *near),
            "a change by less than a tenth is about nothing", -NOTHING, NOTHING,
        ),
        Claim(
            f"co-location lowers {words} more for teams {FAR:g} m apart than in one room",
            more_than(measure, far, near, unit),
            "beyond chance", below=0.0,
        ),
    )  # fmt: skip


DISTANCE = Pattern(
    key="6",
    title="Contact falls with distance; sitting together helps those far apart",
    says="How often people of the two departments run into each other falls with the distance between them as in "
    "Allen's curve; what co-location brings is larger for teams far apart, and about nothing in one room.",
    falsified="contact of whole teams that falls evenly over 100 m or not at all, or co-location that helps as much in "
    "one room",
    source="ours, with Allen (1997), MIT Working Paper 165-97: contact falls steeply and reaches its floor within "
    "about 50 m; a popular version of the curve has three times as much contact at 10 yards as at 30 to 100",
    claims=(
        Claim(
            f"teams side by side ({ROOM:g} m) meet at least one and a half times as often as teams 50 m apart",
            times(CONTACT, APART[ROOM], APART[50.0]),
            "half of the threefold fall in the published curve: desks of whole teams lie up to 30 m apart themselves",
            above=1.5,
        ),
        Claim(
            "most of the fall is over within 30 m",
            effect(
                f"share of the fall in weekly contact from {ROOM:g} to {FAR:g} m that lies before 30 m", "share",
                [(APART[at], CONTACT) for at in (ROOM, 30.0, FAR)],
                lambda near, middle, far: (near - middle).mean() / (near - far).mean(),
            ),
            "a steep fall: half of it or more in the first quarter of the way", above=0.5,
        ),
        Claim(
            f"there is a floor: beyond 50 m contact hardly changes ({FAR:g} against 50 m)",
            relative(CONTACT, APART[FAR], APART[50.0]), "a change by less than a tenth is hardly any",
            -NOTHING, NOTHING,
        ),
        Claim(
            "the floor is not nothing: some pairs meet in any week, however far apart",
            level(CONTACT, APART[FAR], "share"),
            "the published floor is a few per cent a week: at least one", above=0.01,
        ),
        *brings("duplicated_share"),
        *brings("orphan_days"),
        Claim(
            f"net result that co-location brings at {USUAL:g} m",
            difference("net_result", TOGETHER[USUAL], APART[USUAL], "EUR"), "to be read beside it", judged=False,
        ),
    ),
    curve=Curve(
        "metres between the departments", "pairs that meet in a week", "share",
        (
            ("as they sit", METRES, tuple(level(CONTACT, APART[at], "share") for at in METRES)),
            ("co-located", METRES, tuple(level(CONTACT, TOGETHER[at], "share") for at in METRES)),
        ),
    ),
)  # fmt: skip

PATTERNS = (DISTANCE,)
