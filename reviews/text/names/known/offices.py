"""Ministries, parliaments, courts and seats of government: English names, and what one of them has in Chinese.

A ministry is known by its field alone, as 司法 of 司法部 and 法務部, for what it is called besides (部, 署, 省, 院) differs from state
to state. What an office is called in Chinese is asked of a translation only, not of an original: 外交部 may well be “the foreign
ministry”. Source: the names in the gazettes and newspapers of Taiwan, the mainland and Hong Kong; the choice is our own.
"""

from functools import cache

_FIELDS = """
Justice|司法/法務/律政/正義；Defense|國防/防衛/五角大/國防軍；Defence|國防/防衛；Foreign Affairs|外交/外務/外事
Education|教育/文部；Energy|能源/動力；Agriculture|農業/農林/農村/農糧；Commerce|商務/商業/經貿；Finance|財政/財務/金融/大藏
Interior|內政/內務/內部；Internal Affairs|內政/內務；Health|衛生/衛福/健康/保健/醫療/厚生；Labor|勞工/勞動；Labour|勞工/勞動
Transport|交通/運輸；Transportation|交通/運輸；Homeland Security|國土安全；Culture|文化；Tourism|觀光/旅遊
Veterans Affairs|退伍/退輔/老兵/榮民；Public Security|公安；State Security|國家安全/國安；Economic Affairs|經濟
Economy|經濟；Trade|貿易/商務/經貿；Science and Technology|科技/科學；Environmental Protection|環保/環境
Housing and Urban Development|住房/住宅/住建/房屋/都市發展
"""
_SHAPES = (
    "Department of {0}", "Department of the {0}", "Department for {0}", "{0} Department", "Ministry of {0}",
    "Ministry of the {0}", "Ministry for {0}", "{0} Ministry",
)  # fmt: skip
_NAMES = """
State Department|國務院/國務；Department of State|國務院/國務/州務；Foreign Ministry|外交/外務；Foreign Office|外交/外務
Home Office|內政；Treasury Department|財政/國庫；Department of the Treasury|財政/國庫；U.S. Treasury|財政/國庫/公債/國債
US Treasury|財政/國庫/公債/國債；State Council|國務院；Supreme Court|最高/高院/終審/大法院/大法官
Security Council|安理會/安全理事/安全會議/國安會；General Assembly|大會；House of Representatives|眾議/眾院/下議院/代表院/議會
House of Commons|下議院/下院/眾議/平民院
House of Lords|上議院/上院/貴族院；U.S. Senate|參議/參院；US Senate|參議/參院
U.S. Congress|國會/議會；US Congress|國會/議會
Downing Street|唐寧街/首相/英國政府；Buckingham Palace|白金漢/王室/王宮；Scotland Yard|蘇格蘭場/倫敦警/警察廳；Politburo|政治局
European Court of Human Rights|人權法院/人權法庭；National People's Congress|人民代表大會/人大；Legislative Yuan|立法院/立院
Executive Yuan|行政院/政院；Control Yuan|監察院；Congressional Budget Office|預算辦公室/預算局/預算處
Environmental Protection Agency|環保/環境保護；National Security Agency|國家安全局/國安局；National Security Council|國安會/國家安全
Secret Service|特勤；Internal Revenue Service|國稅/稅務/國內稅收
"""


@cache
def offices() -> dict[str, frozenset[str]]:
    """Each English name with its Chinese forms, in both writings."""
    import opencc

    simplified = opencc.OpenCC("t2s").convert
    found: dict[str, frozenset[str]] = {}
    for table, shapes in ((_FIELDS, _SHAPES), (_NAMES, ("{0}",))):
        for entry in table.strip().replace("\n", "；").split("；"):
            name, _, forms = entry.partition("|")
            own = frozenset(forms.split("/"))
            found |= {shape.format(name): own | frozenset(map(simplified, own)) for shape in shapes}
    return found
