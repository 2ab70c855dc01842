"""Whether the model may be believed: patterns and published figures as declared checks that can fail."""
