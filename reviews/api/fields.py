"""Names of fields: which may be set, and which only follow from what people do."""

import re
from functools import cache

from django.apps import apps

from reviews.text.translatable import gettext_noop

READ_ONLY = ("field.read_only", gettext_noop("This cannot be set: it follows from what people do."))
UNKNOWN = ("field.unknown", gettext_noop("There is no such field here."))
ALSO = frozenset(
    {"approved_by", "approved_at", "approvals", "document", "role", "author", "authors", "created_at", "updated_at"}
)


@cache
def known() -> frozenset[str]:
    """Everything that the desk keeps, under whatever name a program may think of."""
    models = apps.get_app_config("reviews").get_models(include_auto_created=True)
    return ALSO | {name for model in models for field in model._meta.fields for name in (field.name, field.attname)}


def is_read_only(name: str) -> bool:
    """Whether a field that may not be set is one of the desk: also as "approvedBy" or "pair.state"."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", re.split(r"[.\[\]/]+", name.rstrip("]"))[-1])
    return words.lower().replace("-", "_") in known()
