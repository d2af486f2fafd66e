from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.rendering.environment import environment
from build_tools.rendering.sprite import sprite_for

if TYPE_CHECKING:
    from build_tools.pages.claim_card import ClaimCard

CARD_STYLE = "assets/css/embed.css"
"""Without a digest: what other sites frame is kept longer, and by more hands, than a page of ours."""


def render_card(card: ClaimCard) -> bytes:
    """The card as a whole HTML document."""
    html = environment().get_template("parts/claim_card.html").render(card=card, style=CARD_STYLE)
    return html.replace("<main", f"{sprite_for(html)}<main", 1).encode()
