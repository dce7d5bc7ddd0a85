"""The verbs, on a desk of named people: what they do, what they refuse, what they leave in history."""

import pytest

from reviews.models import Approval, Finding, Pair
from reviews.review.actions.apply_fix import fix_of
from reviews.review.actions.approve import approve
from reviews.review.actions.comment import comment
from reviews.review.actions.dismiss import dismiss
from reviews.review.actions.edit import edit
from reviews.review.actions.exclude import exclude, include
from reviews.review.actions.rewrite import rewrite
from reviews.review.actions.submit import submit
from reviews.review.actions.submit_all import exclude_proposed, submit_all
from reviews.review.actions.withdraw import withdraw
from reviews.review.refusals import Conflict, Forbidden, Refused
from reviews.review.versions import create
from tests.desk import Desk


def submitted(desk: Desk, position: int = 1) -> Pair:
    pair = desk.pair(position)
    return submit(pair.pk, by=desk.mei, version=pair.version)


def approved(desk: Desk) -> Pair:
    pair = submitted(desk)
    return approve(pair.pk, by=desk.chen, version=pair.version)


def test_mei_submits_and_chen_approves(desk: Desk) -> None:
    pair = approved(desk)
    assert pair.state == "approved"
    record = Approval.objects.get(pair=pair)
    assert (record.reviewer, record.role, record.target_hash) == (desk.chen, "reviewer", pair.target_hash)


def test_mei_cannot_approve_her_own_text_even_as_a_reviewer(desk: Desk) -> None:
    pair = submitted(desk)
    desk.mei.memberships.update(role="approver")
    with pytest.raises(Refused, match="two-person rule"):
        approve(pair.pk, by=desk.mei, version=1)
    assert desk.pair().state == "in_review"


def test_a_translator_has_no_right_to_approve(desk: Desk) -> None:
    pair = submitted(desk)
    with pytest.raises(Forbidden):
        approve(pair.pk, by=desk.mei, version=1)


def test_chen_who_edited_one_character_cannot_approve_but_fang_can(desk: Desk) -> None:
    pair = submitted(desk)
    pair = edit(pair.pk, by=desk.chen, version=1, target="潮汐磨坊立於河口。")
    with pytest.raises(Refused, match="own_text"):
        approve(pair.pk, by=desk.chen, version=2)
    assert approve(pair.pk, by=desk.fang, version=2).state == "approved"


def test_an_edit_after_approval_returns_the_pair_to_re_check(desk: Desk) -> None:
    pair = approved(desk)
    pair = edit(pair.pk, by=desk.mei, version=1, target="潮汐磨坊站在河口。")
    assert (pair.state, pair.version) == ("recheck", 2)


def test_mei_cannot_approve_her_edit_of_an_approved_text(desk: Desk) -> None:
    pair = approved(desk)
    edit(pair.pk, by=desk.mei, version=1, target="潮汐磨坊站在河口。")
    desk.mei.memberships.update(role="lead")
    with pytest.raises(Refused, match="own_text"):
        approve(pair.pk, by=desk.mei, version=2)


def test_going_back_to_an_approved_text_brings_its_approval_back(desk: Desk) -> None:
    pair = approved(desk)
    edit(pair.pk, by=desk.mei, version=1, target="潮汐磨坊站在河口。")
    assert edit(pair.pk, by=desk.mei, version=2, target="潮汐磨坊立在河口。").state == "approved"


def test_an_author_cannot_slip_in_once_the_text_is_approved_and_the_approval_withdrawn(desk: Desk) -> None:
    pair = approved(desk)
    desk.mei.memberships.update(role="lead")
    withdraw(pair.pk, by=desk.chen, version=1, note="I mistook the mill")
    assert desk.pair().state == "in_review"
    with pytest.raises(Refused, match="own_text"):
        approve(pair.pk, by=desk.mei, version=1)


