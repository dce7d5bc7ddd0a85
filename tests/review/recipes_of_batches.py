"""Recipes with acts on many pairs, suggestions, requests and disputes."""

from reviews.models import Delivery, Membership, Suggestion
from reviews.pipeline.webhooks import record
from reviews.review.actions.adjudicate import adjudicate
from reviews.review.actions.approve import approve
from reviews.review.actions.delivery import send_again, send_test
from reviews.review.actions.edit import edit
from reviews.review.actions.escalate import escalate
from reviews.review.actions.find_replace import replacement
from reviews.review.actions.lock import lock, unlock
from reviews.review.actions.request_changes import request_changes
from reviews.review.actions.resubmit import resubmit
from reviews.review.actions.revert_author import revert_author
from reviews.review.actions.revert_batch import revert_batch
from reviews.review.actions.rewrite import rewrite
from reviews.review.actions.suggest import accept, suggest
from reviews.review.actions.webhook import add_webhook
from reviews.review.events import KINDS
from reviews.review.picked import Picked
from reviews.webhooks import Answer
from tests.review.attempt import MINE, OTHER, Attempt


def has_a_webhook_told_again(mei: Attempt) -> None:
    hook = add_webhook(
        mei.desk.project, by=mei.desk.mei, name="Mine", address="https://hooks.example.org/", events=KINDS
    )
    mei.desk.article.refresh_from_db()
    mei.do(approve, 2, by=mei.desk.chen)
    mei.try_(lambda: send_test(hook.pk, by=mei.desk.mei))
    for delivery in Delivery.objects.all():
        mei.try_(lambda delivery=delivery: send_again(delivery.pk, by=mei.desk.mei))  # type: ignore[misc]
        record(delivery, Answer(200))
        mei.try_(lambda delivery=delivery: send_again(delivery.pk, by=mei.desk.mei))  # type: ignore[misc]


def replaces_words_in_all_pairs_and_reverts_the_batch(mei: Attempt) -> None:
    chosen = Picked({mei.now().pk: mei.now().version})
    mei.try_(lambda: rewrite(replacement(mei.desk.article, chosen, by=mei.desk.fang, find="河口", put="江口")))
    mei.try_(lambda: revert_batch(mei.last_batch(), by=mei.desk.fang))


def has_a_friends_changes_reverted(mei: Attempt) -> None:
    mei.do(edit, by=mei.desk.fang, target=OTHER)
    chosen = Picked({mei.now().pk: mei.now().version})
    mei.try_(lambda: revert_author(mei.desk.article, chosen, by=mei.desk.lin, author=mei.desk.fang))


def suggests_it_and_has_a_friend_accept_it(mei: Attempt) -> None:
    mei.do(suggest, target=OTHER)
    one = Suggestion.objects.latest("pk").pk
    mei.try_(lambda: accept(mei.now().pk, one, by=mei.desk.fang, version=mei.now().version))


def accepts_her_own_suggestion_with_the_second_account(mei: Attempt) -> None:
    mei.do(suggest, by=mei.second, target=OTHER)
    one = Suggestion.objects.latest("pk").pk
    mei.try_(lambda: accept(mei.now().pk, one, by=mei.desk.mei, version=mei.now().version))


def has_a_friend_suggest_her_own_words_over_anothers(mei: Attempt) -> None:
    mei.do(edit, by=mei.desk.wu, target=OTHER)
    mei.do(suggest, by=mei.desk.fang, target=MINE)
    one = Suggestion.objects.latest("pk").pk
    mei.try_(lambda: accept(mei.now().pk, one, by=mei.desk.mei, version=mei.now().version))


def contests_a_request_and_adjudicates_it(mei: Attempt) -> None:
    mei.do(request_changes, by=mei.desk.chen, category="style", note="Flat")
    mei.do(resubmit, answer="No", contest=True)
    mei.do(escalate, by=mei.desk.chen, note="Decide")
    mei.do(adjudicate, verdict="stands", note="It stands")


def adjudicates_with_the_second_account(mei: Attempt) -> None:
    mei.do(request_changes, by=mei.desk.chen, category="style", note="Flat")
    mei.do(escalate, by=mei.desk.chen, note="Decide")
    mei.do(adjudicate, by=mei.second, verdict="stands", note="It stands")


def has_a_dispute_decided_in_her_favour(mei: Attempt) -> None:
    mei.do(request_changes, by=mei.desk.chen, category="style", note="Flat")
    mei.do(escalate, by=mei.desk.chen, note="Decide")
    Membership.objects.filter(person=mei.desk.wu, project=mei.desk.project).update(role="lead")
    mei.do(adjudicate, by=mei.desk.wu, verdict="stands", note="It stands")


def asks_herself_for_changes_and_resubmits(mei: Attempt) -> None:
    mei.do(request_changes, category="style", note="Flat")
    mei.do(edit, target=OTHER)
    mei.do(resubmit, answer="Done")


def locks_and_unlocks_it(mei: Attempt) -> None:
    mei.do(lock, reason="Printing", days=1)
    mei.approve_all()
    mei.do(unlock)


def changes_what_was_approved_and_says_that_she_has_compared_it(mei: Attempt) -> None:
    mei.do(approve, by=mei.desk.chen)
    mei.do(edit, target=OTHER)
    pair = f"{mei.now().pk}:{mei.now().version}"
    mei.post("chosen_approve", mei.desk.article.pk, pair=pair, compared=mei.now().pk, seen=mei.now().pk)
    mei.post("pair_edit", mei.now().pk, target=OTHER, approve="1", compared=mei.now().version)
