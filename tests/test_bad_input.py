"""Wrong input gets one clear sentence: file, key, value, what is allowed, the nearest name. No traceback."""

import os
from pathlib import Path

import pytest

from simulation.organisation.scenario import ScenarioError, load_scenario, read_setting

STEP = "[[step]]\n"
TRIGGER = "[[trigger]]\n"

# What somebody writes in mine.toml -> the sentence that answers; "..." stands for the rest of it.
FILES = {
    'relatonship = "defined"': 'mine.toml: relatonship = "defined": unknown key; did you mean ...',
    'relationship = "alinged"': 'mine.toml: relationship = "alinged": is not known here; did you mean ...',
    'relationship = "xyz"': 'mine.toml: relationship = "xyz": is not known here; known are aligned, ...',
    "relationship = 2": "mine.toml: relationship = 2: must be one of aligned, defined, integrated, ...",
    "title = 3": "mine.toml: title = 3: must be text between quotes",
    "days = 0": "mine.toml: days = 0: must lie between 1 and 25_200 (measured working days; 252 are a year)",
    "days = -5": "mine.toml: days = -5: must lie between 1 and 25_200 ...",
    "days = 252.0": "mine.toml: days = 252: must be a whole number, without a point ...",
    'days = "504"': 'mine.toml: days = "504": must be a whole number ...',
    "days = true": "mine.toml: days = true: must be a whole number ...",
    f"days = {10**30}": "mine.toml: days = a number of more than 15 digits: must lie between 1 and ...",
    "warm_up = -1": "mine.toml: warm_up = -1: must lie between 0 and 25_200 (working days before those)",
    "design = 'lhs'": 'mine.toml: design = "lhs": this is a study, not a scenario',
    # Practices.
    "practices = 1": "mine.toml: practices = 1: must be a table: [practices], then one key = value a line",
    "[practices]\nco_locaton = 1": "mine.toml: practices.co_locaton = 1: unknown key; did you mean ...",
    "[practices]\nco_location = 1.5": "mine.toml: practices.co_location = 1.5: must lie between 0 and 1 ...",
    "[practices]\nco_location = true": "mine.toml: practices.co_location = true: must be a number (the ...",
    "[practices]\nco_location = nan": "mine.toml: practices.co_location = nan: must be a finite number ...",
    # Parameters.
    '[parameters]\n"campain.budget" = 1': (
        'mine.toml: parameters.campain.budget = 1: unknown key; did you mean "campaign.budget"?'
    ),
    "[parameters]\nbudget = 1": "mine.toml: parameters.budget = 1: unknown key; did you mean ...",
    "[parameters.market]\nned_drift = 1": (
        'mine.toml: parameters.market.ned_drift = 1: unknown key; did you mean "market.need_drift"?'
    ),
    "[parameters.zzzzzz]\na = 1": "mine.toml: parameters.zzzzzz: unknown key; `orgchange list ...",
    "[parameters]\nmarket = 3": "mine.toml: parameters.market = 3: is a group of parameters, such as ...",
    "[parameters]\nmarket.need_drift = 99": (
        "mine.toml: parameters.market.need_drift = 99: must lie between 0 and 5 (fit widths per ..."
    ),
    "[parameters]\nmarket.need_drift = inf": (
        "mine.toml: parameters.market.need_drift = inf: must be a finite number ..."
    ),
    '[parameters]\nmarket.need_drift = "0,5"': (
        'mine.toml: parameters.market.need_drift = "0,5": must be a number, with a point: 0.5 ...'
    ),
    "[parameters]\nmarket.need_drift = [1, 2]": "mine.toml: parameters.market.need_drift = a list: must ...",
    "[parameters]\nmarket.need_drift = {low = 1}": (
        "mine.toml: parameters.market.need_drift = a table: must be a number ..."
    ),
    "[parameters]\nmarket.need_drift = 2026-01-01": (
        "mine.toml: parameters.market.need_drift = 2026-01-01: must be a number ..."
    ),
    "[parameters]\ncompany.salespeople = 2.5": (
        "mine.toml: parameters.company.salespeople = 2.5: must be a whole number, without a point ..."
    ),
    "[parameters]\ncompany.salespeople = 0": (
        "mine.toml: parameters.company.salespeople = 0: must lie between 1 and 5_000 (persons; salespeople)"
    ),
    "[parameters]\ncompany.customers = 0": (
        "mine.toml: parameters.company.customers = 0: must lie between 1 and 500_000 (customers; ..."
    ),
    "[parameters]\ncompany.common_budget = 1": (
        "mine.toml: parameters.company.common_budget = 1: must be true or false, without quotes"
    ),
    '[parameters]\ncompany.marketing_role = "suport"': (
        'mine.toml: parameters.company.marketing_role = "suport": is not known here; did you mean "support"?'
    ),
    '[parameters]\nmarket.need_drift = 1\n"market.need_drift" = 2': (
        "mine.toml: parameters.market.need_drift = 2: is given twice"
    ),
    "[parameters]\ncompany.segments = 1": (
        "mine.toml: parameters.company.new_segments = 1: must be fewer than company.segments (1), or ..."
    ),
    # Steps.
    "step = 3": "mine.toml: step = 3: must be a list of tables: [[step]] before each",
    '[step]\nmonth = 4\npractice = "co_location"': "mine.toml: step = a table: must be a list of tables: ...",
    STEP + 'practice = "co_location"': "mine.toml: step 1: needs either a month or a day, 1 = the first ...",
    STEP + 'month = 2\nday = 22\npractice = "co_location"': "mine.toml: step 1: needs either a month ...",
    STEP + "month = 2": "mine.toml: step 1: needs either practice = ...",
    STEP + 'month = 0\npractice = "co_location"': "mine.toml: step 1.month = 0: must lie between 1 ...",
    STEP + 'month = 2\npractice = "co_locate"': (
        'mine.toml: step 1.practice = "co_locate": is not known here; did you mean "co_location"?'
    ),
    STEP + 'month = 2\npractice = "co_location"\nvalue = 1': (
        "mine.toml: step 1.value = 1: does not belong here; write level"
    ),
    STEP + 'month = 2\nparameter = "campaign.budget"': "mine.toml: step 1: campaign.budget needs a value",
    STEP + 'month = 2\nparameter = "company.salespeople"\nvalue = 3': (
        'mine.toml: step 1.parameter = "company.salespeople": cannot change during a run; those that can: ...'
    ),
    STEP + 'month = 25\npractice = "co_location"': (
        "mine.toml: step: co_location in month 25, on day 505, comes after the end of the run (days = 504)"
    ),
    2 * (STEP + 'month = 2\npractice = "co_location"\n'): (
        "mine.toml: step 2: co_location has another step on that day"
    ),
    # Triggers.
    TRIGGER + "above = 2": "mine.toml: trigger 1: needs a signal, or the name of a trigger to change",
    TRIGGER + 'signal = "order_valu"\nabove = 2': (
        'mine.toml: trigger 1.signal = "order_valu": is not known here; did you mean "order_value"?'
    ),
    TRIGGER + 'signal = "overlap"\nabove = 2': (
        "mine.toml: trigger 1.above = 2: overlap is not an amount; leave above out"
    ),
    TRIGGER + 'signal = "online_share"\nabove = 20': (
        "mine.toml: trigger 1.above = 20: must lie between 0 and 1 (amount of online_share)"
    ),
    TRIGGER + 'signal = "overlap"\ninitiator = "boss"': (
        'mine.toml: trigger 1.initiator = "boss": is not known here; known are embedded_marketer, ...'
    ),
    TRIGGER + 'signal = "overlap"\ninform = "marketer"': (
        'mine.toml: trigger 1.inform = "marketer": must be a list of roles, as in ["marketer"]; known are ...'
    ),
    TRIGGER + 'name = "big"\nsignal = "order_value"\nabove = 2': (
        'mine.toml: trigger 1: trigger "big" is new and needs initiator = ...'
    ),
    TRIGGER + 'name = "overlp"\nremove = true': (
        'mine.toml: trigger 1.name = "overlp": there is no such trigger to remove; did you mean "overlap"?'
    ),
    2
    * (
        TRIGGER + 'signal = "overlap"\n'
    ): 'mine.toml: trigger 2: a second trigger "overlap" in this file; give ...',
    "".join(
        f'{TRIGGER}name = "t{n}"\nsignal = "handover"\ninitiator = "marketer"\ninform = ["marketer"]\n'
        for n in range(11)
    ): "mine.toml: trigger: 17 triggers; at most 16 can be",
    # Other files.
    'extends = "algned"': (
        'mine.toml: extends = "algned": no such file, and no shipped scenario of that name; did you ...'
    ),
    'extends = "base"': (
        'mine.toml: extends = "base": there is no shipped scenario of that name; did you mean "base.toml"?'
    ),
    'extends = "../base.toml"': (
        'mine.toml: extends = "../base.toml": only a shipped scenario or a file beside this one can be named'
    ),
    'extends = "/etc/passwd"': (
        'mine.toml: extends = "/etc/passwd": only a shipped scenario or a file beside this one can be named'
    ),
    'extends = "mine.toml"': (
        'mine.toml: extends = "mine.toml": goes round in a circle: mine.toml -> mine.toml'
    ),
    'extends = "there.toml"': (
        'back.toml: extends = "mine.toml": goes round in a circle: mine.toml -> there.toml -> back.toml ...'
    ),
    'extends = "wrong.toml"': "wrong.toml: days = 0: must lie between 1 and 25_200 ...",
    "extends = 7": "mine.toml: extends = 7: must be text between quotes",
    'extends = ""': 'mine.toml: extends = "": no such file, and no shipped scenario of that name; known ...',
    'company = "small-firm"': (
        'mine.toml: company = "small-firm": no such file, and no shipped company of that name; did you ...'
    ),
    'company = "wrong.toml"': "wrong.toml: days = 0: must lie between 1 and 25_200 (measured working days; 252 ...",
    'company = "mine.toml"': "mine.toml: goes round in a circle: mine.toml -> mine.toml",
    'company = "folder"': 'mine.toml: company = "folder": is a folder; name a company file in it',
    # Not TOML.
    "days = \nwarm_up = 3": "mine.toml: is not valid TOML: Invalid value (at line 1, column 8)",
    "days = 3\ndays = 4": "mine.toml: is not valid TOML: Cannot overwrite a value ...",
    "a = " + 5000 * "[": "mine.toml: is not a scenario: its tables are nested too deeply",
}

