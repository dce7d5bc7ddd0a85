"""Which characters transliterations are written with, and the class of sounds that each stands for.

Source: a table of our own, made of names in published translations of both sides of the strait.
"""

import re

_SYLLABLES = """
a 阿啊亞亚雅 ai 艾愛爱埃哀 an 安恩 ang 昂 ao 奧奥澳敖 ba 巴芭帕葩琶霸 bai 拜柏白 ban 班邦潘斑龐庞 bao 鮑鲍保包寶宝
bei 貝贝佩倍裴 ben 本彭賁贲奔 bi 比皮庇碧畢毕彼必璧 bin 賓宾平彬濱 bo 波伯博玻勃柏撥拨珀坡 bu 布普卜浦蒲甫 da 達达塔大
dai 戴代黛泰 dan 丹坦譚谭但旦單单 dang 當当湯汤唐 dao 道陶 de 德特得忒 deng 登鄧邓騰腾藤滕 di 迪蒂狄提第帝笛地締缔
ding 丁廷汀鼎亭婷 dong 東东董棟通 du 杜圖图都督屠土 dun 頓顿敦鈍屯 duo 多托朵拖杜陀 e 厄俄鄂峨娥額额 en 恩
er 爾尔耳兒儿 fa 法 fan 范凡梵樊 fei 費费菲斐霏 fen 芬分豐丰馮冯封 fo 佛 fu 夫弗福浮芙符伏富傅佛赴 ga 加嘉迦葛卡咖伽
gai 蓋盖凱凯 gan 甘迺岡冈康堪坎干犍 gao 高考 ge 格戈葛哥科克柯 gen 根肯 geng 耿 gong 貢贡孔龔龚 gu 古谷庫库顧顾
gui 奎圭 guo 果郭 gun 昆崑坤 ha 哈 hai 海亥 han 漢汉罕韓韩翰 hang 杭 hao 豪霍郝 he 赫黑荷賀贺何禾 hen 亨恆恒 hong 洪鴻
hou 侯 hu 胡虎 hua 華华 huai 懷怀淮 huang 黃黄 huo 霍 hui 惠輝 ji 吉基季濟济姬齊齐奇琪祈 jia 賈贾加伽 jian 簡简
jiang 江姜 jiao 喬乔 jie 傑杰捷傑切 jin 金津 jing 京 jiu 久丘邱 jue 爵 jun 君 ka 卡喀 ke 克科柯可客刻 ken 肯 kong 孔
ku 庫库 kua 夸 kui 奎 la 拉臘腊喇辣 lai 萊莱賴赖來来 lan 蘭兰藍蓝朗郎 lao 勞劳老 le 勒樂乐 lei 雷蕾萊 leng 冷
li 里利李立莉麗丽黎力理歷禮裡梨 lian 連连蓮莲 liang 梁 lin 林琳靈灵 ling 凌玲齡 liu 劉刘柳留 long 龍龙隆朗
lu 魯鲁盧卢路露陸陆呂 lv 呂吕 lun 倫伦 luo 羅罗洛蘿萝 lyu 律 ma 馬马瑪玛麻 mai 麥麦邁迈梅 man 曼滿满蠻蛮芒 mao 毛茂
mei 梅美湄媚 men 門门蒙孟曼 meng 蒙孟 mi 米密彌弥蜜咪 min 敏明 ming 明名 mo 莫默摩墨末茉 mu 穆姆木慕牧繆缪 na 納纳娜那拿
nai 奈乃 nan 南楠 nei 內内 neng 能 ni 尼妮涅倪 nian 年 nie 聶聂涅 ning 寧宁 niu 紐纽牛 nong 農 nu 努奴 nuo 諾诺 nv 女
o 歐欧 ou 歐欧 qi 奇齊契基乞 qia 恰 qian 錢钱 qiang 強强 qiao 喬乔 qie 切 qin 欽钦 qing 青 qiong 瓊琼 qiu 丘邱
ren 仁任 reng 仍 ri 日 rong 榮荣容 ru 茹儒魯 rui 瑞睿芮 run 潤润 sa 薩萨撒莎 sai 塞賽赛 san 桑三 sang 桑 se 瑟色塞
sen 森申 sha 沙莎夏 shan 山珊善尚 shang 尚香 shao 肖邵 she 舍社謝谢 shen 申沈 sheng 聖圣 shi 施史什石希士席詩诗西
shou 壽 shu 舒書书 shun 順顺 shuang 雙 si 斯司思絲丝西錫锡 song 宋松 su 蘇苏素 sui 穗 sun 孫孙 suo 索佐 te 特
peng 蓬鵬鹏 nong 农 yang 扬 yao 尧堯 zhang 张 mo 谟謨 la 菈 wei 薇葳 cui 翠 bao 葆 wa 瓦娃 wai 懷怀 wan 萬万旺
wang 王旺汪 wei 韋韦維维威魏偉 wen 文溫温汶 weng 翁 wo 沃渥 wu 伍武吳吴烏乌 xi 西希席錫锡熙奚悉 xia 夏 xian 賢 xiang 香
xiao 蕭肖 xie 謝谢歇 xin 辛新欣 xing 興兴 xiong 雄 xiu 修休 xu 許许旭 xue 雪薛 ya 亞亚雅婭娅 yan 顏颜揚 yang 楊杨揚央
yao 姚 ye 耶葉叶 yi 伊易意依以怡義义 yin 因音英 ying 英 yong 雍 you 尤猶犹 yu 于余裕尤 yue 約约 yun 雲云 za 扎紮查察
zan 贊 ze 澤泽 zeng 曾 zha 扎查紮 zhai 翟 zhan 詹占尚 zhang 張章 zhao 趙召 zhe 哲 zhen 珍真 zheng 鄭 zhi 芝志治智芷
xun 遜逊勛勋 hong 宏 dao 島 zhong 鍾 zhou 周 zhu 朱茱祝竹 zhuang 莊 zhuo 卓 zi 茲兹子 zong 宗 zuo 佐左 zu 祖 ca 察擦
cai 蔡 cang 倉 ce 策 cen 岑 cha 查察 chai 柴 chang 昌 chao 超 che 徹彻切車 chen 陳陈 cheng 程 chi 奇池赤 chu 楚
chuan 川 chun 春 cui 崔 cun 村 cuo 措 ci 茨慈 tu 圖图吐 tuo 托 tun 通 zhan 湛 qu 屈曲 gua 瓜 sheng 生 lie 列烈 di 底
tai 太 pai 派 pei 培 ge 歌各 mao 茅 lei 肋 ga 噶 liang 良 ya 牙 jia 佳 jian 健 bie 別别 zi 孜 chui 垂 lun 崙侖仑
da 答打 zha 札 tian 田 lue 略 bu 佈 bi 俾 dou 竇窦 ti 梯 fan 番 ji 及 hu 呼 qi 其 zhi 直 xun 訓 xie 些 ti 緹缇
sha 紗纱 li 璃 jie 潔洁 po 坡 xiang 祥 zhen 貞 ju 居 qie 茄 kai 開开 ne 訥讷 shi 始 rui 蕊蕾 lou 婁娄 nao 瑙 nen 嫩
da 妲 jie 婕 kou 寇 qiu 裘 qi 綺绮 qiang 薔蔷 wen 雯 bei 蓓 jian 坚堅 mian 缅緬 cai 采 liao 廖 qiu 秋 jiao 焦 cao 曹
shao 绍紹 cong 聪聰 xiong 匈 ruo 若 di 荻堤 lu 璐祿禄 ke 珂 zhen 甄 gang 崗岗 hong 弘 fu 孚 pu 樸朴 yan 彥彦殷晏延
qi 琦崎岐祁戚 cang 倉仓蒼苍 yong 詠咏 lian 廉濂 lin 霖 fei 翡 li 荔漓 lang 琅 re 熱热 bin 彬 kui 葵 man 蔓 yin 茵
yu 羽 ling 翎 wei 瑋玮 zhu 竺 dian 甸 chen 臣 mu 沐牟 dai 岱 bi 庇 rao 饒饶 tai 苔 ju 菊 yu 瑜 zan 赞 qin 沁 bang 幫帮
jia 珈 pei 珮 ban 般 da 妲 rou 柔 bao 堡
bin 滨 dong 栋 dun 钝 hong 鸿 hui 辉 li 历礼 ling 龄 shou 寿 shuang 双 wei 伟 xian 贤 xiao 萧 zhao 赵 zheng 郑 xun 勳训 zhong 钟
zhuang 庄 che 车 zhen 贞 qin 琴 gui 桂 xia 霞
"""
_ONSET = re.compile("zh|ch|sh|[bpmfdtnlgkhjqxzcsrwy]|")
_CLASS = {"b": "B", "p": "B", "f": "F", "m": "M", "d": "D", "t": "D", "n": "N", "l": "L", "r": "L", "g": "G", "k": "G",
          "h": "H", "y": "Y", "w": "W", "": "A"}  # fmt: skip


def _codes() -> dict[str, str]:
    found: dict[str, str] = {}
    words = _SYLLABLES.split()
    for syllable, characters in zip(words[::2], words[1::2], strict=True):
        for character in characters:
            found.setdefault(character, code_of(syllable))
    return found


def code_of(syllable: str) -> str:
    """The class of a syllable in Hanyu Pinyin, with N where it ends in a nasal."""
    match = _ONSET.match(syllable)
    onset = match.group() if match else ""
    # 日, 熱, 任, 容 are mostly s or j (日內瓦, 普里戈任, 容克), but 瑞 is r.
    code = "L" if syllable == "er" else "R" if onset == "r" and syllable != "rui" else _CLASS.get(onset, "S")
    return code + ("N" if syllable.endswith(("n", "ng")) else "")


CODES = _codes()
