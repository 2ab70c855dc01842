"""Words of `orgchange validate`: verdicts, the head of its table, what it says beside it."""

LABELS = {
    "verdict.holds": ("holds", "klopt"),
    "verdict.does not hold": ("does not hold", "klopt niet"),
    "verdict.cannot be told": ("cannot be told", "niet te zeggen"),
    "verdict.shown": ("shown", "getoond"),
    "validate.pattern": ("pattern", "patroon"),
    "validate.verdict": ("verdict", "oordeel"),
    "validate.claims": ("claims", "beweringen"),
    "validate.found": ("found", "gevonden"),
    "validate.claim": ("claim (wanted)", "bewering (gewenst)"),
    "validate.decides": ("what it says; what decides", "wat het zegt; wat beslist"),
    "effect.change": ("%", "%"),
    "effect.share": ("%", "%"),
    "effect.points": ("points", "punten"),
    "effect.times": ("times", "keer"),
    "effect.EUR": ("kEUR", "kEUR"),
    "effect.days": ("days", "dagen"),
}

MESSAGES = {
    "validate.heading": (
        "{holding} of {all} hold, {failing} do not, {untold} cannot be told; {cases} scenarios on {runs} paired "
        "seeds, {first}-{last}",
        "{holding} van de {all} kloppen, {failing} niet, {untold} zijn niet te zeggen; {cases} scenario's op {runs} "
        "gepaarde seeds, {first}-{last}",
    ),
    "validate.rule": (
        "A claim holds if its whole 95\u00a0% interval lies where it should, and does not hold if the whole interval "
        "lies elsewhere; else it cannot be told. A pattern holds if all its claims do.",
        "Een bewering klopt als het hele 95\u00a0%-interval ligt waar het hoort, en klopt niet als het hele interval "
        "elders ligt; anders is het niet te zeggen. Een patroon klopt als al zijn beweringen kloppen.",
    ),
    "validate.above": ("above {low}", "boven {low}"),
    "validate.below": ("below {high}", "onder {high}"),
    "validate.between": ("between {low} and {high}", "tussen {low} en {high}"),
    "validate.files": (
        "Report: {folder}/report.html, {folder}/report.md",
        "Verslag: {folder}/report.html, {folder}/report.md",
    ),
    "validate.first": (
        "two seeds were not complete yet, so nothing was written",
        "er waren nog geen twee seeds volledig, dus er is niets geschreven",
    ),
    "progress.validating": ("validating", "valideren"),
}
