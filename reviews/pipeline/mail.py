"""Notices go out by e-mail: at once to those who want that, by a job, so that no page waits for a mail server."""

import logging
from collections import defaultdict
from collections.abc import Iterable
from smtplib import SMTPRecipientsRefused

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import ngettext

from reviews.jobs import Beat, ChunkSpec, Commit, enqueue
from reviews.models import Chunk, Job, Notice, Person
from reviews.review.composed import Composed

logger = logging.getLogger(__name__)


def waiting() -> "QuerySet[Notice]":
    """Notices that are to go out at once and have not. Of a project that the person has left by now, nothing is told."""
    wanted = Notice.objects.filter(mailed_at=None, read_at=None, person__mail=Person.Mail.AT_ONCE)
    wanted = wanted.filter(article__project__memberships__person=F("person"))
    return wanted.filter(person__is_active=True).exclude(person__email="")


ANY_WAITING = Composed(lambda: waiting().values_list("pk")[:1])


def mail_later() -> None:
    """Have waiting notices sent; one job that waits serves any number of them. Mostly there are none: no transaction then."""
    if ANY_WAITING():
        with transaction.atomic():
            if not Job.objects.filter(kind="mail", state=Job.State.QUEUED).exists():
                enqueue("mail", chunks=[ChunkSpec("mail")])


def send_notices(chunk: Chunk, beat: Beat) -> Commit:
    """One message a person. A worker that dies in between sends some of them again; none is lost."""
    by_person: dict[Person, list[Notice]] = defaultdict(list)
    for one in waiting().select_related("person", "actor", "article").order_by("pk"):
        by_person[one.person].append(one)
    for person, notices in by_person.items():
        with translation.override(person.language or settings.LANGUAGE_CODE):
            n = len(notices)
            subject = ngettext("Duikan: {n} notice", "Duikan: {n} notices", n).format(n=n)
            post(person, subject, told(notices))
        beat(1)
    sent = [one.pk for notices in by_person.values() for one in notices]

    def commit() -> None:
        Notice.objects.filter(pk__in=sent).update(mailed_at=timezone.now())

    return commit


def post(person: Person, subject: str, text: str) -> bool:
    """Send the person a message. False where the mail server refuses their address: that is noted in the log, and keeps
    nobody else's mail back.

    Raises:
        OSError: the mail server does not answer or takes nothing (smtplib's errors are OSErrors).
    """
    try:
        send_mail(subject, text, None, [person.email])
    except SMTPRecipientsRefused as refused:
        logger.warning("No mail to %s: %s", person.username, refused)
        return False
    return True


def told(notices: Iterable[Notice]) -> str:
    """The notices as plain text, in the language that is active."""
    return "\n\n".join(
        "\n".join(line for line in (f"{one.actor} {one.get_kind_display()}", one.text, address(one)) if line)
        for one in notices
    )


def address(one: Notice) -> str:
    """Where it is about, for a browser; the address of a pair leads on where that was joined or split since."""
    place = reverse("pair", args=[one.pair_id]) if one.pair_id else reverse("review", args=[one.article_id])
    if one.kind == Notice.Kind.WEBHOOK:
        place = reverse("webhooks", args=[one.article.project_id])
    return f"{one.article}: {settings.SITE_URL}{place}"
