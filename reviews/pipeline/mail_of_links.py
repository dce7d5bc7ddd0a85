"""Whoever is given a link to choose a password with is told by e-mail that it was made, and by whom: it lets its bearer act as them."""

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext

from reviews.jobs import Beat, ChunkSpec, Commit, enqueue
from reviews.models import Chunk, Person, SignInLink
from reviews.pipeline.mail import post


@transaction.atomic
def tell_of_link_later(person: Person) -> bool:
    """Have `person` told of the latest link that was given out for them; False where the site sends no mail or has no address."""
    link = SignInLink.objects.filter(person=person, given_by__isnull=False).order_by("-pk").first()
    if link is None or not settings.EMAIL_HOST or not person.email:
        return False
    enqueue("link", chunks=[ChunkSpec("mail", args={"link": link.pk})])
    return True


def tell_of_link(chunk: Chunk, beat: Beat) -> Commit:
    """The step of the job. The link itself is in no mail: whoever gave it out hands it over."""
    link = SignInLink.objects.select_related("person", "given_by").get(pk=chunk.args["link"])
    with translation.override(link.person.language or settings.LANGUAGE_CODE):
        text = gettext(
            "{name} made a link with which a password is chosen for {username} at {site}. It works once, until {until}; {name} hands "
            "it to you. If you asked for none, speak to {name}: whoever has the link can sign in as you."
        )
        until = date_format(localtime(link.expires_at), "DATETIME_FORMAT")
        said = {"name": link.given_by, "username": link.person.username, "site": settings.SITE_URL, "until": until}
        post(link.person, gettext("Duikan: a link to choose a password"), text.format(**said))
    return lambda: None
