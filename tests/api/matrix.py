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
    """From which role on it is open (to everyone; to any token, each with their own), and the `body` that is sent, with a version if
    it is about one. A body that holds a `file` is sent as a form.
    """

    who: Role | str
    body: Mapping[str, Any] = field(default_factory=dict)
    versioned: bool = True


A_FILE = "The mill stood by the river.\nNobody knows who built it.\n磨坊立在河邊。\n沒有人知道是誰建的。\n"
A_TERM = {"source_lang": "en", "target_lang": "zh-Hant-TW", "source": "corn", "target": "穀物"}

ROUTES: dict[str, Route] = {
    "GET ": Route(EVERYONE),
    "GET openapi.json": Route(EVERYONE),
    "GET me": Route(ANY_TOKEN),
    "GET projects": Route(ANY_TOKEN),
    "GET projects/{project_id}": Route(VIEWER),
    "GET articles": Route(ANY_TOKEN),
    "GET articles/{article_id}": Route(VIEWER),
    "GET articles/{article_id}/pairs": Route(VIEWER),
    "GET articles/{article_id}/findings": Route(VIEWER),
    "GET articles/{article_id}/jobs": Route(VIEWER),
    "POST articles/{article_id}/exports": Route(VIEWER, {"format": "tmx"}, versioned=False),
    "GET exports/{file_id}": Route(VIEWER),
    "GET exports/{file_id}/content": Route(VIEWER),
    "GET findings/{finding_id}": Route(VIEWER),
    "POST findings/{finding_id}/dismiss": Route(TRANSLATOR, {"reason": "false_alarm"}, versioned=False),
    "POST findings/{finding_id}/reopen": Route(TRANSLATOR, versioned=False),
    "GET jobs/{job_id}": Route(VIEWER),
    "POST projects/{project_id}/articles": Route(TRANSLATOR, {"file": A_FILE, "level": "sentence"}, versioned=False),
    "GET projects/{project_id}/terms": Route(VIEWER),
    "POST projects/{project_id}/terms": Route(LEAD, A_TERM, versioned=False),
    "GET terms/{term_id}": Route(VIEWER),
    "PATCH terms/{term_id}": Route(LEAD, {"target": "磨房"}),
    "DELETE terms/{term_id}": Route(LEAD),
    "GET pairs/{pair_id}/findings": Route(VIEWER),
    "GET pairs/{pair_id}/history": Route(VIEWER),
    "GET pairs/{pair_id}/marks": Route(VIEWER),
    "GET pairs/{pair_id}/suggestions": Route(VIEWER),
    "POST pairs/{pair_id}/suggestions": Route(TRANSLATOR, {"target": "它立在河口。"}),
    "GET pairs/{pair_id}/threads": Route(VIEWER),
    "POST pairs/{pair_id}/threads": Route(TRANSLATOR, {"text": "A word"}),
    "POST pairs/{pair_id}/comments/{comment_id}/correct": Route(
        TRANSLATOR, {"text": "A word", "edits": 0}, versioned=False
    ),
    "POST pairs/{pair_id}/comments/{comment_id}/take_back_comment": Route(TRANSLATOR, {"edits": 0}, versioned=False),
    "POST pairs/{pair_id}/marks/{mark_id}/decide": Route(
        REVIEWER, {"verdict": "upheld", "answer": "No"}, versioned=False
    ),
    "POST pairs/{pair_id}/marks/{mark_id}/rebut": Route(TRANSLATOR, {"text": "His own word"}, versioned=False),
    "POST pairs/{pair_id}/marks/{mark_id}/unmark": Route(REVIEWER, versioned=False),
    "POST pairs/{pair_id}/suggestions/{suggestion_id}/accept": Route(TRANSLATOR),
    "POST pairs/{pair_id}/suggestions/{suggestion_id}/reject": Route(TRANSLATOR, {"reason": "Flat"}, versioned=False),
    "POST pairs/{pair_id}/suggestions/{suggestion_id}/take_back": Route(TRANSLATOR, versioned=False),
    "POST pairs/{pair_id}/threads/{thread_id}/answer": Route(TRANSLATOR, {"text": "A word"}, versioned=False),
    "POST pairs/{pair_id}/threads/{thread_id}/reopen": Route(TRANSLATOR, versioned=False),
    "POST pairs/{pair_id}/threads/{thread_id}/resolve": Route(TRANSLATOR, versioned=False),
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
