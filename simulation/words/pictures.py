"""Words of the pictures: titles, axes, groups, and one sentence each on how to read them."""

LABELS = {
    "title.comparison": ("What changes with the relationship", "Wat er verandert met de relatie"),
    "title.measures": ("The measures", "De maten"),
    "title.timelines": ("How it goes over time", "Hoe het verloopt in de tijd"),
    "title.causes": ("What conflicts are about", "Waar conflicten over gaan"),
    "title.hours": ("Where the hours go", "Waar de uren heen gaan"),
    "title.funnel": (
        "From response to lead, from journey to order",
        "Van reactie tot lead, van klantreis tot order",
    ),
    "title.trust": ("Trust between people", "Vertrouwen tussen mensen"),
    "axis.days": ("days since measuring began", "dagen sinds het begin van de meting"),
    "axis.weeks": ("weeks since measuring began", "weken sinds het begin van de meting"),
    "axis.months": ("months since measuring began", "maanden sinds het begin van de meting"),
    "axis.conflicts": ("conflicts per run", "conflicten per run"),
    "axis.share_of_hours": ("% of all hours", "% van alle uren"),
    "axis.number": ("number per run", "aantal per run"),
    "axis.trust": ("trust, 0-100", "vertrouwen, 0-100"),
    "per.day": ("per day", "per dag"),
    "per.week": ("per week", "per week"),
    "per.month": ("per month", "per maand"),
    "periods.day": ("days", "dagen"),
    "periods.week": ("weeks", "weken"),
    "periods.month": ("months", "maanden"),
    "stage.responses": ("responses to campaigns", "reacties op campagnes"),
    "stage.leads": ("leads", "leads"),
    "stage.handed_over": ("leads handed over", "leads overgedragen"),
    "stage.accepted": ("leads found real", "leads echt bevonden"),
    "stage.journeys": ("all journeys", "alle klantreizen"),
    "stage.contacted": ("contacted by Sales", "benaderd door Sales"),
    "stage.offers": ("offers", "offertes"),
    "stage.orders": ("orders", "orders"),
    "hours.customers": ("customers", "klanten"),
    "hours.finding": ("finding customers", "klanten vinden"),
    "hours.future": ("long term", "lange termijn"),
    "hours.together": ("helping each other", "elkaar helpen"),
    "hours.talking": ("talking and forms", "overleg en formulieren"),
    "hours.friction": ("conflict, lobbying, work done twice", "conflict, lobbyen, dubbel werk"),
    "hours.practices": ("learning and upkeep", "leren en onderhoud"),
    "hours.office": ("administration", "administratie"),
    "hours.idle": ("unused", "onbenut"),
    "direction.sales_in_marketing": ("Sales in Marketing", "Sales in Marketing"),
    "direction.marketing_in_sales": ("Marketing in Sales", "Marketing in Sales"),
}

MESSAGES = {
    "picture.nothing": ("There is nothing to show here.", "Hier valt niets te laten zien."),
    "read.comparison": (
        "Dot and figure: mean of all runs. Bar: 95 % interval of the mean. Small strokes: the single runs. "
        "Arrow: that way is better.",
        "Punt en getal: gemiddelde van alle runs. Balk: 95 %-interval daarvan. Streepjes: de losse runs. "
        "Pijl: die kant op is beter.",
    ),
    "read.cut": (" //: the axis does not begin at zero.", " //: de as begint niet bij nul."),
    "read.timelines": (
        "Line: mean of all runs. Band: 95 % interval of the mean.",
        "Lijn: gemiddelde van alle runs. Band: 95 %-interval daarvan.",
    ),
    "read.timelines_smoothed": (
        "Line: mean of all runs, over {number} {periods} around each point. Band: its 95 % interval.",
        "Lijn: gemiddelde van alle runs, over {number} {periods} rond elk punt. Band: 95 %-interval daarvan.",
    ),
    "read.steps": (" Triangles: a step begins.", " Driehoekjes: er begint een stap."),
    "read.causes": (
        "Bar and figure: conflicts per run that broke out over this reproach. Below it: who says it to whom.",
        "Balk en getal: conflicten per run die over dit verwijt uitbraken. Eronder: wie het tegen wie zegt.",
    ),
    "read.hours": (
        "Each bar is all hours of Sales and Marketing. Figures: %, mean of all runs.",
        "Elke balk is alle uren van Sales en Marketing. Getallen: %, gemiddelde van alle runs.",
    ),
    "read.funnel": (
        "Number per run, mean of all runs; in brackets: % of the step before. Above the dotted line: leads from"
        " campaigns. Below it: every customer's journey, begun by a lead, a call or a visit.",
        "Aantal per run, gemiddelde van alle runs; tussen haakjes: % van de stap ervoor. Boven de stippellijn: leads"
        " uit campagnes. Eronder: elke klantreis, begonnen met een lead, een telefoontje of een bezoek.",
    ),
    "read.trust": (
        "A square is a pair: salesperson (row) and marketer (column), mean of all runs. "
        "White: they share no work. Figure: mean of the pairs.",
        "Een vakje is een paar: verkoper (rij) en marketeer (kolom), gemiddelde van alle runs. "
        "Wit: geen gezamenlijk werk. Getal: gemiddelde.",
    ),
    "read.long_term": (
        " ▲: a marketer on the long term, who shares no customers with Sales: trust comes from meeting, not from work.",
        " ▲: een marketeer voor de lange termijn, die geen klanten deelt met Sales: vertrouwen komt van ontmoetingen,"
        " niet van werk.",
    ),
}
