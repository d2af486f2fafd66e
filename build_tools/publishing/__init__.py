"""Frames, stamping, assets and the one move into place."""
