"""The command line: exit code 0 clean, 1 problems, 2 usage, 3 our fault."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from build_tools.commands import build as building
from build_tools.commands import check as checking
from build_tools.commands import history as recounting
from build_tools.commands import ids as listing
from build_tools.commands import new as starting
from build_tools.commands import serve as serving
from build_tools.commands import stats as counting
from build_tools.commands import verify as verifying
from build_tools.commands.progress import Progress
from build_tools.commands.project import Project, find_project
from build_tools.commands.report import OUR_FAULT, Format
from build_tools.records.kinds import FILE_KINDS

if TYPE_CHECKING:
    from build_tools.commands.stats import StatsFormat

FORMATS = click.Choice(["text", "json", "github"])
FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--root", type=FOLDER, default=Path(), help="The project's folder; default: here, or the nearest above.")
@click.pass_context
def explainer(context: click.Context, root: Path) -> None:
    """Turn curated YAML into a website in which every assertion leads to the passage it rests on."""
    project = find_project(root)
    if project is None:
        raise click.UsageError("no `mkdocs.yml` here or above: name the project's folder with --root")
    context.obj = project


@explainer.command()
@click.option("--format", "form", type=FORMATS, default="text", show_default=True, help="How to print the problems.")
@click.option("--explain", metavar="CLAIM", help="Show how the status of one claim came to be.")
@click.pass_obj
def check(project: Project, form: str, explain: str | None) -> int:
    """Find every problem of the content in one run."""
    if explain:
        return checking.explain(project, explain)
    return checking.check(project, cast("Format", form))


@explainer.command()
@click.option("--out", type=click.Path(path_type=Path), help="Where to put the site; default: `site/` in the project.")
@click.option("--quiet", is_flag=True, help="Do not say what the build is busy with.")
@click.pass_obj
def build(project: Project, out: Path | None, *, quiet: bool) -> int:
    """Build and check the whole site, and put it in place by one move."""
    progress = Progress(quiet=quiet)
    code = building.build(project, (out or project.root / "site").resolve(), progress)
    progress.done()
    return code


@explainer.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="0 takes a free one.")
@click.pass_obj
def serve(project: Project, host: str, port: int) -> int:
    """Preview the site; a change in a record shows at the next look, a fault in it where its page would be."""
    return serving.serve(project, host, port)


@explainer.command()
@click.option("--articles", type=FOLDER, required=True, help="The folder that has the articles.")
@click.option("--format", "form", type=FORMATS, default="text", show_default=True, help="How to print the problems.")
@click.pass_obj
def verify(project: Project, articles: Path, form: str) -> int:
    """Confirm every fingerprint, figure and name against the articles themselves."""
    return verifying.verify(project, articles, cast("Format", form))


@explainer.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--mutations", is_flag=True, help="Also count the wrong numbers caught, by kind of error (15 s or more).")
@click.option("--write", is_flag=True, help="With --mutations: keep these for the page on the method.")
@click.pass_obj
def stats(project: Project, form: str, *, mutations: bool, write: bool) -> int:
    """Print every number about the content, as the page on the method shows them."""
    if write and not mutations:
        raise click.UsageError("--write keeps what --mutations counts: give both")
    if write:
        return counting.write(project)
    return counting.stats(project, cast("StatsFormat", form), mutations=mutations)


@explainer.command()
@click.argument("kind", type=click.Choice([kind for kind in FILE_KINDS if kind != "vocabulary"]))
@click.argument("record_id", metavar="ID")
@click.pass_obj
def new(project: Project, kind: str, record_id: str) -> int:
    """Write a blank record of a kind, or a blank redirect, with every field explained."""
    return starting.new(project, kind, record_id)


@explainer.command()
@click.pass_obj
def ids(project: Project) -> int:
    """List the ids that are new, so that none of them can be lost; those listed stay."""
    return listing.list_ids(project)


@explainer.command()
@click.option("--where-possible", is_flag=True, help="Where there is no whole log, only warn and leave the file.")
@click.pass_obj
def history(project: Project, *, where_possible: bool) -> int:
    """Write when each record and page changed, and what, from the repository's log; a build reads only that file."""
    return recounting.write(project, where_possible=where_possible)


@explainer.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def schema(folder: Path) -> int:
    """Write the JSON Schema of every kind into a folder."""
    click.echo(f"{starting.write_schemas(folder)} schemas in {click.format_filename(folder)}")
    return 0


def main() -> None:
    """Run the command line and exit with its code."""
    try:
        code = explainer.main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        sys.exit(130)
    except Exception:  # noqa: BLE001 whatever it is, it is our mistake and must not look like the content's
        traceback.print_exc()
        click.echo(
            "this is a mistake in the program, not in your content; please report it with the lines above", err=True
        )
        sys.exit(OUR_FAULT)
    sys.exit(code if isinstance(code, int) else 0)


if __name__ == "__main__":
    main()
