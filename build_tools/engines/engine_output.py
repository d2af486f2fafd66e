from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class EngineOutput:
    """What an engine has built: the folder, and the address it wrote into the pages, with a slash at its end."""

    folder: Path
    site_url: str
