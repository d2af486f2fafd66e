"""An id that was published keeps leading somewhere: to its record, or to a redirect that says what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.graph.published import unlisted
from build_tools.problems import Problem, Related
from build_tools.records.faults import did_you_mean
from build_tools.records.kinds import CONTENT_FOLDER, RECORD_KINDS
from build_tools.records.redirect import Redirect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.published import PublishedId
    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers


def check(site: Site, _answers: Answers) -> Iterator[Problem]:
    """A problem for each published id without a record of its kind and without a redirect from there."""
    for one in site.published.ids.values() if site.published else ():
        live = site.files.get(one.id)
        if live and live.identity.kind != one.kind:
            yield _other_kind(one, live.identity.kind)
        elif live is None:
            yield from _former(site, one)


def _former(site: Site, one: PublishedId) -> Iterator[Problem]:
    file = site.redirect_files.get(one.id)
    if file is None:
        message = f"`{one.id}` was published under `{_folder(one.kind)}` and is gone"
        hint = f"write `{_redirect_file(one)}`{_renamed(site, one)}"
        yield Problem(one.place, "id-removed", message, hint)
        return
    # A redirect with a fault of its own is there.
    redirect = site.redirects.get(one.id)
    if redirect and redirect.was != one.kind:
        message = f"`{one.id}` was published under `{_folder(one.kind)}`, its redirect says `was: {redirect.was}`"
        related = (Related(file.place(("was",)), "what the redirect says"),)
        yield Problem(one.place, "id-removed", message, f"write `was: {one.kind}` in {file.file}", related=related)


def _other_kind(one: PublishedId, kind: str) -> Problem:
    message = f"`{one.id}` was published under `{_folder(one.kind)}` and stands under `{_folder(kind)}` now"
    hint = f"give the {kind} another id, and write `{_redirect_file(one)}`"
    return Problem(one.place, "id-removed", message, hint)


def _renamed(site: Site, one: PublishedId) -> str:
    """The question whether it was renamed, to a new id sooner than to one that has been there all along."""
    new = [record.id for record in unlisted(site) if record.kind == one.kind]
    all_of_kind = [record_id for record_id, file in site.files.items() if file.identity.kind == one.kind]
    near = did_you_mean(one.id, new) or did_you_mean(one.id, all_of_kind)
    return f"; {near.replace('did you mean', 'was it renamed to')}" if near else ""


def _folder(kind: str) -> str:
    return f"{RECORD_KINDS[kind].plural}/"


def _redirect_file(one: PublishedId) -> str:
    return f"{CONTENT_FOLDER}/{Redirect.plural}/{one.id}.yml"
