"""Words of the report: its sections, what each picture is for, how to reproduce it."""

LABELS = {
    "report.answer": ("Answer", "Antwoord"),
    "report.figures": ("In figures", "In cijfers"),
    "report.pictures": ("In pictures", "In beeld"),
    "report.compared": ("What was simulated", "Wat er gesimuleerd is"),
    "report.assumed": ("What is assumed", "Wat er is aangenomen"),
    "report.reproduce": ("How to reproduce this", "Hoe dit over te doen is"),
    "report.all_assumed": ("Show all of them", "Laat ze allemaal zien"),
    "report.everything": ("All measures", "Alle maten"),
    "report.measure": ("measure", "maat"),
    "report.practice": ("practice", "werkwijze"),
    "report.practices": (
        "Level of each practice at the start, 0 to 1",
        "Niveau van elke werkwijze bij het begin, 0 tot 1",
    ),
    "report.change": ("what changes", "wat er verandert"),
    "report.day": ("from day", "vanaf dag"),
    "report.scenario": ("scenario", "scenario"),
    "report.parameter": ("parameter", "parameter"),
    "report.value": ("value", "waarde"),
    "report.plausible": ("plausible", "aannemelijk"),
    "report.unit": ("unit", "eenheid"),
    "report.meaning": ("meaning", "betekenis"),
    "report.command": ("command", "commando"),
    "report.notebook": ("none: made in Python", "geen: gemaakt in Python"),
    "report.seeds": ("seeds", "seeds"),
    "report.versions": ("versions", "versies"),
    "report.processor": ("processor", "processor"),
    "report.digest": ("digest of the question", "digest van de vraag"),
    "report.rules": ("digest of the model", "digest van het model"),
    "report.time": ("computed", "berekend"),
}

