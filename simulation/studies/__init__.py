"""Studies: many points of a space of factors, each run on the same seeds, kept so that nothing is ever lost."""
