"""Jinja and prose: page views to HTML fragments."""
