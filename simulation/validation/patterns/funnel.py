"""Published figures on leads, offers and capacity: V4 to V7 and V13."""

from simulation.experiments.statistics import Values
from simulation.rules.parameters import PARAMETERS
from simulation.validation.declaring import Case, Claim, Effect, Pattern, case
from simulation.validation.effects import difference, effect, level, relative, times
from simulation.validation.patterns.types import (
    DEFINED,
    INTEGRATED,
    LEFT_OF_ALL,
    LEFT_OF_HANDED,
    SMALL,
    UNDEFINED,
)

# The firms that a survey reaches: the shipped companies, half of them undefined and half defined. The large
# enterprise is left out: it differs from the reference by its size alone and would take most of the time.
MIX: tuple[Case, ...] = (
    UNDEFINED,
    DEFINED,
    SMALL["undefined"],
    SMALL["defined"],
    *(
        case(name, company=company)
        for company in ("standard_products", "fast_technology", "new_market")
        for name in ("undefined", "defined")
    ),
)


def pooled(words: str, over: str, under: str) -> Effect:
    """The mean over the firms of the mix of one number over another."""
    count = len(MIX)

    def statistic(*columns: Values) -> float:
        shares = [columns[place].sum() / columns[count + place].sum() for place in range(count)]
        return float(sum(shares) / count)

    return effect(words, "share", [(each, name) for name in (over, under) for each in MIX], statistic)


def over_the_mix(words: str, over: str, under: str) -> Effect:
    """The same of two means per run."""
    found = pooled(words, over, under)
    return Effect(found.words, "times", found.columns, found.statistic, found.interval)


NEVER_PURSUED = Pattern(
    key="V4",
    title="Most marketing leads are never pursued where the relation is weak",
    says="About seven in ten leads from Marketing are not pursued by Sales.",
    falsified="a share clearly outside the range",
    source="Sabnis, Chatterjee, Grewal & Lilien (2013), Journal of Marketing 77(1): about 70 %, in the framing of the "
    "paper; our tolerance is 50 to 80 %",
    claims=(
        Claim("50 to 80 % of all leads in undefined", LEFT_OF_ALL, "70 % published", 0.5, 0.8),
        Claim("the same, of leads handed over", LEFT_OF_HANDED, "to be read beside it", judged=False),
    ),
)
CUSTOMERS = Pattern(
    key="V5",
    title="About five customers per hundred raw leads",
    says="Of a hundred answers to campaigns about five become customers, over all kinds of firms.",
    falsified="a share clearly outside the range",
    source="MarketingSherpa B2B benchmark (2009), over 1,000 marketers, a vendor's survey: 40 % x 40 % x 30 %; our "
    "tolerance is 2 to 8 %",
    claims=(
        Claim(
            "2 to 8 orders per hundred answers to campaigns, mean over ten firms",
            pooled("orders from campaign leads per answer to a campaign", "lead_orders", "responses"),
            "5 % published", 0.02, 0.08,
        ),
    ),
)  # fmt: skip
LEAD_TO_SALE = Pattern(
    key="V6",
    title="From lead to sale: a few within a month, many after half a year",
    says="The time from lead to sale is skewed to the right: one in six within a month, nearly half after half a year.",
    falsified="shares clearly outside the tolerance, or times that are not skewed",
    source="MarketingSherpa B2B benchmark (2009): 17 % within a month, 44 % after more than six; a vendor's survey, so "
    "our tolerance is 10 points",
    untested="firms whose sales take a year: no shipped company has such a cycle",
    claims=(
        Claim(
            "7 to 27 % within a month", pooled("orders within a month of the lead, mean over ten firms",
                                               "lead_orders_in_a_month", "lead_orders"),
            "17 % published", 0.07, 0.27,
        ),
        Claim(
            "34 to 54 % after more than half a year",
            pooled("orders more than half a year after the lead, mean over ten firms",
                   "lead_orders_after_half_a_year", "lead_orders"),
            "44 % published", 0.34, 0.54,
        ),
        Claim(
            "skewed to the right: the mean above the median",
            over_the_mix("mean over median of the days from lead to order, mean over ten firms",
                         "lead_days_mean", "lead_days_median"),
            "1 where there is no skew", above=1.0,
        ),
    ),
)  # fmt: skip


