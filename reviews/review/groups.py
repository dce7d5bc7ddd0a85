"""After an edit: the groups of pairs that the old or the new text belongs to are looked at again, and no other.

The rows of `GroupMember` are true of the texts that were last looked at, so they say where a changed pair belonged before;
where it belongs now is read off its text. What is found is what looking at the whole article would find
(docs/decisions/0014-groups-of-pairs.md).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from reviews import check
from reviews.models import Article, Finding, Grouping, GroupMember, Pair, Unchecked
from reviews.review.desk_rules import DeskRules, desk_rules
from reviews.review.findings import as_row, as_segment, replace
from reviews.review.keys import among
from reviews.text import segments

AT_ONCE = 500
MOST = 500  # of more changed pairs the whole article is looked at instead
READ = ("position", "source", "target", "version")
Memberships = set[tuple[str, int]]


@dataclass(frozen=True)
class Whole:
    """All of an article, looked at: unsaved findings, the groups of its pairs, and their versions, in its order."""

    rows: list[Finding]
    groups: Memberships
    versions: dict[int, int]


def needs_whole(article: Article) -> bool:
    """Whether all of the article is to be looked at: these checks never did, its order changed, or much of it."""
    waiting = Unchecked.objects.filter(article=article)
    if not Grouping.objects.filter(article=article, version=check.version()).exists():
        return True
    return waiting.values("pair").distinct().count() > MOST or waiting.filter(pair=None).exists()


def hold(article: Article) -> None:
    """Let nobody else look at the groups of the article until the transaction ends."""
    Grouping.objects.get_or_create(article=article)
    Grouping.objects.select_for_update().get(article=article)


def look_again(article: Article) -> None:
    """Look at the groups of the pairs that were changed. In a transaction.

    Where the order of the article changed meanwhile, whoever changed it has the whole looked at.
    """
    hold(article)
    waiting = dict(Unchecked.objects.filter(article=article).values_list("pk", "pair"))
    changed = set(waiting.values())
    if not changed or None in changed:
        return
    desk = desk_rules(article)
    texts = Texts(article, desk)
    texts.load(changed)
    before = set(GroupMember.objects.filter(pair__in=among(changed)).values_list("group", "pair"))
    after = {(group, pk) for pk in texts.rows for group in check.groups_of(texts.segment(pk), check.article_rules())}
    store(article, before, after)
    touched = {group for group, _pk in before | after} | sought_in(texts, changed)
    wanted = set(desk.wanted(check.article_rules()))
    rows = found_in({group for group in touched if check.rule_of(group) in wanted}, texts)
    replace(article, of_groups(article, touched), rows, edited=True)
    Unchecked.objects.filter(pk__in=among(waiting)).delete()


class Texts:
    """Pairs of an article by their keys, loaded when asked for."""

    def __init__(self, article: Article, desk: DeskRules, rows: Iterable[Pair] = ()) -> None:
        self.article, self.desk = article, desk
        self.rows = {pair.pk: pair for pair in rows}
        self.read: dict[int, segments.Pair] = {}

    def load(self, pks: Iterable[int]) -> None:
        """Those of `pks` that stand in the article."""
        more = [pk for pk in pks if pk not in self.rows]
        rows = Pair.objects.of_words().filter(article=self.article, pk__in=among(more)).only(*READ) if more else ()
        self.rows |= {pair.pk: pair for pair in rows}

    def segment(self, pk: int) -> segments.Pair:
        """A pair as the checks see it; what they read of it is kept with it."""
        if pk not in self.read:
            self.read[pk] = as_segment(self.rows[pk], self.article, self.desk)
        return self.read[pk]

    def in_order(self, pks: Iterable[int]) -> list[segments.Pair]:
        """Those of `pks` that stand in the article, in its order."""
        live = sorted((pk for pk in pks if pk in self.rows), key=lambda pk: self.rows[pk].position)
        return [self.segment(pk) for pk in live]

    def found(self, group: str, pairs: list[segments.Pair]) -> list[Finding]:
        """Unsaved findings in a group."""
        here = {pair.id: self.rows[int(pair.id)] for pair in pairs}
        found = check.look_at(group, pairs, [row.position for row in here.values()])
        return [as_row(one, self.article, self.desk, here, here.get(where)) for where, one in found]


def found_in(groups: Collection[str], texts: Texts) -> list[Finding]:
    """Unsaved findings of the groups."""
    members = members_of(texts.article, groups)
    texts.load({pk for pks in members.values() for pk in pks})
    return [row for group, pks in sorted(members.items()) for row in texts.found(group, texts.in_order(pks))]


def sought_in(texts: Texts, changed: Collection[int]) -> set[str]:
    """Groups that a changed pair belongs to because of words in its source, or did: then what was found stood there."""
    found: set[str] = set()
    for rule in check.seekers():
        known = GroupMember.objects.filter(article=texts.article, group__startswith=f"{rule}:")
        for group in known.values_list("group", flat=True).distinct():
            if any(check.seeker(group) in pair.source for pair in texts.rows.values()):
                found.add(group)
        stood = Finding.objects.filter(article=texts.article, rule=rule).values_list("group", "spots")
        found.update(group for group, spots in stood if any(spot["pair"] in changed for spot in spots))
    return found


def members_of(article: Article, groups: Collection[str]) -> dict[str, set[int]]:
    """The pairs of each of the groups."""
    found: dict[str, set[int]] = defaultdict(set)
    rows = GroupMember.objects.filter(article=article, group__in=groups)
    for group, pk in rows.values_list("group", "pair"):
        found[group].add(pk)
    for group, pks in found.items():
        if words := check.seeker(group):
            naming = Pair.objects.filter(article=article, source__contains=words).values_list("pk", "source")
            pks.update(pk for pk, source in naming if words in source)
    return found


def of_groups(article: Article, groups: Collection[str]) -> "QuerySet[Finding]":
    """What was found in these groups before."""
    return Finding.objects.filter(article=article, group__in=groups)


def look_at_all(article: Article, desk: DeskRules) -> Whole:
    """Look at all groups of the article; nothing is written."""
    texts = Texts(article, desk, Pair.objects.of_words().filter(article=article).only(*READ).order_by("position"))
    pairs = [texts.segment(pk) for pk in texts.rows]
    own = check.members(pairs, check.article_rules())
    memberships = {(group, int(pair.id)) for group, members in own.items() for pair in members}
    wanted = set(desk.wanted(check.article_rules()))
    asked = {group: members for group, members in own.items() if check.rule_of(group) in wanted}
    rows = [row for group, ps in check.with_namesakes(asked, pairs).items() for row in texts.found(group, ps)]
    return Whole(rows, memberships, {pk: row.version for pk, row in texts.rows.items()})


def take_stock(article: Article, whole: Whole) -> None:
    """Keep the groups of an article that was looked at outside this transaction, in which it is held. Pairs that were
    changed meanwhile are left to be looked at again.
    """
    waiting = list(Unchecked.objects.filter(article=article).values_list("pk", flat=True))
    now = dict(Pair.objects.of_words().filter(article=article).order_by("position").values_list("pk", "version"))
    store(article, set(GroupMember.objects.filter(article=article).values_list("group", "pair")), whole.groups)
    Unchecked.objects.filter(pk__in=among(waiting)).delete()
    changed: list[int | None] = [
        pk for pk in now.keys() | whole.versions.keys() if now.get(pk) != whole.versions.get(pk)
    ]
    if [pk for pk in now if pk in whole.versions] != [pk for pk in whole.versions if pk in now]:
        changed.append(None)
    Unchecked.objects.bulk_create(Unchecked(article=article, pair_id=pk) for pk in changed)
    Grouping.objects.filter(article=article).update(version=check.version())


def store(article: Article, before: Memberships, after: Memberships) -> None:
    """Keep the memberships `after` in the place of `before`."""
    gone: dict[str, list[int]] = defaultdict(list)
    for group, pk in before - after:
        gone[group].append(pk)
    for group, pks in gone.items():
        GroupMember.objects.filter(article=article, group=group, pair__in=among(pks)).delete()
    new = [GroupMember(article=article, group=group, pair_id=pk) for group, pk in sorted(after - before)]
    GroupMember.objects.bulk_create(new, batch_size=AT_ONCE)
