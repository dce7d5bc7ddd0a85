"""What all files of ready pairs have in common: columns by name, languages by text, limits, notices."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reviews.load import characters, languages
from reviews.load.article import LoadedArticle, LoadedPair
from reviews.load.errors import LoadError, Notice
from reviews.load.limits import SEGMENTS
from reviews.load.notes import tidied
from reviews.load.options import Options
from reviews.load.turned import TABLES, turned
from reviews.text.scripts import base, main_script
from reviews.text.translatable import gettext_noop as _

SOURCE_NAMES = ("source", "src", "original", "原文", "來源", "来源")
TARGET_NAMES = ("target", "tgt", "translation", "譯文", "译文", "翻譯", "翻译")
NOTE_NAMES = ("note", "notes", "備註", "备注")
ID_NAMES = ("id", "key", "row", "no", "no.", "編號", "编号")


@dataclass(frozen=True, slots=True)
class Columns:
    """Where source, target, id and note stand in a row, whether a heading row says so, and the languages it names."""

    source: int
    target: int
    id: int | None = None
    named: bool = False
    source_lang: str | None = None
    target_lang: str | None = None
    note: int | None = None


def columns(heads: Sequence[str]) -> Columns:
    """Read a heading row; a row that names nothing known is a row of text, its first two cells the pair."""
    lower = [head.lower() for head in heads]
    ident = next((at for at, head in enumerate(lower) if head in ID_NAMES), None)
    note = next((at for at, head in enumerate(lower) if head in NOTE_NAMES), None)
    source = next((at for at, head in enumerate(lower) if head in SOURCE_NAMES), None)
    target = next((at for at, head in enumerate(lower) if head in TARGET_NAMES), None)
    if source is not None and target is not None:
        return Columns(source, target, ident, True, note=note)
    langs = [(at, tag) for at, head in enumerate(heads) if (tag := language_tag(head))]
    if len(langs) >= 2:
        (first, first_tag), (second, second_tag) = langs[:2]
        return Columns(first, second, ident, True, first_tag, second_tag, note)
    if lower[0] in SOURCE_NAMES or (len(lower) > 1 and lower[1] in TARGET_NAMES):
        return Columns(0, 1, None, True)
    return Columns(0, 1)


_LANGUAGE_NAMES = {
    "english": "en", "en": "en", "en-us": "en-US", "en-gb": "en-GB", "英文": "en", "chinese": "zh", "zh": "zh",
    "zh-tw": "zh-Hant-TW", "zh-hk": "zh-Hant-HK", "zh-cn": "zh-Hans", "zh-hant": "zh-Hant-TW", "zh-hans": "zh-Hans",
    "zh-hant-tw": "zh-Hant-TW", "zh-hant-hk": "zh-Hant-HK", "zh-hans-cn": "zh-Hans", "中文": "zh",
    "繁體中文": "zh-Hant-TW",
    "简体中文": "zh-Hans", "de": "de", "german": "de", "fr": "fr", "french": "fr", "es": "es", "spanish": "es",
    "it": "it", "pt": "pt", "nl": "nl", "ja": "ja", "ko": "ko", "ru": "ru",
}  # fmt: skip


def language_tag(head: str) -> str | None:
    """The language that a heading or an attribute names (zh_TW, 繁體中文), None where it names none that is known."""
    return _LANGUAGE_NAMES.get(head.strip().lower().replace("_", "-"))


def article(
    rows: Iterable[tuple[int, str, str, str]],
    name: str,
    format: str,
    sha256: str,
    heads: Columns,
    options: Options,
    notes: Mapping[int, str] | None = None,
) -> LoadedArticle:
    """An article of the rows (row, source, target, id), with `notes` by row; raises LoadError where a text cannot be stored."""
    pairs, found = _kept(rows, notes or {})
    if not pairs:
        raise LoadError("pairs.none", _("The file holds no pairs."))
    if not any(pair.source.strip() for pair in pairs) or not any(pair.target.strip() for pair in pairs):
        raise LoadError("pairs.single_language", _("One of the two sides is empty in every row."))
    if format in TABLES:
        pairs, told = turned(pairs)
        found.update((notice.code, notice) for notice in told)
    source_lang, target_lang = _languages(pairs, heads, options)
    same = sum(pair.source == pair.target for pair in pairs)
    if base(source_lang) == base(target_lang) != "und" or same * 2 > len(pairs) > 4:
        message = _("Both sides seem to be in one language ({lang}); {same} pairs are identical.")
        found["pairs.same_language_suspected"] = Notice(
            "pairs.same_language_suspected", message, {"lang": base(source_lang), "same": same}
        )
    return LoadedArticle(
        name=name,
        format=format,
        sha256=sha256,
        source_lang=source_lang,
        target_lang=target_lang,
        pairs=tuple(pairs),
        title=pairs[0].target.strip() or pairs[0].source.strip(),
        warnings=tuple(found.values()),
    )


def _kept(
    rows: Iterable[tuple[int, str, str, str]], notes: Mapping[int, str]
) -> tuple[list[LoadedPair], dict[str, Notice]]:
    """The rows that say anything, and the first notice of each kind about their characters."""
    pairs: list[LoadedPair] = []
    found: dict[str, Notice] = {}
    for row, source, target, ident in rows:
        for text in (source, target):
            characters.refuse(text, row)
            for notice in characters.notices(text, row):
                found.setdefault(notice.code, notice)
        if source.strip() or target.strip():
            pairs.append(LoadedPair(row, source, target, ident, tidied(notes.get(row, ""), row)))
        if len(pairs) > SEGMENTS:
            raise LoadError("limit.segments", _("The file has more than {limit} pairs."), {"limit": SEGMENTS})
    return pairs, found


def _languages(pairs: Sequence[LoadedPair], heads: Columns, options: Options) -> tuple[str, str]:
    """The languages of both sides: as they were given or their columns are called, or else as their texts are."""
    sources, targets = [pair.source for pair in pairs], [pair.target for pair in pairs]
    source_lang = languages.of_file(sources, options.source_lang or heads.source_lang)
    target_lang = languages.of_file(targets, options.target_lang or heads.target_lang)
    source_lang = _english_beside_chinese(source_lang, target_lang, sources)
    return source_lang, _english_beside_chinese(target_lang, source_lang, targets)


def _english_beside_chinese(lang: str, other: str, texts: Sequence[str]) -> str:
    """Words too few to tell ("Open", "Close") beside Chinese are taken for English; names and figures alone for nothing."""
    if lang == "und" and base(other) == "zh" and main_script(" ".join(texts[:100])) == "Latin":
        return "en"
    return lang
