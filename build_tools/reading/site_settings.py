"""The few settings of `mkdocs.yml` that pages print: the site's name, its address, and where its sources live.

MkDocs' settings may hold tags of its own, `!ENV` among them; only these scalars are read, the rest is MkDocs' affair.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from build_tools.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

SETTINGS_FILE = "mkdocs.yml"
_UNNAMED = "Explainer"


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """What a page needs to know of the site: each address ends in `/`, or is empty where none is set."""

    site_name: str = _UNNAMED
    site_url: str = ""
    repo_url: str = ""
    licence: str = ""
    """The line on rights that every page has at its foot; empty where none is set."""

    @property
    def repository(self) -> str:
        """The repository's address without a closing slash."""
        return self.repo_url.rstrip("/")


class _SettingsLoader(yaml.SafeLoader):
    """Reads MkDocs' settings; tags other than `!ENV` are passed over."""

    environ: Mapping[str, str] = {}


def read_settings(data: bytes, environ: Mapping[str, str]) -> tuple[SiteSettings, tuple[Problem, ...]]:
    """The settings in `mkdocs.yml`; defaults and a problem where it cannot be read."""
    loader = type("_Loader", (_SettingsLoader,), {"environ": environ})
    try:
        values = yaml.load(data, loader)  # noqa: S506 a safe loader, with `!ENV` added
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = Place(SETTINGS_FILE, mark.line + 1, mark.column + 1) if mark else Place(SETTINGS_FILE)
        return SiteSettings(), (Problem(place, "torn-yaml", "the settings cannot be read", "mend the line named here"),)
    if not isinstance(values, dict):
        hint = "write `site_name: …`"
        return SiteSettings(), (Problem(Place(SETTINGS_FILE), "not-a-mapping", "the settings are no mapping", hint),)
    return (
        SiteSettings(
            site_name=str(values.get("site_name") or _UNNAMED),
            site_url=_folder(values.get("site_url")),
            repo_url=_folder(values.get("repo_url")),
            licence=str(values.get("copyright") or ""),
        ),
        (),
    )


def _folder(value: object) -> str:
    return f"{str(value).rstrip('/')}/" if value else ""


def _from_environment(loader: _SettingsLoader, node: yaml.Node) -> object:
    if isinstance(node, yaml.SequenceNode):
        *names, default = [loader.construct_object(item) for item in node.value]
        return next((loader.environ[str(name)] for name in names if str(name) in loader.environ), default)
    return loader.environ.get(str(node.value))


def _pass_over(loader: _SettingsLoader, suffix: str, node: yaml.Node) -> None:
    del loader, suffix, node


_SettingsLoader.add_constructor("!ENV", _from_environment)
_SettingsLoader.add_multi_constructor("", _pass_over)
