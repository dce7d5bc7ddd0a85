"""A thing of the desk for each kind of key that an address may hold."""

from collections.abc import Callable

from reviews.models import (
    Batch,
    Comment,
    ErrorMark,
    Finding,
    GlossaryImport,
    GlossaryTerm,
    HouseRule,
    Job,
    Membership,
    Person,
    Reimport,
    Reread,
    ReturnedCopy,
    StyleRule,
    Suggestion,
    Webhook,
    WrittenFile,
)
from reviews.review.actions.api_token import give_token
from reviews.review.actions.delivery import send_test
from reviews.review.actions.merge_accounts import merge_accounts
from reviews.review.actions.webhook import add_webhook
from reviews.review.states import Role
from tests.desk import Desk


def a_finding(desk: Desk) -> int:
    """An open finding on the first pair, with a fix."""
    where = {"article": desk.article, "pair": desk.pair(), "rule": "number", "severity": "warning"}
    return Finding.objects.create(**where, side="target", start=0, end=1, message="m", fix="Ａ", span_key="k").pk


def a_house_rule(desk: Desk) -> int:
    """A house rule of Lin's."""
    said = {"rule": "number", "span_key": "h", "message": "m", "reason": "Our way"}
    return HouseRule.objects.create(project=desk.project, person=desk.lin, **said).pk


def a_term(desk: Desk) -> int:
    """A term of the project's glossary."""
    row = GlossaryTerm(project=desk.project, source_lang="en", target_lang="zh-Hant-TW", source="mill", target="磨坊")
    row._change_reason = "Agreed"  # type: ignore[attr-defined]
    row.save()
    return row.pk


def a_merge(desk: Desk) -> int:
    """A second account of Gu's that went into his first."""
    second = Person.objects.create(username=f"gu2-{desk.project.slug}")
    Membership.objects.create(project=desk.project, person=second, role=Role.VIEWER.value)
    return merge_accounts(desk.gu, second, by=desk.lin, reason="Both are Gu").pk


def a_file(desk: Desk) -> int:
    """A file that a job has written for Gu."""
    job = Job.objects.create(kind="file", article=desk.article, state=Job.State.DONE)
    said = {"name": "mill.pdf", "media_type": "application/pdf", "content": b"%PDF-"}
    return WrittenFile.objects.create(article=desk.article, person=desk.gu, job=job, **said).pk


def a_webhook(desk: Desk) -> Webhook:
    """A webhook of Lin's."""
    said = {"name": "Site", "address": "https://hooks.example.org/duikan", "events": ["pair.approved"]}
    return add_webhook(desk.project, by=desk.lin, **said)  # type: ignore[arg-type]


def a_delivery(desk: Desk) -> int:
    """A test that waits for a webhook of Lin's."""
    return send_test(a_webhook(desk).pk, by=desk.lin).deliveries.get().pk


KEYS: dict[str, Callable[[Desk], int | str]] = {
    "article_id": lambda desk: desk.article.pk,
    "project_id": lambda desk: desk.project.pk,
    "pair_id": lambda desk: desk.pair().pk,
    "finding_id": a_finding,
    "job_id": lambda desk: Job.objects.create(kind="recheck", article=desk.article).pk,
    "batch_id": lambda desk: Batch.objects.create(article=desk.article, verb="join", person=desk.mei).pk,
    "term_id": a_term,
    "house_rule_id": a_house_rule,
    "style_rule_id": lambda desk: (
        StyleRule.objects.create(project=desk.project, person=desk.lin, words="mill", says="磨坊", reason="Agreed").pk
    ),
    "import_id": lambda desk: GlossaryImport.objects.create(project=desk.project, name="terms.csv").pk,
    "rule": lambda desk: "number",
    "offer_kind": lambda desk: "revert",
    "offered_id": lambda desk: Batch.objects.create(article=desk.article, verb="edit", person=desk.mei).pk,
    "state": lambda desk: "recheck",
    "role": lambda desk: "reviewer",
    "thread_id": lambda desk: Comment.objects.create(pair=desk.pair(), version=1, person=desk.mei, text="?").pk,
    "comment_id": lambda desk: Comment.objects.create(pair=desk.pair(), version=1, person=desk.mei, text="?").pk,
    "suggestion_id": lambda desk: (
        Suggestion.objects.create(pair=desk.pair(), version=1, person=desk.mei, target="磨坊在河口。").pk
    ),
    "mark_id": lambda desk: (
        ErrorMark.objects.create(pair=desk.pair(), version=1, person=desk.chen, category="style", severity="minor").pk
    ),
    "reread_id": lambda desk: Reread.objects.create(article=desk.article, by=desk.lin, seed=1, sizes={}).pk,
    "reimport_id": lambda desk: (
        Reimport.objects.create(article=desk.article, person=desk.lin, name="mill.txt", content=b"", rows=[]).pk
    ),
    "returned_id": lambda desk: (
        ReturnedCopy.objects.create(article=desk.article, person=desk.lin, name="m.docx", content=b"").pk
    ),
    "file_id": a_file,
    "webhook_id": lambda desk: a_webhook(desk).pk,
    "delivery_id": a_delivery,
    "merge_id": a_merge,
    "token": lambda desk: "no-such-token",
    "token_id": lambda desk: give_token(by=desk.lin, label="A script", scope="read", days=7)[0].pk,
}