def of_two(words: str, *measures: str) -> Effect:
    """The mean over undefined and defined of a share, or of what two shares leave."""
    columns = [(each, name) for each in (UNDEFINED, DEFINED) for name in measures]
    if len(measures) == 1:
        return effect(words, "share", columns, lambda one, other: (one.mean() + other.mean()) / 2)
    return effect(
        words, "share", columns, lambda a, b, c, d: 1 - (a.mean() + b.mean() + c.mean() + d.mean()) / 2
    )


OFFERS = Pattern(
    key="V7",
    title="Of offers just under half are won, a quarter end in no decision",
    says="Late in the sale just under half is won, three in ten are lost to a rival, and a fifth to a quarter end "
    "without a decision, fewer where the customer is understood.",
    falsified="a share clearly outside the tolerance, or no fewer lost decisions with understanding",
    source="CSO Insights (2016, 2018), a vendor's surveys: won 46 to 47 %, lost 30 to 32 %, no decision 21 to 24 %, "
    "and 17 % where the way the customer buys is understood; our tolerance is 5 points, 0.2 on the ratio",
    claims=(
        Claim("41 to 52 % won", of_two("offers won, mean of undefined and defined", "offer_win_rate"),
              "46 to 47 % published", 0.41, 0.52),
        Claim("25 to 37 % lost", of_two("offers lost to a rival, mean of undefined and defined",
                                        "offer_win_rate", "no_decision_share"),
              "30 to 32 % published", 0.25, 0.37),
        Claim("16 to 29 % without a decision",
              of_two("offers without a decision, mean of undefined and defined", "no_decision_share"),
              "21 to 24 % published", 0.16, 0.29),
        Claim("fewer end without a decision where customers are understood",
              times("no_decision_share", INTEGRATED, UNDEFINED), "16.9 of 23.8 published: 0.7", 0.5, 0.9),
    ),
)  # fmt: skip

RATE = PARAMETERS["campaign.response_rate"]
FLOOD = case("undefined", {"campaign.response_rate": 2 * float(RATE.value)})
CAPACITY = Pattern(
    key="V13",
    title="More leads into the same sales force are followed up later and less",
    says="With twice as many answers to campaigns and the same people, follow-up is slower and rarer; sales can fall.",
    falsified="follow-up that is as quick and as frequent with twice the leads",
    source="Smith, Gopalakrishna & Chatterjee (2006), Journal of Marketing Research 43(4): delays under limited "
    "capacity; signs only, so no tolerance",
    untested="that experienced salespeople follow up less: the model knows no experience beyond a newcomer's months",
    claims=(
        Claim("the first response is later", relative("first_response_days", FLOOD, UNDEFINED), "beyond chance",
              above=0.0),
        Claim("a smaller share of leads is followed up",
              difference("lead_followup_share", FLOOD, UNDEFINED, "points"), "beyond chance", below=0.0),
        Claim("a smaller share of leads handed over is followed up",
              difference("handed_over_followup_share", FLOOD, UNDEFINED, "points"), "beyond chance", below=0.0),
        Claim("revenue", relative("revenue", FLOOD, UNDEFINED), "sales can fall, and need not", judged=False),
        Claim("answers to campaigns", times("responses", FLOOD, UNDEFINED), "to be read beside it", judged=False),
        Claim("leads", times("leads", FLOOD, UNDEFINED), "to be read beside it", judged=False),
        Claim("days to the first response in undefined", level("first_response_days", UNDEFINED, "days"),
              "to be read beside it", judged=False),
    ),
)  # fmt: skip

TARGETS = (NEVER_PURSUED, CUSTOMERS, LEAD_TO_SALE, OFFERS, CAPACITY)
