"""Judging: what follows from the records, and the rules they must keep; pure functions over a Site."""
