"""The languages that the words exist in."""

import os

LANGUAGES = ("en", "nl")
VARIABLE = "ORGCHANGE_LANGUAGE"


def check(language: str) -> None:
    """Raise KeyError where `language` is not one of LANGUAGES."""
    if language not in LANGUAGES:
        raise KeyError(f"no words in language {language!r}: {' or '.join(LANGUAGES)}")


def of_surroundings() -> str:
    """Return what ORGCHANGE_LANGUAGE says, or else what the system is set to; English for any other language."""
    settings = (os.environ.get(name) for name in (VARIABLE, "LC_ALL", "LC_MESSAGES", "LANG"))
    first = next((setting for setting in settings if setting), "")
    return "nl" if first.lower().startswith("nl") else "en"
