"""Other spellings of Traditional words than CC-CEDICT's: 電台 for 電臺, 發布 for 發佈, 橋樑 for 橋梁.

Source: 教育部《異體字字典》 for the variants; which of them are written today in Taiwan and Hong Kong is a list of our own.
"""

from collections.abc import Iterator

_VARIANTS = """
臺台 佈布 佔占 污汙 煙菸 裡裏 群羣 線綫 啟啓 峰峯 沉沈 梁樑 衛衞 為爲 跡蹟 蹟跡 嘆歎 週周
升昇 秘祕 匯滙 雞鷄 蹤踪 痴癡 託托 癒愈 鑑鑒 鑒鑑 說説 麵麪 床牀 鏽銹 癮瘾 繫係 僱雇 傑杰
兇凶 慾欲 遊游 牆墻 唇脣 眾衆 夠够 闔合 溼濕 濕溼 薦荐 捲卷 痺痹 鋪舖 櫃柜 糰團 蘋苹 證証
晒曬 曬晒 嘗嚐 嚐嘗 韻韵
"""
_PAIRS = [(one[0], one[1]) for one in _VARIANTS.split()]
_FIRST = frozenset(usual for usual, _other in _PAIRS)


def other_spellings(traditional: str) -> Iterator[str]:
    """The word with one of its characters written otherwise throughout."""
    if not _FIRST.isdisjoint(traditional):
        for usual, other in _PAIRS:
            if usual in traditional:
                yield traditional.replace(usual, other)
