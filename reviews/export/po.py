"""PO: one message a pair, its key as context, its approvals as remarks. Source: GNU gettext manual, The Format of PO Files.

Meant for tools that take short strings; what a sentence stands beside is lost in them.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import BinaryIO

import polib

from reviews.export.approvals import approved_in_words
from reviews.export.edition import Edition, EditionPair, short_tag
from reviews.export.provenance import provenance
from reviews.text.translatable import gettext_noop

FORMAT = "po"
EXTENSION = "po"
RULES = {1: "nplurals=1; plural=0;", 2: "nplurals=2; plural=(n != 1);"}
"""Those of Chinese and English, where the file named none."""
MEDIA_TYPE = "text/x-gettext-translation; charset=utf-8"
TITLE = gettext_noop("PO for gettext")


def write(edition: Edition, stream: BinaryIO) -> None:
    """Write the catalogue."""
    catalogue = polib.POFile(wrapwidth=0)
    catalogue.header = "\n".join([edition.title, *provenance(edition)])
    catalogue.metadata = {
        "Project-Id-Version": f"{edition.article_id} {edition.title}",
        "PO-Revision-Date": edition.at.strftime("%Y-%m-%d %H:%M%z"),
        "Language": short_tag(edition.target_lang).replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": short_tag(edition.source_lang),
        "X-Generator": edition.tool,
    }
    if rule := rule_of(edition):
        catalogue.metadata["Plural-Forms"] = rule
    for _key, pairs in groupby(edition.pairs, key=lambda pair: pair.form.key if pair.form else pair.id):
        forms = list(pairs)
        catalogue.append(message_of_forms(forms, edition) if forms[0].form else message(forms[0], edition))
    stream.write(f"{catalogue}".encode())


def message(pair: EditionPair, edition: Edition) -> polib.POEntry:
    """One message."""
    said = {"comment": "\n".join(remarks(pair, edition)), "tcomment": pair.note}
    return polib.POEntry(msgctxt=str(pair.id), msgid=pair.source, msgstr=pair.target, **said)


def message_of_forms(pairs: Sequence[EditionPair], edition: Edition) -> polib.POEntry:
    """One message with plural forms, as it came. It is fuzzy, which programs pass over, while one of its forms is not approved."""
    forms = {pair.form.n: pair for pair in pairs if pair.form}
    one = next(pair.form for pair in pairs if pair.form)
    sources = {pair.form.is_plural: pair.source for pair in pairs[::-1] if pair.form}
    return polib.POEntry(
        msgctxt=str(pairs[0].id),
        msgid=sources.get(False, one.singular),
        msgid_plural=sources.get(True, one.plural),
        msgstr_plural={n: forms[n].target if n in forms else "" for n in range(one.of)},
        comment="\n".join(line for pair in pairs for line in remarks(pair, edition)),
        tcomment=pairs[0].note,
        flags=[] if len(forms) == one.of else ["fuzzy"],
    )


def remarks(pair: EditionPair, edition: Edition) -> list[str]:
    """Who approved it, and its text in a derived variant."""
    found = [approved_in_words(pair)]
    if pair.lane is not None:
        found.append(f"{short_tag(edition.lane_lang)}, derived, not separately approved: {pair.lane}")
    return found


def rule_of(edition: Edition) -> str:
    """How a form is chosen, as the file had it; nothing without messages that have forms."""
    forms = [pair.form for pair in edition.pairs if pair.form]
    known = next((form.rule for form in forms if form.rule), "")
    return known or (RULES.get(forms[0].of, "") if forms else "")
