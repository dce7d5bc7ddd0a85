"""Looks for traces of tampering: every link of a project's chain is computed anew from the rows it seals."""

import heapq
from collections.abc import Iterator
from itertools import groupby

from django.db.models import Q, QuerySet

from reviews.models import Approval, ChainLink, HistoricalPair, Pair, Project, guards
from reviews.review.chain import APPROVAL, KINDS, PAIR, START, WITHDRAWAL, Row, digest_of, hash_of, rows_in


def problems_of(project: Project, head: tuple[int, str] | None = None) -> Iterator[str]:
    """What is wrong with the history of `project`, one sentence each; nothing where it is sound.

    `head` is a number and hash that was kept elsewhere: what was cut off after the rest can be seen only by it.
    """
    links = {link.n: link for link in ChainLink.objects.filter(project=project).order_by("n")}
    yield from broken(links)
    sealed = bool(links) or not is_older_than_chain(project)
    for form in ({link.form for link in links.values()} or {1}) if sealed else ():
        for n, found in groupby(in_order(project.pk, form), key=lambda row: row.link):
            if n not in links:
                yield from (f"{name(row.kind, row.key)} belongs to no link (it names {n})." for row in found)
            elif links[n].form == form:
                yield from differences(links[n], list(found))
    yield from emptied(links, project.pk)
    yield from strays(project)
    yield from (f"The triggers of {table} are missing: run migrate." for table in guards.missing())
    if head and (head[0] not in links or links[head[0]].hash != head[1]):
        yield f"The chain does not lead to the head {head[0]}:{head[1]}: it was cut off, or made anew."


def is_older_than_chain(project: Project) -> bool:
    """Whether a project has a history of which no row names a link: it was written before there was a chain, and the next act
    seals it as part of the first link.
    """
    rows = HistoricalPair.objects.filter(article__project=project)
    given = Approval.objects.filter(
        Q(link__isnull=False) | Q(withdrawn_link__isnull=False), pair__article__project=project
    )
    return rows.exists() and not (rows.filter(link__isnull=False).exists() or given.exists())


def broken(links: dict[int, ChainLink]) -> Iterator[str]:
    """Links that are missing, or whose hash does not follow from the one before."""
    before = START
    for n in range(1, max(links, default=0) + 1):
        if n not in links:
            yield f"Link {n} is missing."
            continue
        if links[n].hash != hash_of(links[n], before):
            yield f"Link {n} does not follow from the link before."
        before = links[n].hash


def differences(link: ChainLink, rows: list[Row]) -> Iterator[str]:
    """How the rows differ from those that the link sealed."""
    if digest_of(rows) == link.digest:
        return
    sealed = {leaf[:8]: leaf for leaf in leaves_of(link)}
    now = {row.leaf[:8]: row.leaf for row in rows}
    for key in sorted(sealed.keys() | now.keys()):
        kind, pk = int.from_bytes(key, "big") % len(KINDS), int.from_bytes(key, "big") // len(KINDS)
        if key not in now:
            yield f"{name(kind, pk)} was deleted (link {link.n})."
        elif key not in sealed:
            yield f"{name(kind, pk)} was inserted (link {link.n})."
        elif now[key] != sealed[key]:
            yield f"{name(kind, pk)} was changed (link {link.n})."
    yield f"The rows of link {link.n} are not those that it sealed."


def emptied(links: dict[int, ChainLink], project_id: int) -> Iterator[str]:
    """Links of which not one row is left: `differences` never meets them."""
    left = set(HistoricalPair.objects.filter(article__project=project_id).values_list("link", flat=True).distinct())
    if None in left:
        left.add(1)
    for n, link in links.items():
        if link.rows and n not in left:
            yield f"All history rows of link {n} are gone."


def strays(project: Project) -> Iterator[str]:
    """Pairs that are not as their last history row says."""
    columns = [field.attname for field in HistoricalPair.tracked_fields]
    last: dict[int, tuple[object, ...]] = {}
    for values in HistoricalPair.objects.filter(article__project=project).order_by("history_id").values_list(*columns):
        last[values[columns.index("id")]] = values
    for values in Pair.everything.filter(article__project=project).order_by().values_list(*columns):
        pk = values[columns.index("id")]
        if last.get(pk) != values:
            yield f"Pair {pk} is not as its history says."


def in_order(project_id: int, form: int) -> Iterator[Row]:
    """All sealed rows of a project by link and kind. History rows without a link are older than the chain: its first."""
    history = HistoricalPair.objects.filter(article__project=project_id)
    approvals = Approval.objects.filter(pair__article__project=project_id)
    queries: list[tuple[QuerySet, int]] = [
        (history.filter(link=None).order_by("history_id"), PAIR),
        (history.exclude(link=None).order_by("link", "history_id"), PAIR),
        (approvals.filter(link=None).order_by("id"), APPROVAL),
        (approvals.exclude(link=None).order_by("link", "id"), APPROVAL),
        (approvals.exclude(withdrawn_at=None).filter(withdrawn_link=None).order_by("id"), WITHDRAWAL),
        (approvals.exclude(withdrawn_link=None).order_by("withdrawn_link", "id"), WITHDRAWAL),
    ]
    streams = [rows_in(query, kind, form) for query, kind in queries]
    return heapq.merge(*streams, key=lambda row: (row.link, row.kind))


def leaves_of(link: ChainLink) -> list[bytes]:
    """The leaves that the link was made with."""
    kept = bytes(link.leaves)
    return [kept[at : at + 16] for at in range(0, len(kept), 16)]


def name(kind: int, pk: int) -> str:
    """A row for people."""
    return f"{KINDS[kind].capitalize()} {pk}"
