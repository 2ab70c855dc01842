"""Words of pictures, tables and reports: axes, titles, how to read them, sentences with values."""

LABELS = {
    "axis.measured_month": ("month", "maand"),
    "axis.measured_week": ("week", "week"),
    "axis.measured_day": ("day", "dag"),
    "axis.conflicts": ("conflicts per run", "conflicten per run"),
    "axis.share_of_hours": ("% of hours available", "% van de beschikbare uren"),
    "axis.number": ("number per run", "aantal per run"),
    "axis.salespeople": ("salespeople", "verkopers"),
    "axis.marketers": ("marketers", "marketeers"),
    "axis.trust": ("trust (0 none, 1 full)", "vertrouwen (0 geen, 1 volledig)"),
}

MESSAGES: dict[str, tuple[str, str]] = {
    "picture.nothing": ("Nothing to show: {what}.", "Niets te laten zien: {what}."),
}
