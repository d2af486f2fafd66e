"""One thin wrapper for each engine that can draw the frame round our pages."""
