"""Figures: rows to an SVG, a table, a CSV and a Plotly figure, all from the same numbers."""
