"""The tiny company of the tests: five people, thirty customers, a hundred days, and every practice."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from simulation.organisation.scenario import Scenario, Step, load_scenario
from simulation.organisation.tables import LEDGER_WIDTH, Organisation

COMPANY: Mapping[str, object] = {
    "company.salespeople": 3,
    "company.marketers": 2,
    "company.customers": 30,
    "company.joint_accounts": 5,
    "company.new_segment_opens": 22,
    "company.entry_target": 100_000,
}
DAYS, WARM_UP = 60, 40


def tiny(
    settings: Mapping[str, object] | None = None,
    *,
    relationship: str = "integrated",
    steps: tuple[Step, ...] = (),
    days: int = DAYS,
    warm_up: int = WARM_UP,
) -> Scenario:
    """The tiny company under one relationship, with other settings and with steps."""
    chosen = {**COMPANY, **(settings or {})}
    return replace(load_scenario(relationship, settings=chosen, days=days, warm_up=warm_up), steps=steps)


def diary_of(organisation: Organisation) -> np.ndarray:
    """The ledger at the end of every day of the run, [days, LEDGER_WIDTH]."""
    return organisation.diary.reshape(-1, LEDGER_WIDTH)


def digest_of(organisation: Organisation, without: tuple[str, ...] = ()) -> str:
    """The digest of all tables of an organisation, but for some."""
    digest = hashlib.sha256()
    for name in Organisation.names():
        if name not in without:
            digest.update(name.encode())
            digest.update(np.ascontiguousarray(getattr(organisation, name)).tobytes())
    return digest.hexdigest()
