"""Bytes of YAML and Markdown files, to values that know their place."""
