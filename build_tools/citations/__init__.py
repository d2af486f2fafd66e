"""Citations: references to sources, and how to cite a page of the site."""