ARGUMENTS = {
    "undefind": 'scenario = "undefind": no such file, and no shipped scenario of that name; did you ...',
    "nowhere/mine.toml": 'scenario = "nowhere/mine.toml": no such file, and no shipped scenario of that ...',
    "folder": 'scenario = "folder": is a folder; name a scenario file in it',
    "base": 'scenario = "base": there is no shipped scenario of that name; did you mean "base.toml"?',
    "": 'scenario = "": no such file, and no shipped scenario of that name; known are aligned, ...',
    "a\0b": 'scenario = "a?b": no such file, and no shipped scenario of that name; known are aligned, ...',
    "x" * 5000: "... no such file, and no shipped scenario of that name; known are aligned, ...",
    "latin.toml": "latin.toml: is not UTF-8 text (byte 11); save it as UTF-8",
    "large.toml": "large.toml: is larger than 1_000_000 bytes: not a scenario",
}

SETTINGS = {
    "market.need_drft=1": 'settings: market.need_drft = 1: unknown key; did you mean "market.need_drift"?',
    "market.need_drift=1e9": "settings: market.need_drift = 1_000_000_000: must lie between 0 and 5 ...",
    "market.need_drift=fast": 'settings: market.need_drift = "fast": must be a number ...',
    "practices.co_location=2": "settings: practices.co_location = 2: must lie between 0 and 1 ...",
    "co_location=1": 'settings: co_location = 1: unknown key; did you mean "practices.co_location"?',
    "company=smal_firm": 'settings: company = "smal_firm": no such file, and no shipped company ...',
    "relationship=close": 'settings: relationship = "close": is not known here; known are aligned, ...',
    "step.co_location.month=99": "undefined.toml: step: co_location in month 99, on day 2059, comes ...",
    "days=0": "settings: days = 0: must lie between 1 and 25_200 ...",
    "days": 'settings = "days": must be written name=value, such as market.need_drift=2',
    "=3": 'settings = "=3": must be written name=value, such as market.need_drift=2',
}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with some files that are in order and some that are not."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    files = {
        "base": "days = 99",
        "wrong": "days = 0",
        "there": 'extends = "back.toml"',
        "back": 'extends = "mine.toml"',
    }
    for name, text in files.items():
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    (tmp_path / "latin.toml").write_bytes('title = "rë"'.encode("latin-1"))
    (tmp_path / "large.toml").write_text("# much\n" * 200_000, encoding="utf-8")
    return tmp_path


