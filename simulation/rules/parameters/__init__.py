"""Every number of the model, declared once. The defaults are the reference company."""

from simulation.rules.declaring import Parameter
from simulation.rules.parameters.change import CHANGE
from simulation.rules.parameters.company import COMPANY, MARKET, PEOPLE
from simulation.rules.parameters.relating import (
    LEARNING,
    QUARREL,
    REVENUE_MANAGER,
    STEERING,
    TRUST,
    UNDERSTANDING,
)
from simulation.rules.parameters.serving import CLAIMING, DECISION, MARKETING, NOTICING, SELLING, SUPPORT
from simulation.rules.parameters.working import ADOPTION, ARRIVAL, CAMPAIGN, DROPPING, HOURS, MEETING

GROUPS: dict[str, dict[str, Parameter]] = {
    "company": COMPANY,
    "market": MARKET,
    "people": PEOPLE,
    "hours": HOURS,
    "adoption": ADOPTION,
    "meeting": MEETING,
    "campaign": CAMPAIGN,
    "arrival": ARRIVAL,
    "claiming": CLAIMING,
    "noticing": NOTICING,
    "dropping": DROPPING,
    "selling": SELLING,
    "support": SUPPORT,
    "marketing": MARKETING,
    "decision": DECISION,
    "learning": LEARNING,
    "trust": TRUST,
    "understanding": UNDERSTANDING,
    "quarrel": QUARREL,
    "steering": STEERING,
    "revenue_manager": REVENUE_MANAGER,
}

PARAMETERS: dict[str, Parameter] = {
    parameter.name: parameter for group in [*GROUPS.values(), *CHANGE.values()] for parameter in group.values()
}