MESSAGES = {
    "report.question": (
        "What changes from {first} to {last} between Sales and Marketing?",
        "Wat verandert er tussen Sales en Marketing van {first} naar {last}?",
    ),
    "report.question_one": (
        "What happens between Sales and Marketing: {name}?",
        "Wat gebeurt er tussen Sales en Marketing: {name}?",
    ),
    "report.lower": ("lower: {what}", "lager: {what}"),
    "report.higher": ("higher: {what}", "hoger: {what}"),
    "report.same": ("identical: {what}", "identiek: {what}"),
    "report.unclear": ("may be chance: {what}", "kan toeval zijn: {what}"),
    "report.changes": ("From {first} to {last} – {what}.", "Van {first} naar {last} – {what}."),
    "report.one": ("On average – {what}.", "Gemiddeld – {what}."),
    "report.reading": (
        "Mean ± half of its 95 % interval. Below it the difference to {first}, with "
        "its 95 % interval: bold if it is clear of zero, with a question mark if it may be chance.",
        "Gemiddelde ± de helft van het 95 %-interval. Eronder het verschil met {first}, "
        "met het 95 %-interval: vet als het los van nul ligt, met een vraagteken als het toeval "
        "kan zijn.",
    ),
    "report.reading_one": (
        "Mean ± half of its 95 % interval.",
        "Gemiddelde ± de helft van het 95 %-interval.",
    ),
    "report.left_out": (
        "What exists in no run is left out.",
        "Wat in geen enkele run bestaat is weggelaten.",
    ),
    "report.again": (
        "The same command with the same versions on the same type of processor gives equal tables.",
        "Hetzelfde commando geeft met dezelfde versies op hetzelfde type processor gelijke tabellen.",
    ),
    "report.assumed": (
        "{assumed} of the {number} parameters have no source. They are assumptions, each with a range "
        "in which it is plausible; the values are those of {scenario}.",
        "{assumed} van de {number} parameters hebben geen bron. Het zijn aannames, elk met een bereik "
        "waarin ze aannemelijk zijn; de waarden zijn die van {scenario}.",
    ),
    "report.law": (
        "No practice writes to a result: it changes what people know, how far they sit, what they "
        "prefer, when and to whom they speak, or how many hours they have. Everything shown here is "
        "counted from what they then do.",
        "Geen werkwijze schrijft een uitkomst voor: ze verandert wat mensen weten, hoe ver ze van "
        "elkaar zitten, wat ze liever doen, wanneer en met wie ze spreken, of hoeveel uren ze hebben. "
        "Wat hier staat is geteld.",
    ),
    "seen.comparison": (
        "{clear} of {number} measures differ between {first} and {last} beyond chance.",
        "{clear} van de {number} maten verschillen tussen {first} en {last} meer dan toeval kan verklaren.",
    ),
    "seen.timelines": (
        "Mean {measure}, first month → last month: {what}.",
        "Gemiddelde {measure}, eerste maand → laatste maand: {what}.",
    ),
    "seen.causes": (
        "Heard most often, % of all conflicts: {what}.",
        "Het vaakst gehoord, % van alle conflicten: {what}.",
    ),
    "seen.hours": (
        "What changes most is the share of “{group}”: {what}.",
        "Wat het meest verandert is het deel “{group}”: {what}.",
    ),
    "seen.hours_one": ("The largest share is “{group}”: {what}.", "Het grootste deel is “{group}”: {what}."),
    "seen.funnel": (
        "Of the leads handed over, Sales finds real: {what}.",
        "Van de overgedragen leads vindt Sales echt: {what}.",
    ),
    "seen.won": (
        "Of all customers' journeys end in an order: {what}.",
        "Van alle klantreizen eindigt in een order: {what}.",
    ),
    "seen.trust": (
        "Mean trust of Sales in Marketing, and of Marketing in Sales: {what}.",
        "Gemiddeld vertrouwen van Sales in Marketing, en van Marketing in Sales: {what}.",
    ),
    "show.comparison": (
        "Each measure has its own scale. Where bars lie apart the scenarios differ; where they overlap,"
        " look at the differences in the table, which tell smaller differences apart.",
        "Elke maat heeft een eigen schaal. Waar balken los van elkaar liggen verschillen de scenario's;"
        " waar ze overlappen geven de verschillen in de tabel uitsluitsel.",
    ),
    "show.comparison_one": (
        "Each measure has its own scale. Far apart strokes: luck alone makes much of a difference.",
        "Elke maat heeft een eigen schaal. Streepjes ver uit elkaar: het toeval alleen maakt al veel uit.",
    ),
    "show.timelines": (
        "Lines that stay apart differ all the time; lines that part show when a change begins to work.",
        "Lijnen die uit elkaar blijven verschillen de hele tijd; waar lijnen uiteengaan begint een "
        "verandering te werken.",
    ),
    "show.causes": (
        "Read a row from left to right: does this reproach disappear, or do the others?",
        "Lees een rij van links naar rechts: verdwijnt dit verwijt, of verdwijnen de andere?",
    ),
    "show.hours": (
        "The same people, the same hours: what one part gains the others lose.",
        "Dezelfde mensen, dezelfde uren: wat het ene deel wint verliest het andere.",
    ),
    "show.funnel": (
        "Two funnels: a large step down is where leads get lost, or journeys. Leads are some of the journeys;"
        " the others begin with the customer's own wish or a visit by Sales.",
        "Twee trechters: een grote stap omlaag is waar leads verloren gaan, of klantreizen. Leads zijn een deel"
        " van de klantreizen; de andere beginnen met een eigen wens van de klant of een bezoek van Sales.",
    ),
    "show.trust": (
        "Dark squares are pairs that do not count on each other. A dark row is a salesperson, a dark "
        "column a marketer whom few trust or who trusts few; above a triangle it is one who works on the "
        "long term, whom Sales knows only from meeting.",
        "Donkere vakjes zijn paren die niet op elkaar rekenen. Een donkere rij is een verkoper, een "
        "donkere kolom een marketeer die weinigen vertrouwen of die weinigen vertrouwt; boven een "
        "driehoekje werkt iemand aan de lange termijn, die Sales alleen van ontmoetingen kent.",
    ),
}
