"""Which language a command speaks: the option, else ORGCHANGE_LANGUAGE, else what the system is set to."""

import os

from simulation.experiments.refusing import Refusal
from simulation.words.languages import LANGUAGES, VARIABLE, of_surroundings


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
    return of_surroundings()
