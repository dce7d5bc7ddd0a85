"""Against which earlier text a pair is compared: last approved, my last visit, the version before, or any."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from reviews.models import Approval, Pair
from reviews.text.versions.diff import diff
from reviews.views.diff_html import as_html


@dataclass(frozen=True)
class Base:
    """A version to compare with: `name` is its place in the cycle, `sentence` says in words what it is."""

    name: str
    version: int
    source: str
    target: str
    sentence: str

    def differs(self, pair: Pair) -> bool:
        """Whether either text was another one."""
        return (self.source, self.target) != (pair.source, pair.target)


@dataclass(frozen=True)
class Change:
    """What changed since a base, in the translation and in the source, and the base that follows in the cycle."""

    base: Base
    html: SafeString | None
    source: SafeString | None
    following: str


def bases_of(pair: Pair, rows: list[Any], approvals: list[Approval], since: datetime | None) -> list[Base]:
    """The bases there are, in the order of the cycle; `rows` is the pair's history, oldest first."""
    texts: dict[int, Any] = {}
    for row in rows:
        texts.setdefault(row.version, row)
    found = []
    held = [one for one in approvals if one.withdrawn_at is None and one.pair_id == pair.pk and one.version in texts]
    if held:
        last = max(held, key=lambda one: (one.version, one.pk))
        said = _("since {name} approved v{version}, {day}")
        found.append(_base("approved", texts[last.version], said, last.reviewer, last.at))
    if since and (seen := [row for row in rows if row.history_date <= since]):
        found.append(
            _base("visit", texts[seen[-1].version], _("since your last visit, {day} (v{version})"), None, since)
        )
    for version in sorted((n for n in texts if n < pair.version), reverse=True):
        row = texts[version]
        name, said = ("previous", _("since the version before, v{version} by {name}, {day}"))
        if version != pair.version - 1:
            name, said = str(version), _("since v{version} by {name}, {day}")
        found.append(_base(name, row, said, row.history_user, row.history_date))
    return found


def _base(name: str, row: Any, said: str, who: object, when: datetime) -> Base:
    day = date_format(when, "SHORT_DATE_FORMAT")
    return Base(name, row.version, row.source, row.target, said.format(name=who or "–", version=row.version, day=day))


def change_since(pair: Pair, bases: list[Base], wanted: str) -> Change | None:
    """The difference to the base called `wanted`; else to the first whose text differs; None where there is none."""
    asked = next((one for one in bases if one.name == wanted), None)
    base = asked or next((one for one in bases if one.differs(pair)), None)
    if base is None:
        return None
    following = bases[(bases.index(base) + 1) % len(bases)].name
    article = pair.article
    html = as_html(diff(base.target, pair.target), article.target_lang) if base.target != pair.target else None
    source = as_html(diff(base.source, pair.source), article.source_lang) if base.source != pair.source else None
    return Change(base, html, source, following)
