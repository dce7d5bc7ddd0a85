"""A webhook of the desk, and who receives its calls."""

from collections.abc import Iterator
from typing import Any

import pytest

from reviews.models import Project, Webhook
from reviews.review.actions.webhook import add_webhook
from reviews.review.events import KINDS
from reviews.webhooks import Allowed
from tests.desk import Desk
from tests.webhooks.receivers import Receiver, receiving


@pytest.fixture
def receiver(settings: Any) -> Iterator[Receiver]:
    settings.WEBHOOK_ALLOW = Allowed.of(["127.0.0.1"])
    with receiving() as found:
        yield found


@pytest.fixture
def hook(desk: Desk, receiver: Receiver) -> Webhook:
    made = add_webhook(desk.project, by=desk.lin, name="Site", address=receiver.address(), events=KINDS)
    desk.project = desk.article.project = Project.objects.get(pk=desk.project.pk)
    return made
