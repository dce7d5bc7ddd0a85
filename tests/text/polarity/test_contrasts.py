"""Words that are translated by their opposites, and words that deny and are lost."""

import pytest

from reviews.text.polarity.before_and_after import turned_times
from reviews.text.polarity.comparisons import turned_comparisons
from reviews.text.polarity.contrasts import opposed
from reviews.text.polarity.lost_denials import lost_in_chinese, lost_in_english


@pytest.mark.parametrize(
    ("english", "chinese", "found"),
    [
        ("Exports of tea increased again.", "茶葉出口再度減少。", [("increased", "減少", False)]),
        ("Exports of tea increased again.", "茶叶出口再度减少。", [("increased", "减少", False)]),
        ("Exports of tea increased again.", "茶葉出口再度增加。", []),
        ("Exports did not increase.", "出口減少。", [("increase", "減少", True)]),
        ("Exports increased.", "出口沒有減少。", [("increased", "減少", True)]),
        ("Few would deny that he was right.", "大家都承認他是對的。", [("deny", "承認", True)]),
        ("The plan was rejected.", "計畫獲得通過。", [("rejected", "通過", False)]),
        ("Almost a third of them were illiterate.", "他們將近三分之一識字。", [("illiterate", "識字", False)]),
        ("Almost a third of them were illiterate.", "他們將近三分之一不識字。", []),
        ("Prices rose in the south and fell in the north.", "南方物價上漲，北方物價下跌。", []),
        ("The cheapest seats sold out.", "最貴的座位賣完了。", [("cheapest", "最貴", False)]),
        ("More than 300 people came.", "到場的不到300人。", [("More than", "不到", False)]),
        ("Hardly anybody found it easy.", "幾乎沒有人覺得容易。", []),
        ("Few of them had seen the sea.", "他們大多沒看過海。", [("Few", "大多", True)]),
        ("Few of them had seen the sea.", "他們大多看過海。", [("Few", "大多", False)]),
        ("I can't say that I dislike the hall.", "我不能說我不喜歡這座廳。", [("dislike", "喜歡", True)]),
        ("The pool is closed until May.", "泳池開放到五月為止。", [("closed", "開放", False)]),
        ("The pool is closed until May.", "泳池五月才開放。", [("closed", "開放", True)]),
        ("No food or drink is allowed here.", "此處禁止飲食。", [("allowed", "禁止", True)]),
        ("Prices rose here but fell there.", "這裡物價上漲，那裡物價上漲。", [("fell", "上漲", False)]),
        ("They spent more on cleaning the air of pollution.", "治理大氣污染、水污染的經費增加。", []),
        (
            "Half an hour later you may increase the dose.",
            "這種藥半小時後可以減少劑量。",
            [("increase", "減少", False)],
        ),
    ],
)
def test_a_word_may_stand_for_its_opposite(english: str, chinese: str, found: list[tuple[str, str, bool]]) -> None:
    said = [
        (english[slice(*one.english)], chinese[slice(*one.chinese)], one.turned) for one in opposed(english, chinese)
    ]
    assert said == found


@pytest.mark.parametrize(
    ("english", "chinese", "lost"),
    [
        ("He failed to see the crack.", "他看見了裂縫。", ["failed to"]),
        ("He failed to stop at the light.", "他闖了紅燈。", []),
        ("She is too ill to travel.", "她病得很重，可以旅行。", ["too ill to travel"]),
        ("She is too ill to travel.", "她病得太重，無法旅行。", []),
        ("The sample is too small to tell.", "样本太小，足以判断。", ["too small to tell"]),
        ("Hardly anyone was left when the music stopped.", "音樂停下時還有很多人。", ["Hardly anyone"]),
        ("He has never refused to help.", "他總是樂於助人。", []),
        ("It barely protected the old but helped the young.", "對老人有保護作用，對年輕人也有幫助。", ["barely"]),
        ("It barely touched the old wall.", "只輕輕碰到舊牆。", []),
        ("Mei was left out of the team.", "美入選球隊。", ["left out"]),
        ("Mei was left out of the team.", "美落選了。", []),
        ("Scarcely a house was left after the quake.", "地震過後，老城裡的房子幾乎都還立著。", ["Scarcely"]),
        ("Scarcely a house was left after the quake.", "地震過後，房子幾乎一座不剩。", []),
        ("The room is too small for a piano.", "房間太小，正好放鋼琴。", ["too small for "]),
        ("The room is too small for a piano.", "房間太小，放不下鋼琴。", []),
    ],
)
def test_an_english_word_that_denies_is_answered(english: str, chinese: str, lost: list[str]) -> None:
    assert [english[slice(*one)] for one in lost_in_chinese(english, chinese)] == lost


