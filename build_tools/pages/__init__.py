"""Pages: which there are, at which address, and one view a page: strings, numbers, nested dataclasses, no HTML."""
