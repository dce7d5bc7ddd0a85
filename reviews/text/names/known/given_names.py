"""First names of the West and of the Bible, with the forms that they have in Chinese wherever they occur.

A form tells of the name even where it does not sound like it (約翰, John). Source: the three regions' news and Bibles; the choice
is our own.
"""

from functools import cache

_NAMES = """
Adam|亞當；Abraham|亞伯拉罕/亞巴郎；Albert|阿爾伯特/艾伯特/亞伯特；Alexander Alexandre|亞歷山大/亞歷山卓
Alfred|阿爾弗雷德/艾佛烈；Alice|愛麗絲/艾麗斯；Amy|艾咪/埃米/艾米；Andrew|安德魯/安德烈；Angela|安琪拉/安潔拉/安吉拉
Anna Ana|安娜；Anthony Antony|安東尼；Arthur|亞瑟/阿瑟；Barbara|芭芭拉；Beatrice Beatrix|碧翠絲/貝雅特麗絲/比阿特麗斯
Benjamin|班傑明/本傑明；Charles|查爾斯/夏爾
Charlotte|夏綠蒂/夏洛特；Christina|克莉絲汀娜/克里斯蒂娜；Christopher|克里斯多福/克里斯托弗
Claire Clare|克萊兒/克萊爾；Daniel|丹尼爾/但以理；David|大衛/戴維；Deborah|黛博拉/德博拉；Diana|黛安娜/戴安娜
Dorothy|桃樂絲/多蘿西；Edward|愛德華；Elizabeth Elisabeth|伊莉莎白/伊麗莎白；Emily|艾蜜莉/艾米莉；Emma|艾瑪/愛瑪/埃瑪
Eric Erik|艾瑞克/埃里克；Francis|法蘭西斯/弗朗西斯；Frank|法蘭克/弗蘭克；Frederick|弗雷德里克/腓特烈
Gabriel|加百列/加布里埃爾/蓋布瑞爾；George|喬治；Hannah Hanna|漢娜；Harold|哈羅德；Harry|哈利；Helen Helena|海倫
Henry|亨利；Isaac|以撒/艾薩克；Isabella Isabel|伊莎貝拉/伊莎貝爾；Jack|傑克；Jacob|雅各/雅各布；James|詹姆斯/雅各
Jane|珍/簡；Jennifer|珍妮佛/詹妮弗/珍妮弗；Jessica|潔西卡/傑西卡；John|約翰；Jonathan|強納森/喬納森/約拿單
Joseph|約瑟夫/約瑟；Joshua|約書亞；Judas|猶大；Julia|茱莉亞/朱莉婭；Karen|凱倫
Katherine Catherine Kathryn|凱薩琳/凱瑟琳/凱特琳；Kevin|凱文；Laura|蘿拉/勞拉；Leonard|倫納德/李奧納德；Linda|琳達
Louis Lewis|路易斯/路易；Lucy|露西；Luke|路加/盧克；Margaret|瑪格麗特；Maria|瑪麗亞/瑪利亞；Mark Marc|馬克
Martha|瑪莎/馬大；Martin|馬丁；Mary Marie|瑪麗；Matthew|馬修/馬太；Michael|麥可/邁克爾/米迦勒；Moses|摩西/梅瑟
Nancy|南西；Nicholas|尼古拉斯/尼可拉斯；Noah|諾亞/挪亞；Oliver|奧利佛/奧利弗；Olivia|奧莉維亞/奧利維亞
Patricia|派翠西亞/帕特里夏；Patrick|派屈克/帕特里克；Paul|保羅/保祿；Peter|彼得/伯多祿；Philip Phillip|菲利普/腓力
Rachel|瑞秋/拉結/雷切爾；Rebecca|麗貝卡/瑞貝卡/利百加；Richard|理查/理查德；Robert|羅伯特；Robin|羅賓；Roger|羅傑
Rose|蘿絲/羅絲；Ruth|露絲/路得；Samuel|塞繆爾/撒母耳/山繆；Sandra|珊卓/桑德拉；Sarah Sara|莎拉/薩拉/撒拉
Simon|西蒙/賽門；Solomon|所羅門；Sophia Sofia Sophie|蘇菲亞/索菲亞/蘇菲/索菲；Stephanie|史蒂芬妮/斯蒂芬妮
Stephen Steven|史蒂芬/斯蒂芬/史蒂文；Susan Susanna|蘇珊/蘇珊娜；Teresa Theresa|德蕾莎/特蕾莎
Thomas|湯瑪斯/托馬斯/湯馬斯；Timothy|提摩太/蒂莫西/提摩西；Tom|湯姆；Vanessa|凡妮莎/瓦妮莎；Victoria|維多利亞
Victor|維克多/維克托；Walter|華特/沃爾特；William|威廉；Zachary|札克瑞/扎卡里；Theodore|西奧多/希歐多爾/狄奧多；Agnes|艾格妮絲/阿格尼絲/安妮絲；Achilles|阿基里斯/阿喀琉斯
Apollo|阿波羅；Athena|雅典娜；Aphrodite|阿芙蘿黛蒂/阿佛洛狄忒；Ares|阿瑞斯；Artemis|阿提米絲/阿耳忒彌斯；Zeus|宙斯
Hera|赫拉；Hermes|荷米斯/赫爾墨斯；Hercules Heracles|海克力斯/赫拉克勒斯/大力士；Orpheus|奧菲斯/俄耳甫斯
Eurydice|尤麗狄絲/歐律狄刻；Odysseus|奧德修斯；Ulysses|尤利西斯；Penelope|潘妮洛普/佩涅洛佩；Prometheus|普羅米修斯
Oedipus|伊底帕斯/俄狄浦斯；Venus|維納斯；Jupiter|朱比特/朱庇特；Odin|奧丁；Thor|索爾/雷神；Loki|洛基；Jesus|耶穌
Pilate|彼拉多；Goliath|歌利亞；Job|約伯；Jonah|約拿；Elijah|以利亞；Isaiah|以賽亞；Ezekiel|以西結；Sherlock|夏洛克
Romeo|羅密歐；Juliet|茱麗葉/朱麗葉；Hamlet|哈姆雷特；Macbeth|馬克白/麥克白；Othello|奧賽羅/奧瑟羅
Ophelia|奧菲莉亞/奧菲利亞；Cinderella|灰姑娘/仙杜瑞拉；Leo|利奧/里奧/李奧；Max|麥克斯/馬克斯；Sam|山姆/薩姆；Kate|凱特
Ann Anne Annie|安妮；Eve|夏娃；Lily|莉莉；Tony|東尼/托尼；Bob|鮑伯/鮑勃；Bill|比爾；Jim|吉姆；Tim|提姆/蒂姆
Fred|弗雷德；Ted|泰德；Nick|尼克；Mike|麥克/邁克；Steve|史蒂夫；Ian|伊恩；Alan Allen Ellen|艾倫；Brian Bryan|布萊恩
Carl Karl|卡爾；Hans|漢斯；Franz|弗朗茨/法蘭茲；Ivan|伊凡/伊萬；Igor|伊戈爾；Sergei Sergey Serhiy|謝爾蓋
Vladimir Volodymyr|弗拉基米爾/弗拉迪米爾；Dmitri Dmitry|德米特里；Natasha|娜塔莎；Olga|奧爾加
Tatiana|塔季揚娜/塔蒂亞娜；Elena Helena|埃琳娜/艾蓮娜/葉蓮娜/埃萊娜；Pierre|皮埃爾/皮耶；Jacques|雅克/賈克；Juan|胡安
Carlos|卡洛斯；José Jose|何塞/荷西；Miguel|米格爾；Pablo|巴勃羅/帕布羅；Pedro|佩德羅；Antonio|安東尼奧
Giovanni|喬凡尼/喬瓦尼；Marco|馬可/馬爾科；Paolo Paulo|保羅；Lorenzo|羅倫佐/洛倫佐；Fatima|法蒂瑪
Ahmed Ahmad|艾哈邁德/阿哈邁德；Ali|阿里；Hassan Hasan|哈桑；Hussein Hussain|海珊/侯賽因/胡笙
Mohammed Muhammad Mohamed Mohammad|穆罕默德；Omar|奧馬爾；Ibrahim|易卜拉欣/伊布拉欣
Yusuf Youssef Yousef|優素福/尤素夫
"""
# What those who know them call them.
_SHORT_TEXT = """
William: Bill Billy Will Willy Liam | Robert: Bob Bobby Rob Robbie | Richard: Dick Rick Ricky Rich
James: Jim Jimmy Jamie | John: Jack Johnny Jon Ian Sean | Elizabeth: Liz Lizzy Lizzie Beth Betty Betsy Bess Eliza
Margaret: Maggie Peggy Meg Greta | Edward: Ed Eddie Ted Ned | Anthony: Tony | Michael: Mike Mick
Katherine: Kate Katie Kathy Kit | Catherine: Cathy Kate Katie | Henry: Harry Hal Hank | Harold: Harry Hal
Charles: Charlie Chuck | Francis: Frank Frankie | Mary: Molly Polly May | Theresa: Tess Terry | Dorothy: Dolly Dot
Susan: Sue Susie | Joseph: Joe Joey Jo | Theodore: Ted | Alexander: Sandy Sasha Al Alec | Patricia: Pat Patty Trish
Rebecca: Becky | Abraham: Abe | Christopher: Kit | Stephen: Steve | Steven: Steve | Benjamin: Ben | Daniel: Dan Danny
David: Dave | Andrew: Andy Drew | Thomas: Tom Tommy | Samuel: Sam Sammy | Nicholas: Nick | Vladimir: Volodya
Dmitri: Dima Mitya | Natasha: Natalia Natalya | Jennifer: Jenny
"""


@cache
def given_names() -> dict[str, frozenset[str]]:
    """Each Chinese form, in both writings, with the first names that it may stand for."""
    import opencc

    simplified = opencc.OpenCC("t2s").convert
    entries = (entry.split(":") for entry in _SHORT_TEXT.replace("\n", "|").split("|") if entry.strip())
    short = {name.strip(): ways.split() for name, ways in entries}
    found: dict[str, set[str]] = {}
    for entry in _NAMES.replace("\n", "；").split("；"):
        names, _, forms = entry.partition("|")
        known = [*names.split(), *(one for name in names.split() for one in short.get(name, ()))]
        for form in forms.split("/"):
            for one in {form, form.replace("亞", "婭"), simplified(form), simplified(form.replace("亞", "婭"))}:
                if len(one) > 1:
                    found.setdefault(one, set()).update(known)
    return {form: frozenset(names) for form, names in found.items()}


@cache
def forms_of_given() -> dict[str, frozenset[str]]:
    """Each first name with its Chinese forms."""
    found: dict[str, set[str]] = {}
    for form, names in given_names().items():
        for name in names:
            found.setdefault(name, set()).add(form)
    return {name: frozenset(forms) for name, forms in found.items()}
