"""The languages that the words exist in."""

LANGUAGES = ("en", "nl")


def check(language: str) -> None:
    """Raise KeyError where `language` is not one of LANGUAGES."""
    if language not in LANGUAGES:
        raise KeyError(f"no words in language {language!r}: {' or '.join(LANGUAGES)}")