@pytest.mark.parametrize(
    ("english", "chinese", "lost"),
    [
        ("Both sides agreed to talk.", "雙方拒絕談判。", ["拒絕"]),
        ("Both sides walked away from the talks.", "雙方拒絕談判。", []),
        ("He could read and write.", "他不識字。", ["不識字"]),
        ("It cannot be done.", "此事未能辦成。", []),
        ("Rain kept the boat from reaching the island.", "因為下雨，船未能抵達島上。", []),
        ("He will win the game too.", "他也難以獲勝。", ["難以"]),
        ("The chair is comfortable.", "這張椅子不舒服。", ["不舒服"]),
        ("The train came in a moment.", "火車不一會就到了。", []),
        ("The dog stays quiet with strangers.", "那條狗見了生人從不叫。", []),
        ("The mushroom is poisonous.", "這種菇無毒。", ["無毒"]),
        ("The mushroom is not poisonous.", "這種菇無毒。", []),
        ("They met by chance.", "他們不期而遇。", []),
        ("He always comes straight to the point.", "他說話從不拐彎抹角。", []),
        ("The judge asked Chen how he pleaded.", "法官問陳是否認罪。", []),
        ("Mei came back with a fiancé.", "美帶著未婚夫回來。", []),
    ],
)
def test_a_chinese_word_that_denies_is_answered(english: str, chinese: str, lost: list[str]) -> None:
    assert [chinese[slice(*one)] for one in lost_in_english(english, chinese)] == lost


@pytest.mark.parametrize(
    ("english", "chinese", "turned"),
    [
        ("Take it half an hour after meals.", "飯前半小時服用。", [("after", "前")]),
        ("Take it half an hour after meals.", "饭后半小时服用。", []),
        ("She agreed after her lawyer had left the room.", "律師離開房間前她就同意了。", [("after", "前")]),
        ("Her lawyer left the room after she agreed.", "律師離開房間前她就同意了。", []),
        ("Lock the door before you leave.", "離開以後鎖門。", [("before", "以後")]),
        ("Lock the door before you leave.", "鎖門後再離開。", []),
        ("It works only if taken before the rash appears.", "只有在疹子出現之後服用才有效。", [("before", "之後")]),
        ("After the war the president went to the front.", "戰後總統前往前線。", []),
    ],
)
def test_before_is_no_after(english: str, chinese: str, turned: list[tuple[str, str]]) -> None:
    said = [(english[slice(*ours)], chinese[slice(*theirs)]) for ours, theirs in turned_times(english, chinese)]
    assert said == turned


@pytest.mark.parametrize(
    ("english", "chinese", "turned"),
    [
        ("It loses more ice than it gains.", "流失的冰比增加的少。", [("more ice than", "少")]),
        ("It loses more ice than it gains.", "流失的冰比增加的多。", []),
        (
            "Rates stayed as they were, but a cut is more likely than a rise.",
            "利率不變，但降息的可能性小於升息。",
            [("more likely than", "小於")],
        ),
        (
            "It lent more to small firms than last year.",
            "貸給小企業的少於去年。",
            [("more to small firms than", "少於")],
        ),
        ("It gains less ice than it loses.", "增加的冰比流失的更多。", [("less ice than", "多")]),
        ("It has no more ice than last year.", "冰比去年少。", []),
        (
            "The rich pay a smaller share of it than the poor.",
            "富人繳的比例比窮人高。",
            [("smaller share of it than", "高")],
        ),
        ("Fewer came than left.", "來的多於走的。", [("Fewer came than", "多於")]),
        ("More than one has come.", "來的不只一個。", []),
    ],
)
def test_more_is_no_less(english: str, chinese: str, turned: list[tuple[str, str]]) -> None:
    said = [(english[slice(*ours)], chinese[slice(*theirs)]) for ours, theirs in turned_comparisons(english, chinese)]
    assert said == turned
