"""What the model says: its words, its parameters, and the rules that can be disputed."""
