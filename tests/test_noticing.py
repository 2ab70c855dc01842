"""Who notices what: one noisy-or over one small table of channels, tested whole, and as it is used."""

from itertools import product

import numpy as np
import pytest

from simulation.experiments.running import passed
from simulation.rules.formulas import noisy_or
from simulation.rules.parameters import PARAMETERS
from simulation.rules.vocabulary import EventKind
from tiny import tiny

CHANNELS = ("met", "discipline", "figures", "joint", "embedded", "rules")
TABLES = {
    "overlap": ("", "met", "discipline", "figures", "joint", "embedded"),
    "orphan": ("", "met", "discipline", "figures", "joint", "embedded"),
    "findings": ("discipline", "figures", "rules"),
}


def chances(table: str) -> tuple[float, list[float]]:
    """The chance of noticing anyhow, and that of each channel; 0 where a table has none."""
    there = {
        short: PARAMETERS[f"noticing.{table}_{short}" if short else f"noticing.{table}"].value
        for short in TABLES[table]
    }
    return there.get("", 0.0), [there.get(channel, 0.0) for channel in CHANNELS]


def by_hand(anyhow: float, every: list[float], open_ones: tuple[bool, ...]) -> float:
    missed = 1.0 - anyhow
    for chance, is_open in zip(every, open_ones, strict=True):
        missed *= 1.0 - chance if is_open else 1.0
    return 1.0 - missed


@pytest.mark.parametrize("table", TABLES)
def test_every_combination_of_channels_is_as_reckoned_by_hand(table):
    anyhow, every = chances(table)
    for open_ones in product((False, True), repeat=len(CHANNELS)):
        bits = sum(1 << place for place, is_open in enumerate(open_ones) if is_open)
        assert noisy_or(bits, anyhow, *every) == by_hand(anyhow, every, open_ones)


@pytest.mark.parametrize("table", TABLES)
def test_another_channel_never_makes_it_less_likely(table):
    anyhow, every = chances(table)
    for bits in range(64):
        for place in range(6):
            assert noisy_or(bits | 1 << place, anyhow, *every) >= noisy_or(bits, anyhow, *every)


def test_one_certain_channel_is_enough_and_closed_ones_do_nothing():
    for place in range(6):
        certain = [1.0 if each == place else 0.3 for each in range(6)]
        assert noisy_or(1 << place, 0.05, *certain) == 1.0
        assert noisy_or(63 ^ (1 << place), 0.05, *certain) < 1.0
    assert noisy_or(0, 0.05, *[1.0] * 6) == pytest.approx(0.05)


@pytest.mark.parametrize(
    ("practice", "channel", "certain"),
    [
        ("role_rules", None, False),
        ("communication_discipline", "discipline", True),
        ("integrated_metrics", "figures", True),
        ("joint_tasks", "joint", False),
        ("embedded_marketer", "embedded", True),
        ("co_location", None, False),
    ],
)
def test_a_practice_opens_its_channel_and_no_other(practice, channel, certain):
    """At every overlap the chance to notice it is written down; all else than the practice and meeting is shut."""
    settings = {f"practices.{practice}": 1.0, f"change.{practice}.lapse": 0.0, "company.joint_accounts": 15}
    organisation = passed(tiny(settings, relationship="undefined", days=400), 3, event_room=50_000)
    events = organisation.events[1 : organisation.events[0].day + 1]
    found = set(np.round(events["amount"][events["kind"] == EventKind.OVERLAP], 12))
    anyhow, every = chances("overlap")
    place = CHANNELS.index(channel) if channel else None
    allowed = {
        round(by_hand(anyhow, every, tuple({0: met, place: own}.get(each, False) for each in range(6))), 12)
        for met in (False, True)
        for own in ({True} if certain else {False, True})
    }
    assert found <= allowed
    if channel:
        without = {round(by_hand(anyhow, every, (met,) + (False,) * 5), 12) for met in (False, True)}
        assert found - without
