"""The generator: curated YAML in, a checked website out."""
