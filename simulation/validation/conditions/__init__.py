"""The article's decision table as an experiment: each condition as a company, and what the model says pays there."""
