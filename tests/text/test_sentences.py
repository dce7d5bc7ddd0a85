"""Where sentences end, as an editor would cut them. A bar shows the cuts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.text.segments import Line
from reviews.text.sentences import sentences, spans

CHINESE = [
    "林編輯來了。|她坐下。",
    "「你來了嗎?」|「來了!」",
    "「你來了嗎？」他問。|林沒有回答。",
    "「好。」|她走了。",
    "他說:「我知道。」|然後離開。",
    "價格是3.5元。|很便宜。",
    "真的?!|不可能吧!",
    "他想了想……|「算了。」",
    "這本書(第二版。已絕版)很貴。|我沒買。",
    "天黑了；|路還很遠。",
    "她寫道:「春天來了。|花開了。」",
    "沒有句號的一行",
    "見註[12]。|下一句。",
    "林問﹕「你來嗎﹖」|「天黑了﹗」",
    "她走了。|林沒有說話。 ——",
]
ENGLISH = [
    "Lin came in. |She sat down.",
    "“Are you there?” she asked. |“Yes.”",
    "Dr. Mei of the U.S. Department of State called. |Nobody answered.",
    "It cost $3.50. |Cheap!",
    "He lived in Washington, D.C. |The house is gone.",
    "“Stop!” cried Lin. |“Now.”",
    "Wait... what? |Nothing.",
    "“Wait . . .” |Lin stopped. . . . |“What . . . for?”",
    "J. K. Chen wrote it. |Read it.",
    "It ended (badly.) |We left.",
    "See p. 12 and fig. 3. |Then return.",
    "It was late.[4] |She slept.",
    "IV. Results of the year. |We met them.",
    "I. Who we are",
    "## Chapter 10. Of mills and their owners",
    "Article 5. Every town has a mill. |Lin keeps it.",
    "SECTION IV. The miller is elected.",
    "They read Chapter 10. |Then Lin slept.",
    "Write `gate ? Mill : Wheel. Now` here. |Then run it.",
    "It was after World War II. |Lin came home.",
    "The chairs, tables, etc. were sold. |Lin kept one.",
]
OTHERS = [
    ("de", "„Komm herein.“ |Er blieb stehen. |„Doch!“ |Sie lachte. |„Na?“, sagte er."),
    ("de", "»Komm herein.« |Er blieb stehen. |(„Doch!“) |»Na gut!« sagte sie. |»›Ja‹, sagt er.«"),
    ("fr", "Il resta. |« Non. » |Elle rit."),
    ("de", "Am 3. Oktober kam Frau Lin z.B. mit dem Zug. |Sie blieb."),
    ("fr", "M. Lin est venu. |« Entrez ! » |Il entra."),
    ("fr", "Lin partit. |Elle resta. —"),
    ("de", "„Nein.“ |„Geh! “"),
    ("ja", "「帰れ！」と林は言った。|「とても寒い。」|とても静かだ。"),
    ("es", "¿Quién es? |Soy yo, dijo el Sr. Lin."),
]


@pytest.mark.parametrize(
    ("lang", "marked"),
    [*(("zh-Hant-TW", one) for one in CHINESE), *(("en", one) for one in ENGLISH), *OTHERS],
)
def test_sentences_end_where_an_editor_cuts(lang: str, marked: str) -> None:
    line = Line(7, marked.replace("|", ""), lang)
    assert [one.text for one in sentences(line)] == [part.strip() for part in marked.split("|")]


@given(
    st.text(alphabet="甲乙。？！…；「」（）“”\"'. ?!;,a1B\t\u3000—[]", max_size=60), st.sampled_from(["zh", "en", "de"])
)
def test_no_character_is_lost_and_order_is_kept(text: str, lang: str) -> None:
    found = spans(text, lang)
    covered = [at for start, end in found for at in range(start, end)]
    assert covered == sorted(set(covered))
    assert all(text[at].isspace() for at in set(range(len(text))) - set(covered))
    assert all(not text[start].isspace() and not text[end - 1].isspace() for start, end in found)
