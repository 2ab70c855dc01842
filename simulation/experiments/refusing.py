"""What a question is answered with if it cannot be answered as asked."""


class Refusal(Exception):  # noqa: N818 - what was asked is at fault, not the program
    """A question, folder or file that will not do; the message says to people what and why, on one line."""
