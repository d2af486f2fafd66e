"""The records as data for other programs: flat tables, and the files made of them."""
