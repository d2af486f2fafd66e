"""The other end of `mkdocs.start`: builds once, and answers with one line of JSON.

`site_url` is null where MkDocs stopped; `said` lists what it said from warnings up, as level and text.
"""

from __future__ import annotations

import json
import logging
import sys
from typing import TYPE_CHECKING, Any

from mkdocs.commands.build import build
from mkdocs.config import load_config

from build_tools.engines.mkdocs_settings import lay_over

if TYPE_CHECKING:
    from collections.abc import Mapping


class Listener(logging.Handler):
    """Keeps what MkDocs says."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[tuple[str, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message, and whether it is a warning or an error."""
        self.said.append(("error" if record.levelno >= logging.ERROR else "warning", record.getMessage()))


def run(request: Mapping[str, Any]) -> dict[str, Any]:
    """Build what `request` asks for; never raises, because the caller has no use for a traceback of MkDocs."""
    listener = Listener()
    log = logging.getLogger("mkdocs")
    log.addHandler(listener)
    log.propagate = False
    site_url = None
    try:
        config = load_config(request["config"], docs_dir=request["docs"], site_dir=request["out"], plugins=[])
        lay_over(config, request["assets"])
        build(config)
        site_url = config.site_url or ""
    except SystemExit as stop:
        if not any(level == "error" for level, _ in listener.said):
            listener.said.append(("error", str(stop)))
    except Exception as fault:  # noqa: BLE001 a plugin or an extension may raise anything
        listener.said.append(("error", f"{type(fault).__name__}: {fault}"))
    finally:
        log.removeHandler(listener)
        log.propagate = True
    return {"site_url": site_url, "said": listener.said}


def main() -> None:
    """Answer the request in the first argument."""
    json.dump(run(json.loads(sys.argv[1])), sys.stdout)


if __name__ == "__main__":
    main()
