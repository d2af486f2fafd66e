"""Commands: one module a verb; the only room, with `cli`, that prints or exits."""
