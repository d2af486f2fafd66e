"""The graph: all records joined to one immutable Site, with back-links."""
