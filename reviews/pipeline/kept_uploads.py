"""Files that were refused for their encoding are kept, so that only the encoding has to be chosen.

One upload a person, the newest; no large ones; and an hour at most: the hourly look at what has run out ends the rest.
"""

from dataclasses import dataclass
from datetime import timedelta
from secrets import token_urlsafe
from typing import Any

from django.utils import timezone

from reviews.load import LoadError
from reviews.models import KeptUpload, Person

KEPT_BYTES = 8 * 2**20
KEPT_FOR = timedelta(hours=1)
# What another encoding may mend; of a file that is of two encodings none does.
MENDABLE = frozenset({"encoding.ambiguous", "encoding.invalid", "encoding.unsupported"})


@dataclass(frozen=True)
class Uploaded:
    """A file as it came: the text, or the original with the translation in a file of its own."""

    name: str
    content: bytes
    target_name: str = ""
    target: bytes | None = None


def keep_upload(person: Person, file: Uploaded, error: LoadError) -> KeptUpload | None:
    """Keep a file that was refused in the place of the one before, if another encoding may mend it, and it is not large."""
    forget_old_uploads()
    if error.code not in MENDABLE or len(file.content) + len(file.target or b"") > KEPT_BYTES:
        return None
    said: dict[str, Any] = {"name": file.name, "content": file.content}
    said |= {"target_name": file.target_name, "target": file.target}
    said |= {"token": token_urlsafe(16), "at": timezone.now()}
    return KeptUpload.objects.update_or_create(person=person, defaults=said)[0]


def kept_upload(person: Person, token: str) -> Uploaded | None:
    """The file that is kept under the token, if it still is."""
    since = timezone.now() - KEPT_FOR
    found = KeptUpload.objects.filter(person=person, token=token, at__gt=since).first()
    if found is None:
        return None
    target = None if found.target is None else bytes(found.target)
    return Uploaded(found.name, bytes(found.content), found.target_name, target)


def forget_upload(person: Person, token: str) -> None:
    """The file was loaded, and is kept as what it became."""
    KeptUpload.objects.filter(person=person, token=token).delete()


def forget_old_uploads() -> None:
    """End what was kept long enough."""
    KeptUpload.objects.filter(at__lte=timezone.now() - KEPT_FOR).delete()
