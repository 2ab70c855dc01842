"""What the model remembers: scenarios read and checked, keyed luck, tables of records, the founding."""