def complaint_about(load) -> str:
    with pytest.raises(ScenarioError) as caught:
        load()
    return str(caught.value)


def says(message: str, expected: str) -> bool:
    start, *parts = expected.split(" ...") if expected.endswith(" ...") else [expected]
    found = message.startswith(start) if parts else message == start
    if expected.startswith("... "):
        found = expected.removeprefix("... ").removesuffix(" ...") in message
    return found and "\n" not in message and len(message) < 400


@pytest.mark.parametrize("text", FILES)
def test_a_wrong_file_is_answered_with_one_sentence(folder, text):
    Path("mine.toml").write_text(text, encoding="utf-8")
    message = complaint_about(lambda: load_scenario("mine.toml"))
    assert says(message, FILES[text]), message


@pytest.mark.parametrize("name", ARGUMENTS)
def test_a_wrong_name_is_answered_with_one_sentence(folder, name):
    message = complaint_about(lambda: load_scenario(name))
    assert says(message, ARGUMENTS[name]), message


@pytest.mark.parametrize("typed", SETTINGS)
def test_a_wrong_setting_is_answered_with_one_sentence(folder, typed):
    message = complaint_about(lambda: load_scenario("undefined", settings=dict([read_setting(typed)])))
    assert says(message, SETTINGS[typed]), message


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to this user"
)
def test_a_file_that_may_not_be_read_is_answered_with_one_sentence(folder):
    Path("base.toml").chmod(0)
    message = complaint_about(lambda: load_scenario("base.toml"))
    assert says(message, "base.toml: cannot be read: Permission denied"), message


def test_a_scenario_cannot_name_code(folder):
    for key in ("day", "module", "python", "import"):
        Path("mine.toml").write_text(f'{key} = "os:system"', encoding="utf-8")
        assert f'mine.toml: {key} = "os:system": unknown key' in complaint_about(
            lambda: load_scenario("mine.toml")
        )
