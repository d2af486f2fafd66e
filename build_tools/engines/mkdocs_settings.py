from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.publishing.policy import POLICY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.config.defaults import MkDocsConfig


def lay_over(config: MkDocsConfig, asset_names: Mapping[str, str | list[str]]) -> None:
    """Put into the settings what the theme's templates need of a build, the same for every way of building."""
    config.extra["assets"] = dict(asset_names)
    config.extra["policy"] = POLICY
