"""Writes SVG: the same bytes each time, no style attribute, colours by class."""

from __future__ import annotations

from html import escape


def number(value: float) -> str:
    """A coordinate with at most two decimals and no needless zero."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"", "-0"} else text


def element(tag: str, /, *children: str, **attributes: str | float) -> str:
    """An element; `class_` and `view_box` stand for `class` and `viewBox`, underscores for hyphens."""
    names = {"class_": "class", "view_box": "viewBox"}
    written = "".join(
        f' {names.get(name, name.replace("_", "-"))}="{_attribute(value)}"' for name, value in attributes.items()
    )
    inner = "".join(children)
    return f"<{tag}{written}>{inner}</{tag}>" if inner else f"<{tag}{written}/>"


def words(text: str) -> str:
    """Text content, escaped."""
    return escape(text, quote=False)


def picture(width: float, height: float, title: str, description: str, *children: str, name: str) -> str:
    """A whole drawing with its title and description for readers who do not see it; `name` is unique on the page."""
    return element(
        "svg",
        element("title", words(title), id=f"{name}-title"),
        element("desc", words(description), id=f"{name}-desc"),
        *children,
        xmlns="http://www.w3.org/2000/svg",
        class_="figure-drawing",
        width=width,
        height=height,
        view_box=f"0 0 {number(width)} {number(height)}",
        role="group",
        aria_labelledby=f"{name}-title {name}-desc",
    )


def _attribute(value: str | float) -> str:
    return escape(value) if isinstance(value, str) else number(value)
