"""Who may do what by the API: one line an address and method. tests/api/test_matrix.py holds the API to it.

A new one gets a line: from which role on it is open, and what a program sends besides the version.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from reviews.review.states import Role

EVERYONE, ANY_TOKEN = "everyone", "any token"
VIEWER, TRANSLATOR, REVIEWER, APPROVER, LEAD = Role.VIEWER, Role.TRANSLATOR, Role.REVIEWER, Role.APPROVER, Role.LEAD


@dataclass(frozen=True)
class Route:
    """From which role on it is open (to everyone; to any token, each with their own), and the `body` that is sent."""

    who: Role | str
    body: Mapping[str, Any] = field(default_factory=dict)


ROUTES: dict[str, Route] = {
    "GET ": Route(EVERYONE),
    "GET openapi.json": Route(EVERYONE),
    "GET me": Route(ANY_TOKEN),
    "GET projects": Route(ANY_TOKEN),
    "GET projects/{project_id}": Route(VIEWER),
    "GET articles": Route(ANY_TOKEN),
    "GET articles/{article_id}": Route(VIEWER),
    "GET articles/{article_id}/pairs": Route(VIEWER),
    "GET pairs/{pair_id}": Route(VIEWER),
    "PATCH pairs/{pair_id}": Route(TRANSLATOR, {"target": "它立在河口。"}),
    "POST pairs/{pair_id}/adjudicate": Route(LEAD, {"verdict": "stands", "note": "So"}),
    "POST pairs/{pair_id}/approve": Route(REVIEWER),
    "POST pairs/{pair_id}/confirm_pair": Route(TRANSLATOR),
    "POST pairs/{pair_id}/escalate": Route(REVIEWER, {"note": "Decide"}),
    "POST pairs/{pair_id}/exclude": Route(APPROVER, {"exclusion": "tag"}),
    "POST pairs/{pair_id}/include": Route(APPROVER),
    "POST pairs/{pair_id}/join_next": Route(TRANSLATOR),
    "POST pairs/{pair_id}/lock": Route(LEAD, {"reason": "Printing", "days": 1}),
    "POST pairs/{pair_id}/mark": Route(REVIEWER, {"category": "style", "severity": "minor"}),
    "POST pairs/{pair_id}/move": Route(TRANSLATOR, {"side": "target", "up": False}),
    "POST pairs/{pair_id}/realign": Route(TRANSLATOR),
    "POST pairs/{pair_id}/request_changes": Route(REVIEWER, {"category": "style", "note": "Flat"}),
    "POST pairs/{pair_id}/resubmit": Route(TRANSLATOR, {"answer": "Done"}),
    "POST pairs/{pair_id}/revert": Route(TRANSLATOR, {"to": 1}),
    "POST pairs/{pair_id}/source_fits": Route(REVIEWER),
    "POST pairs/{pair_id}/split": Route(TRANSLATOR, {"source_at": 9, "target_at": 3}),
    "POST pairs/{pair_id}/submit": Route(TRANSLATOR),
    "POST pairs/{pair_id}/take_apart": Route(TRANSLATOR),
    "POST pairs/{pair_id}/take_back_request": Route(REVIEWER),
    "POST pairs/{pair_id}/unconfirm_pair": Route(TRANSLATOR),
    "POST pairs/{pair_id}/unlock": Route(LEAD),
    "POST pairs/{pair_id}/withdraw": Route(REVIEWER, {"note": "A mistake"}),
}
