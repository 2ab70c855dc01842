"""Which language a command speaks: the option, else ORGCHANGE_LANGUAGE, else what the system is set to."""

import os

from simulation.experiments.refusing import Refusal
from simulation.words.languages import LANGUAGES

VARIABLE = "ORGCHANGE_LANGUAGE"


def spoken(option: str | None) -> str:
    """The language to speak. Raises Refusal if the option or the variable names another one than ours.

    >>> spoken("nl")
    'nl'
    """
    for source, language in (("--language", option), (VARIABLE, os.environ.get(VARIABLE))):
        if language:
            if language not in LANGUAGES:
                raise Refusal(f"{source} = {language}: {' or '.join(LANGUAGES)}")
            return language
    return _of_system()


def _of_system() -> str:
    settings = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    first = next((setting for setting in settings if setting), "")
    return "nl" if first.lower().startswith("nl") else "en"