def test_approving_twice_counts_once(desk: Desk) -> None:
    desk.project.approvals_required = 2
    desk.project.save()
    pair = submitted(desk)
    approve(pair.pk, by=desk.chen, version=1)
    assert approve(pair.pk, by=desk.chen, version=1).state == "reviewed"
    assert approve(pair.pk, by=desk.wu, version=1).state == "approved"
    assert Approval.objects.filter(pair=pair).count() == 2


def test_a_text_nobody_has_seen_cannot_be_approved(desk: Desk) -> None:
    pair = submitted(desk)
    edit(pair.pk, by=desk.mei, version=1, target="潮汐磨坊站在河口。")
    with pytest.raises(Conflict) as conflict:
        approve(pair.pk, by=desk.chen, version=1)
    assert conflict.value.base == "潮汐磨坊立在河口。"
    assert conflict.value.theirs == "潮汐磨坊站在河口。"


def test_the_second_to_save_gets_base_mine_and_theirs(desk: Desk) -> None:
    pair = desk.pair()
    edit(pair.pk, by=desk.mei, version=1, target="梅的。")
    with pytest.raises(Conflict) as conflict:
        edit(pair.pk, by=desk.chen, version=1, target="陳的。")
    assert (conflict.value.base, conflict.value.mine, conflict.value.theirs) == (
        "潮汐磨坊立在河口。",
        "陳的。",
        "梅的。",
    )
    assert desk.pair().target == "梅的。"


@pytest.mark.parametrize("text", ["潮汐磨坊立在河口。", " 潮汐磨坊立在河口。\n"])
def test_saving_the_same_text_makes_no_version(desk: Desk, text: str) -> None:
    before = Pair.history.count()
    assert edit(desk.pair().pk, by=desk.mei, version=1, target=text).version == 1
    assert Pair.history.count() == before


@pytest.mark.parametrize("text", ["a\x00b", "a\ufffeb", "字" * 20_001])
def test_text_that_cannot_be_kept_whole_is_refused(desk: Desk, text: str) -> None:
    with pytest.raises(Refused):
        edit(desk.pair().pk, by=desk.mei, version=1, target=text)
    assert desk.pair().version == 1


def test_only_a_lead_changes_the_source(desk: Desk) -> None:
    pair = desk.pair()
    with pytest.raises(Forbidden):
        edit(pair.pk, by=desk.chen, version=1, target=pair.target, source="Another.")
    assert edit(pair.pk, by=desk.lin, version=1, target=pair.target, source="Another.").source == "Another."


def test_an_excluded_pair_needs_an_approval_by_another(desk: Desk) -> None:
    pair = desk.pair()
    pair = exclude(pair.pk, by=desk.wu, version=1, exclusion="boilerplate")
    assert (pair.state, pair.version) == ("excluded", 2)
    with pytest.raises(Refused, match="own_text"):
        approve(pair.pk, by=desk.wu, version=2)
    assert approve(pair.pk, by=desk.chen, version=2).state == "excluded"
    assert include(pair.pk, by=desk.wu, version=2).state == "recheck"


def test_an_unknown_reason_excludes_nothing(desk: Desk) -> None:
    with pytest.raises(Refused):
        exclude(desk.pair().pk, by=desk.wu, version=1, exclusion="boring")
    assert desk.pair().state == "draft"


def test_an_empty_translation_cannot_be_submitted(desk: Desk) -> None:
    pair = edit(desk.pair().pk, by=desk.mei, version=1, target="")
    with pytest.raises(Refused, match="empty"):
        submit(pair.pk, by=desk.mei, version=2)


def test_a_viewer_and_an_outsider_can_do_nothing(desk: Desk) -> None:
    pair = desk.pair()
    for person in (desk.gu,):
        with pytest.raises(Forbidden):
            edit(pair.pk, by=person, version=1, target="x")
        with pytest.raises(Forbidden):
            comment(pair.pk, by=person, text="x")


def test_a_deactivated_person_can_do_nothing(desk: Desk) -> None:
    desk.mei.is_active = False
    with pytest.raises(Forbidden):
        edit(desk.pair().pk, by=desk.mei, version=1, target="x")


