"""A tiny study of the tests, and how the tables of two sweeps are compared."""

from pathlib import Path

import pandas as pd

from simulation.studies.sweep import Findings

TINY = """
design = "{design}"
days = 30
warm_up = 10
measures = ["revenue", "conflicts", "hours_selling"]
{more}
[settings]
"company.salespeople" = 3
"company.marketers" = 2
"company.customers" = 30
"company.joint_accounts" = 4
"""
TWO = """
[[factor]]
name = "practices.co_location"
low = 0.0
high = 1.0
[[factor]]
name = "relationship"
values = ["undefined", "defined", "aligned"]
"""


def study(tmp_path, design="full", more="replicates = 3", factors=TWO, name="study.toml"):
    path = tmp_path / name
    path.write_text(TINY.format(design=design, more=more) + factors, encoding="utf-8")
    return path


def tables(folder):
    found = Findings(Path(folder))
    return found.points, found.runs


def equal(one, other):
    for mine, theirs in zip(tables(one), tables(other), strict=True):
        pd.testing.assert_frame_equal(mine, theirs, check_exact=True)
    return True
