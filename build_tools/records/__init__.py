"""Records: the typed, frozen form of everything the explainer asserts."""