def test_an_open_error_stops_submitting_until_it_is_dismissed(desk: Desk) -> None:
    pair = desk.pair()
    finding = Finding.objects.create(
        article=desk.article, pair=pair, rule="number", severity="error", side="target", start=0, end=1, message="m"
    )
    with pytest.raises(Refused, match="error_finding"):
        submit(pair.pk, by=desk.mei, version=1)
    dismiss(finding.pk, by=desk.mei, reason="false_alarm")
    assert submit(pair.pk, by=desk.mei, version=1).state == "in_review"


def folded(desk: Desk) -> Finding:
    return Finding.objects.create(
        article=desk.article,
        rule="punctuation_width",
        severity="warning",
        side="target",
        start=0,
        end=0,
        message="m",
        spots=[
            {"pair": desk.pair(n).pk, "version": 1, "side": "target", "start": 0, "end": 1, "fix": "Ａ"}
            for n in (1, 2, 3)
        ],
    )


def test_a_fix_makes_versions_as_one_batch_and_leaves_approved_text_alone(desk: Desk) -> None:
    kept = approved(desk)
    result = rewrite(fix_of(folded(desk).pk, by=desk.mei, versions={desk.pair(n).pk: 1 for n in (1, 2, 3)}))
    assert len(result.changed) == 2
    assert list(result.skipped) == [kept.pk]
    assert desk.pair(2).target == "Ａ磨了四百年的穀物。"
    rows = Pair.history.filter(batch=result.batch)
    assert {(row.id, row.verb, row.history_user) for row in rows} == {
        (pk, "apply_fix", desk.mei) for pk in result.changed
    }


def test_a_fix_skips_what_changed_since_it_was_found(desk: Desk) -> None:
    finding = folded(desk)
    edit(desk.pair(2).pk, by=desk.mei, version=1, target="它磨穀。")
    result = rewrite(
        fix_of(finding.pk, by=desk.mei, versions={desk.pair(n).pk: desk.pair(n).version for n in (1, 2, 3)})
    )
    assert desk.pair(2).target == "它磨穀。"
    assert len(result.changed) == 2


def test_history_tells_who_did_what_and_why(desk: Desk) -> None:
    pair = submitted(desk)
    edit(pair.pk, by=desk.chen, version=1, target="潮汐磨坊立於河口。", reason="於 reads better")
    rows = Pair.history.filter(id=pair.pk).order_by("history_id")
    assert [(row.version, row.verb, row.history_user.display_name) for row in rows] == [
        (1, "load", "Mei"),
        (1, "submit", "Mei"),
        (2, "edit", "Chen"),
    ]
    assert rows.last().history_change_reason == "於 reads better"


def test_all_drafts_are_submitted_as_one_batch_and_what_is_not_ready_stays(desk: Desk) -> None:
    edit(desk.pair(2).pk, by=desk.mei, version=1, target="")
    finding = Finding.objects.create(
        article=desk.article, pair=desk.pair(3), rule="number", severity="error", side="target", start=0, end=1
    )
    result = submit_all(desk.article, by=desk.mei)
    assert result.changed == [desk.pair(1).pk]
    assert set(result.skipped) == {desk.pair(2).pk, finding.pair_id}
    assert [desk.pair(n).state for n in (1, 2, 3)] == ["in_review", "draft", "draft"]


def test_proposed_exclusions_are_taken_over_with_their_reasons(desk: Desk) -> None:
    (tag,) = create(
        [Pair(article=desk.article, position=4, paragraph=2, source="Mills", proposed_exclusion="tag")], by=desk.mei
    )
    result = exclude_proposed(desk.article, by=desk.wu)
    assert result.changed == [tag.pk]
    assert (desk.pair(4).state, desk.pair(4).exclusion) == ("excluded", "tag")
    with pytest.raises(Forbidden):
        exclude_proposed(desk.article, by=desk.mei)
