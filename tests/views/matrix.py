"""Who may do what at which address: one line a route. tests/views/test_matrix.py holds the desk to it.

To add a route, add a line to ROUTES: its name, its methods, and from which role on it opens. If its address holds a new
kind of key, add to KEYS (tests/views/things.py) how such a thing of the desk is made.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reviews.review.states import Role

EVERYONE, SIGNED_IN, NOBODY = "everyone", "signed in", "nobody"
VIEWER, TRANSLATOR, REVIEWER, APPROVER, LEAD = Role.VIEWER, Role.TRANSLATOR, Role.REVIEWER, Role.APPROVER, Role.LEAD


@dataclass(frozen=True)
class Route:
    """`methods` that are open, to whom: EVERYONE, SIGNED_IN, NOBODY
    (it is 404), or members from a role on (to others it is 404).

    `write` is the least role for POST where GET is open to more. `data` is what a POST carries besides
    version 1; `{pair}` in it stands for the key of the first pair, `{person}` for that of a viewer.
    A GET that `writes` says why. `nobody` is the answer to whoever is not signed in: 302 leads to the sign-in page.
    """

    methods: str
    who: Role | str
    write: Role | str | None = None
    data: Mapping[str, str] = field(default_factory=dict)
    writes: str = ""
    nobody: int = 302

    def needs(self, method: str) -> Role | str:
        """From which role on `method` is open."""
        return self.write if method == "POST" and self.write else self.who


PICKED = {"pair": "{pair}:1"}

ROUTES: dict[str, Route] = {
    "articles": Route("GET", SIGNED_IN),
    "article_list": Route("GET", EVERYONE),
    "load_article": Route("GET POST", SIGNED_IN),
    "review": Route("GET", VIEWER),
    "rows": Route("GET", VIEWER),
    "triage": Route("GET", VIEWER),
    "live": Route("GET", VIEWER, nobody=404),
    "numbers": Route("GET", VIEWER),
    "here": Route("POST", VIEWER),
    "chosen_acts": Route("GET", VIEWER),
    "keep_keys": Route("POST", SIGNED_IN, data={"letters_off": "1"}),
    "keep_view": Route("POST", SIGNED_IN, data={"name": "Mine", "q": "is:mine"}),
    "change": Route("GET", VIEWER),
    "export": Route("GET", VIEWER),
    "languages": Route(
        "GET POST",
        LEAD,
        data={"source_lang": "en", "target_lang": "zh-Hans", "reason": "It is", "seen": "en zh-Hant-TW"},
    ),
    "article_name": Route("GET POST", LEAD, data={"title": "Another name", "seen": "The tide mill"}),
    "off_desk": Route("GET POST", LEAD, data={"reason": "The wrong file"}),
    "bring_back": Route("POST", LEAD),
    "measure": Route("GET", VIEWER),
    "article_effort": Route("GET", VIEWER),
    "score_line": Route("GET", VIEWER),
    "new_project": Route("GET POST", SIGNED_IN),
    "people": Route("GET", VIEWER),
    "people_change": Route("POST", LEAD, data={"person": "{person}", "role": "reviewer", "seen": "viewer"}),
    "people_link": Route("POST", LEAD, data={"person": "{person}"}),
    "people_take_in": Route("POST", LEAD, data={"username": "somebody", "role": "viewer"}),
    "merge_accounts": Route("GET POST", LEAD, data={"kept": "{person}", "merged": "{person}", "reason": "Both hers"}),
    "account_merge": Route("GET", LEAD),
    "personal": Route("GET", SIGNED_IN),
    "personal_rename": Route("POST", SIGNED_IN, data={"display_name": "A name"}),
    "personal_password": Route("POST", SIGNED_IN),
    "tokens": Route("GET POST", SIGNED_IN, data={"label": "A script", "scope": "read", "days": "30"}),
    "token_revoke": Route("GET POST", NOBODY),  # each their own: tests/views/test_tokens.py
    "report": Route("GET", VIEWER),
    "report_pdf": Route("GET", VIEWER),
    "figures": Route("GET", VIEWER),
    "figures_csv": Route("GET", VIEWER),
    "download": Route("POST", VIEWER, data={"format": "tmx"}),
    "written_file": Route("GET", VIEWER),
    "written_content": Route("GET", VIEWER),
    "reimport_ask": Route("GET POST", LEAD, data={"text": "The mill stood.\n磨坊立著。\n"}),
    "reimport": Route("GET", LEAD),
    "reimport_take": Route("POST", LEAD, data={"take": "0-source"}),
    "review_copy": Route("POST", VIEWER),
    "hand_in": Route("GET POST", TRANSLATOR),
    "returned": Route("GET", TRANSLATOR),
    "returned_take": Route("POST", TRANSLATOR),
    "returned_undo": Route("POST", TRANSLATOR),
    "confirm_alignment": Route("POST", TRANSLATOR),
    "submit_all": Route("POST", TRANSLATOR),
    "exclude_proposed": Route("POST", APPROVER),
    "pair": Route("GET", VIEWER),
    "history": Route("GET", VIEWER),
    "dispute": Route("GET", VIEWER),
    "pair_edit": Route("POST", TRANSLATOR, data={"target": "它立在河口。"}),
    "pair_submit": Route("POST", TRANSLATOR),
    "pair_approve": Route("POST", REVIEWER),
    "pair_request_changes": Route("POST", REVIEWER, data={"category": "style", "note": "Flat"}),
    "pair_take_back_request": Route("POST", REVIEWER),
    "pair_resubmit": Route("POST", TRANSLATOR, data={"answer": "Done"}),
    "pair_exclude": Route("POST", APPROVER, data={"exclusion": "tag"}),
    "pair_include": Route("POST", APPROVER),
    "pair_withdraw": Route("POST", REVIEWER, data={"note": "A mistake"}),
    "pair_revert": Route("POST", TRANSLATOR, data={"to": "1"}),
    "pair_lock": Route("POST", LEAD, data={"reason": "Printing", "days": "1"}),
    "pair_unlock": Route("POST", LEAD),
    "pair_escalate": Route("POST", REVIEWER, data={"note": "Decide"}),
    "pair_adjudicate": Route("POST", LEAD, data={"verdict": "stands", "note": "So"}),
    "pair_source_fits": Route("POST", REVIEWER),
    "pair_lease": Route("POST", TRANSLATOR),
    "policy": Route(
        "GET POST", VIEWER, write=LEAD, data={"required": "2", "reason": "So", "seen": "1 never False False False"}
    ),
    "project_settings": Route("POST", LEAD, data={"batch_cap": "100", "names": "Lin", "reason": "So", "seen": "0"}),
    "webhooks": Route(
        "GET POST", LEAD, data={"name": "Site", "address": "https://hooks.example.org/", "events": "pair.approved"}
    ),
    "webhook": Route(
        "GET POST",
        LEAD,
        data={"name": "S", "address": "https://h.example.org/", "events": "pair.approved", "seen": "0"},
    ),
    "webhook_switch_on": Route("POST", LEAD),
    "webhook_switch_off": Route("POST", LEAD),
    "webhook_rotate": Route("POST", LEAD),
    "webhook_test": Route("POST", LEAD),
    "webhook_delete": Route("POST", LEAD),
    "webhook_bring_back": Route("POST", LEAD),
    "delivery_again": Route("POST", LEAD),
    "delivery_leave_out": Route("POST", LEAD),
    "pair_comment": Route("POST", TRANSLATOR, data={"text": "A word"}),
    "pair_join_next": Route("POST", TRANSLATOR),
    "pair_split": Route("POST", TRANSLATOR, data={"source_at": "9", "target_at": "3"}),
    "pair_realign": Route("POST", TRANSLATOR),
    "pair_confirm_pair": Route("POST", TRANSLATOR),
    "pair_unconfirm_pair": Route("POST", TRANSLATOR),
    "pair_take_apart": Route("POST", TRANSLATOR),
    "pair_source_up": Route("POST", TRANSLATOR),
    "pair_source_down": Route("POST", TRANSLATOR),
    "pair_target_up": Route("POST", TRANSLATOR),
    "pair_target_down": Route("POST", TRANSLATOR),
    "offer": Route("GET", VIEWER),
    "undo_change": Route("POST", TRANSLATOR),
    "finding": Route("GET", VIEWER),
    "finding_apply": Route("POST", TRANSLATOR),
    "finding_decide": Route("POST", TRANSLATOR, data={"reason": "false_alarm"}),
    "finding_alike": Route("POST", TRANSLATOR, data={"reason": "false_alarm", "seen": "1"}),
    "finding_house": Route("POST", LEAD, data={"note": "Our way"}),
    "ledger": Route("GET", VIEWER),
    "ledger_explain": Route(
        "POST",
        REVIEWER,
        data={"pair": "{pair}", "kind": "name", "side": "source", "start": "4", "end": "8", "reason": "intended"},
    ),
    "rules": Route("GET", VIEWER),
    "rule_change": Route("POST", LEAD, data={"rule": "number", "severity": "note", "reason": "Noise", "seen": ""}),
    "glossary": Route("GET", VIEWER),
    "glossary_add": Route("POST", LEAD, data={"source": "corn", "target": "玉米"}),
    "glossary_restore": Route("POST", LEAD, data={"history": "0"}),
    "glossary_export": Route("GET", VIEWER),
    "glossary_import": Route("GET POST", LEAD),
    "glossary_import_undo": Route("POST", LEAD),
    "glossary_older": Route("GET", VIEWER),
    "term": Route("GET", VIEWER),
    "term_change": Route("POST", LEAD, data={"source": "mill", "target": "磨房"}),
    "term_delete": Route("POST", LEAD),
    "house_rules": Route("GET", VIEWER),
    "house_rule_end": Route("POST", LEAD),
    "house_rule_renew": Route("POST", LEAD, data={"reason": "Agreed anew"}),
    "style_rule_add": Route("GET POST", LEAD, data={"words": "mill", "says": "磨坊", "reason": "Agreed"}),
    "style_rule_end": Route("POST", LEAD),
    "style_rule_renew": Route("POST", LEAD, data={"reason": "Agreed anew"}),
    "help": Route("GET", SIGNED_IN),
    "help_keys": Route("GET", SIGNED_IN),
    "help_state": Route("GET", SIGNED_IN),
    "help_role": Route("GET", SIGNED_IN),
    "first_notes": Route("GET", SIGNED_IN),
    "close_notes": Route("POST", SIGNED_IN),
    "rule_index": Route("GET", SIGNED_IN),
    "rule_help": Route("GET", SIGNED_IN),
    "batches": Route("GET", VIEWER),
    "revert_author": Route("GET POST", VIEWER, write=TRANSLATOR, data=PICKED),
    "batch": Route("GET", VIEWER),
    "revert_batch": Route("POST", TRANSLATOR),
    "replace": Route("GET", VIEWER),
    "chosen_approve": Route("POST", REVIEWER, data=PICKED),
    "chosen_submit": Route("POST", TRANSLATOR, data=PICKED),
    "chosen_dismiss": Route("POST", TRANSLATOR, data={**PICKED, "reason": "false_alarm"}),
    "chosen_request_changes": Route("POST", REVIEWER, data={**PICKED, "category": "style", "note": "Flat"}),
    "chosen_assign": Route("POST", LEAD, data={**PICKED, "person": "{pair}", "task": "review"}),
    "notices": Route("GET", SIGNED_IN),
    "notices_read": Route("POST", SIGNED_IN),
    "telling": Route("GET POST", SIGNED_IN, data={"mail": "never"}),
    "thread_answer": Route("POST", TRANSLATOR, data={"text": "A word"}),
    "thread_resolve": Route("POST", TRANSLATOR),
    "thread_reopen": Route("POST", TRANSLATOR),
    "comment_correct": Route("POST", TRANSLATOR, data={"text": "Another word", "edits": "0"}),
    "comment_take_back": Route("POST", TRANSLATOR, data={"edits": "0"}),
    "pair_suggest": Route("POST", TRANSLATOR, data={"target": "它立在河口。"}),
    "suggest_alike": Route("POST", TRANSLATOR),
    "suggestion_accept": Route("POST", TRANSLATOR),
    "suggestion_reject": Route("POST", TRANSLATOR, data={"reason": "Flat"}),
    "suggestion_take_back": Route("POST", TRANSLATOR),
    "blame": Route("GET", VIEWER),
    "pair_mark": Route("POST", REVIEWER, data={"category": "style", "severity": "minor"}),
    "mark_unmark": Route("POST", REVIEWER),
    "mark_rebut": Route("POST", TRANSLATOR, data={"text": "It is the author's word"}),
    "mark_decide": Route("POST", REVIEWER, data={"verdict": "upheld", "answer": "No"}),
    "score": Route("GET", VIEWER),
    "pass_mark": Route("POST", LEAD, data={"limit": "5", "unit": "words", "reason": "Essays", "seen": "20 words"}),
    "rereads": Route("GET POST", VIEWER, write=APPROVER, data={"n": "2"}),
    "reread": Route("GET", VIEWER),
    "reading": Route("GET POST", REVIEWER, data={"verdict": "fine"}),
    "queue": Route("GET", SIGNED_IN),
    "assignments": Route("GET", VIEWER),
    "assign_range": Route("POST", LEAD, data={"first": "1", "last": "3", "task": "review"}),
    "hand_over": Route("POST", TRANSLATOR, data={"task": "review"}),
    "chosen_replace": Route("POST", TRANSLATOR, data={**PICKED, "find": "河口", "put": "江口"}),
    "replace_chosen": Route("POST", VIEWER, data=PICKED),
    "job_progress": Route("GET", VIEWER, nobody=404),
    "sign_in": Route("GET POST", EVERYONE),
    "sign_in_link": Route("GET POST", EVERYONE, writes="the link is used up"),
    "sign_out": Route("POST", EVERYONE),
    "switch_person": Route("POST", NOBODY),  # only the demo has it
    "set_language": Route("POST", EVERYONE, data={"language": "en"}),
    "health": Route("GET", EVERYONE),
    "api": Route("GET", EVERYONE),  # what is behind it: tests/api/matrix.py
}
