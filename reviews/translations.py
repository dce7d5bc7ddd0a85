"""Compiled translations: the catalogues are kept as text and compiled where they are used.

Simplified Chinese is derived from Traditional: OpenCC's phrases, then the words of software that it does not know, then
whatever stands in its own catalogue, which holds only what differs (docs/decisions/0007-simplified-from-traditional.md).
"""

import os
from pathlib import Path

import polib
from django.conf import settings

DERIVED, MASTER, CONVERSION = "zh_Hans", "zh_Hant", "tw2sp"
# What a mainland reader calls otherwise, in the order in which it is replaced.
WORDS = {
    "} 列": "} 行", "每一列": "每一行", "第一列": "第一行", "一列就": "一行就", "逐列": "逐行", "的列": "的行", "栏目": "分类",
    "字段名称": "列名", "栏": "列", "「": "“", "」": "”", "『": "‘", "』": "’", "注销": "退出登录", "套用": "应用",
    "核可": "批准", "核定": "终审", "主编": "主管", "作业": "工作", "身分": "身份", "更动": "改动", "取代": "替换",
    "寻找": "查找", "文字档": "文本文件", "TBX 档": "TBX 文件", "另成一档": "在单独的文件中", "试算表": "电子表格",
    "函数库": "库", "印出": "显示", "矢量": "向量", "杂讯": "噪声", "送审": "提交审校", "留言": "评论",
    "词汇表": "术语表", "自动判断": "自动识别", "权杖": "令牌",
}  # fmt: skip


def compile_translations() -> list[Path]:
    """Compile every catalogue that is newer than its compiled form; return those compiled."""
    compiled = []
    for folder in settings.LOCALE_PATHS:
        for source in sorted(Path(folder).glob("*/LC_MESSAGES/*.po")):
            target = source.with_suffix(".mo")
            if not target.exists() or target.stat().st_mtime < max(one.stat().st_mtime for one in read_for(source)):
                mine = target.with_suffix(f".{os.getpid()}")  # several processes may start at once
                catalogue(source).save_as_mofile(str(mine))
                mine.replace(target)
                compiled.append(target)
    return compiled


def read_for(source: Path) -> list[Path]:
    """The files that the compiled form of `source` is made from."""
    return [source, master_of(source), Path(__file__)] if is_derived(source) else [source]


def is_derived(source: Path) -> bool:
    """Whether the catalogue holds only what differs from the derived one."""
    return source.parts[-3] == DERIVED


def master_of(source: Path) -> Path:
    """The catalogue that a derived one begins with."""
    return source.parents[2] / MASTER / "LC_MESSAGES" / source.name


def catalogue(source: Path) -> polib.POFile:
    """All translations of a language; a derived one complete, with its own entries in the place of derived ones."""
    own = polib.pofile(str(source))
    if not is_derived(source):
        return own
    import opencc

    convert = opencc.OpenCC(CONVERSION).convert
    kept = {entry.msgid for entry in own}
    for entry in polib.pofile(str(master_of(source))):
        if entry.msgid not in kept:
            entry.msgstr = reworded(convert(entry.msgstr))
            entry.msgstr_plural = {n: reworded(convert(text)) for n, text in entry.msgstr_plural.items()}
            own.append(entry)
    return own


def reworded(text: str) -> str:
    """`text` with the words of WORDS replaced."""
    for word, other in WORDS.items():
        text = text.replace(word, other)
    return text
