"""Plain `mkdocs build` and `mkdocs serve` give the same site as `explainer build`, because of this plugin.

MkDocs is sent to work folders before it starts; when it is done, records are stamped into its frames, the whole
site is checked, and one move puts it where MkDocs was asked to write.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin

from build_tools.engines.mkdocs_settings import lay_over
from build_tools.problems.as_text import print_problems
from build_tools.publishing.policy import policy_for_preview
from build_tools.publishing.produce import Folders, finish, prepare
from build_tools.publishing.project_contents import make_contents
from build_tools.publishing.publish import move_into_place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

    from build_tools.problems import Place, Problem
    from build_tools.publishing.produce import MakeContents, Prepared

WATCHED = ("content", "seeds")

log = logging.getLogger("mkdocs.plugins.explainer")


class NoSettings(Config):  # type: ignore[no-untyped-call] # MkDocs leaves its hook untyped
    """The plugin takes none: what a site is, its content and the rest of `mkdocs.yml` say."""


class ExplainerPlugin(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call] # the same
    """Listed under `plugins` in `mkdocs.yml` as `explainer`; it has no settings."""

    make_contents: MakeContents = staticmethod(make_contents)

    previews = False
    root: Path
    folders: Folders
    site: Path
    prepared: Prepared

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Note whether this is `mkdocs serve`, whose own script the site's policy would refuse."""
        self.previews = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the content, and send MkDocs to the work folders; nothing is built from content with an error."""
        self.root = Path(config.config_file_path).parent
        self.folders = Folders.of_project(self.root, Path(config.docs_dir)).for_run()
        self.site = Path(config.site_dir)
        prepared, problems = prepare(self.root, self.folders, self.make_contents)
        self._tell(problems)
        if prepared is None:
            raise PluginError("nothing was built, because the content has no pages")
        self.prepared = prepared
        config.docs_dir = str(self.folders.engine_docs)
        config.site_dir = str(self.folders.engine_site)
        lay_over(config, prepared.asset_names)
        if self.previews:
            config.extra["policy"] = policy_for_preview()
        return config

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Finish the site, check it, and put it where MkDocs was asked to; on any fault the old site stays."""
        self._tell(finish(self.prepared, self.folders.engine_site, self.folders.new_site, config.site_url or ""))
        self._tell(move_into_place(self.folders.new_site, self.site))
        config.site_dir = str(self.site)

    def on_shutdown(self) -> None:
        """Clear away what only this run needed."""
        if hasattr(self, "folders"):
            self.folders.clear()

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, **_: object) -> LiveReloadServer:
        """Watch what people edit, and not the work folder, whose every change is our own."""
        server.unwatch(config.docs_dir)
        for folder in (self.folders.docs, *(self.root / name for name in WATCHED)):
            if folder.is_dir():
                server.watch(str(folder))
        return server

    def _tell(self, problems: Iterable[Problem]) -> None:
        """Pass warnings on to MkDocs' log, and stop it for errors, each printed with its line."""
        problems = tuple(problems)
        if not problems:
            return
        text = print_problems(problems, read_line=self._read_line)
        if any(problem.severity == "error" for problem in problems):
            raise PluginError(text)
        log.warning(text)

    def _read_line(self, place: Place) -> str | None:
        """The line of a file of the project, or of the site being made."""
        for folder in (self.root, self.folders.new_site):
            if (folder / place.file).is_file():
                return (folder / place.file).read_text(encoding="utf-8").splitlines()[place.line - 1]
        return None
