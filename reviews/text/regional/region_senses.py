"""Words that both sides have, in several senses, with the English of the sense in which they differ.

項目 is an item everywhere and a project on the mainland alone; 默認 a default there and a silent admission everywhere. Each entry is
"mainland/Taiwan/English" in Traditional characters; the English is an expression for whole words in any case. Source: a list of our own.
"""

BY_SOURCE = """
默認/預設/defaults?|設置/設定/settings|導入/匯入/import(?:ed|s|ing)?|導出/匯出/export(?:ed|s|ing)?
鏈接/連結/(?:hyper)?links?|兼容/相容/compatib\\w+|遠程/遠端/remote(?:ly)?
登錄/登入/(?:log|sign)(?:ged|ging|ning|ned|s)?[ -]?in(?:s|to)?|搜索/搜尋/search (?:box|bar|results?|engine|for files)
視頻/影片/videos?|短信/簡訊/(?:text )?messages?|變量/變數/variables?|數字/數位/digital(?:ly)?|模塊/模組/modules?
圖標/圖示/icons?|插件/外掛程式/plug-?ins?
文件/檔案/(?:open|save|delete|upload|download|select|copy|rename|PDF|Word|Excel|config\\w*) (?:the |a |this |your )?files?
文件/檔案/files? (?:name|format|size|type|system|server)s?|異步/非同步/asynchron\\w+|域名/網域名稱/domains?
工具欄/工具列/tool ?bars?|狀態欄/狀態列/status bars?|任務欄/工作列/task ?bars?|標題欄/標題列/title bars?
地址欄/網址列/address bars?|導航欄/導覽列/nav\\w* bars?|滾動條/捲軸/scroll ?bars?|全角/全形/full-?width
半角/半形/half-?width|克隆/複製/clon\\w+|考拉/無尾熊/koalas?|寨卡/茲卡/Zika|微觀經濟/個體經濟/micro-?econom\\w+
宏觀經濟/總體經濟/macro-?econom\\w+|期權/選擇權/(?:stock|call|put|share) options?
乒乓球/桌球/(?:table tennis|ping-?pong)|死機/當機/(?:crash|fr[eo]z|hang|hung)\\w*|意麵/義大利麵/(?:pasta|spaghetti)
基地組織/蓋達組織/al[- ]Qa\\w+|私信/私訊/(?:private|direct) messag\\w+|勢能/位能/potential energy|標量/純量/scalars?
蜘蛛俠/蜘蛛人/Spider-?Man|迪斯尼/迪士尼/Disney\\w*|花灑/蓮蓬頭/shower\\w*|民警/員警/police\\w*|電子表格/試算表/spreadsheets?
"""
BY_SOURCE_IN_TAIWAN = """
項目/專案/projects?|信息/資訊/information|信息/訊息/messages?|程序/程式/programs?(?![^.]*process)|計算機/電腦/comput\\w+
質量/品質/quality|界面/介面/interfaces?|激活/啟用/activat\\w+
窗口/視窗/(?:pop-?up|dialog|new|browser|main|private|incognito) windows?|刷新/重新整理/(?:refresh|reload)\\w*
在線/線上/online|內存/記憶體/(?:memory|RAM)|水平/水準/(?:standards?|levels?) of (?:living|education|service)
集成/整合/integrat\\w+|接口/介面/interfaces?|線程/執行緒/threads?|算法/演算法/algorithms?|數組/陣列/arrays?
菜單/選單/(?:menu bar|main menu|drop-?down menus?|context menus?|Start menu)|用戶名/使用者名稱/user ?names?
奔馳/賓士/(?:Mercedes|Benz)|寶馬/BMW/BMW|文檔/文件/documents?
代碼/程式碼/(?:source code|lines? of code|coding|in the code|codebase|code review|programmers?)|紙質/紙本/paper
保存/儲存/save (?:changes|the file|as|your work|your changes|your settings)
用戶/使用者/user (?:interface|account|settings|manual)s?|隊列/佇列/queues?
補丁/修補程式/patch(?:es)? .{0,60}(?:software|system|update|server|vulnerab\\w+)|對象/物件/object-oriented
實時/即時/real[- ]time|註銷/登出/(?:log|sign)(?:ged|ging|s)? ?(?:off|out)|調試/除錯/debug\\w*
渠道/管道/(?:distribution|sales|official|diplomatic|marketing|back|retail|legal|communication|informal|formal)[ -]channels?
色拉/沙拉/salads?|外賣/外送/(?:takeaways?|takeouts?|deliver\\w*)|菜花/花椰菜/cauliflowers?|橙子/柳橙/oranges?
芝士/起司/chees\\w+|生抽/醬油/soy sauce|姥姥/外婆/gran\\w+|乘務員/空服員/(?:flight attendants?|cabin crew|steward\\w*)
站台/月台/platforms?|發動機/引擎/car engines?|宜家/IKEA/IKEA|煤氣/瓦斯/gas (?:stove|leak|cooker|bill|pipe)s?
合同/合約/contracts?|保安/保全/security guards?|前台/櫃台/(?:reception|front desk)|大堂/大廳/(?:lobby|lobbies)
點球/十二碼罰球/penalt\\w+|千米/公里/(?:km|kilomet\\w+)|本科/大學部/(?:undergrad\\w+|bachelor\\w*)
初中/國中/(?:junior high|middle schools?)|智能/智慧/smart|增速/成長率/growth
同比/較去年同期/year[- ](?:on|over)[- ]year|環比/較上期/\\w+-on-\\w+|公交/公車/(?:bus(?:es)?|public transport)
醫保/健保/(?:health|medical) insurance|數碼/數位/digital|說唱/饒舌/rap(?:s|ped|pers?|ping)?|房產證/房屋權狀/deeds?
小區/社區/(?:neighbou?rhoods?|estates?|compounds?|communit\\w+)|高峰期/尖峰時間/(?:rush|peak)[- ]hours?
保修/保固/(?:warrant|guarant)\\w+|內核/核心/kernels?|報銷/報帳/(?:reimburs\\w+|expenses?)|仿真/模擬/simulat\\w+
哮喘/氣喘/asthma\\w*|假肢/義肢/prosthe\\w+|比索/披索/pesos?|文本/文字/text (?:editor|file|field|box|message)s?
入職/到職/(?:hired|joined|onboard\\w*)|土豆/馬鈴薯/potato\\w*|程序/程式/(?:drivers?|installers?|scripts?|apps?)
團伙/幫派/gangs?|皮卡/貨卡/pick-?ups?|案板/砧板/(?:chopping|cutting) boards?|紅糖/黑糖/brown sugar
尾氣/廢氣/(?:exhaust|emission)\\w*|房車/露營車/(?:camper|motorhome|RV)\\w*
中介/仲介/(?:estate agents?|brokers?|middlem[ae]n|agency|agencies)|被告人/被告/(?:defendant|accused)\\w*
地鐵/捷運/(?:Taipei|Kaohsiung|Taoyuan|Taichung)|防長/國防部長/defen[cs]e (?:minister|secretary)|布魯斯/藍調/blues|掛科/被當/fail\\w*
大巴/巴士/(?:bus(?:es)?|coach(?:es)?)
信號/訊號/(?:Wi-?Fi|phone|mobile|radio|wireless|cell|TV|satellite|weak|strong\\w*) signals?
飯盒/便當/(?:lunch|bento) ?box(?:es)?|高考/大學入學考試/entrance exam\\w*
服務員/服務生/(?:waiters?|waitress\\w*|servers?)|主板/主機板/motherboards?|卸載/解除安裝/uninstall\\w*
耐克/Nike/Nike|路虎/荒原路華/Land Rovers?|標致/寶獅/Peugeots?|養老金/退休金/pensions?|里氏/芮氏/Richter
朝鮮/北韓/North Korea\\w*|墨盒/墨水匣/(?:ink|printers?|cartridges?)|奧特曼/超人力霸王/Ultram[ae]n|整改/改善/rectif\\w+
文件/檔案/files? (?:larger|smaller|bigger|over|under|up to|attach\\w*|cannot be|could not be)
文件/檔案/(?:attach\\w* (?:a |the |your )?files?|files? .{0,30}\\d ?[KMG]B)
保存/儲存/(?:press|click|tap|choose|select|hit) (?:on )?["“']?save|Ctrl\\+S|用戶體驗/使用者體驗/user experience\\w*
奶酪/乳酪/chees\\w+|文件系統/檔案系統/file ?systems?|臨時文件/暫存檔/temp\\w* files?|麵包車/廂型車/(?:mini)?vans?
加載/載入/(?:(?:re|pre)?load(?:ing|ed)|to load|loads? (?:the|a|your) (?:page|file|image|map|module|script|app)s?)
字段/欄位/fields?|端口/連接埠/ports?|令牌/權杖/(?:access|session|security|auth\\w*|refresh) tokens?
布爾/布林/boolean\\w*
嵌套/巢狀/nest\\w*|哈希/雜湊/hash\\w*|安卓/Android/Android|谷歌/Google/Google|網關/閘道/gateways?
操作數/運算元/operands?|位圖/點陣圖/bitmaps?|優先級/優先順序/priorit\\w+|定製/訂製/custom\\w*|定制/訂製/custom\\w*
中間件/中介軟體/middleware|死鎖/死結/deadlock\\w*|總線/匯流排/bus(?:es)?|簡歷/履歷/(?:r[eé]sum[eé]|CV)s?
拒絕服務/阻斷服務/denial[- ]of[- ]service|全棧/全端/full[- ]stack|外鍵/外部索引鍵/foreign keys?
多任務/多工/multi-?task\\w*|便攜式/可攜式/portable|便攜/可攜/portab\\w+|報道/報導/(?:report|cover|news|stor)\\w*
脫機/離線/offline|激活/啟用/(?:re)?enabl\\w+|篩查/篩檢/screen\\w*|元音/母音/vowels?|輔音/子音/consonants?
彩票/彩券/lotter\\w+|大眾/福斯/(?:Volkswagen|VW)|水平/水準/(?:high|low)(?:er)? (?:\\w+ )?(?:levels?|standards?) of
領英/LinkedIn/LinkedIn|收益率/殖利率/(?:bonds?|Treasury|Treasuries) .{0,20}yields?|課件/教材/(?:courseware|slides?)
招聘/徵才/(?:recruit|hir)\\w+|溢出/溢位/(?:buffer|stack|integer|heap|arithmetic) overflows?
"""
BY_SOURCE_ON_THE_MAINLAND = """
程序/程式/(?:computer |software )?(?:programs?|programmes?|codes?|coding|apps?|applications?|software)
智能/智慧型/(?:smart|intelligent)|信息/資訊/information|公交車/公車/(?:mini)?bus(?:es)?
摩托車/機車/(?:motor(?:cycle|bike)|scooter)s?|空調/冷氣/air[- ]condition\\w+
搜索/搜尋/search (?:engines?|box|bar|results?)|醫保/健保/health insurance
小學/國小/(?:primary|elementary|grade) (?:and \\w+ )?schools?|小學生/國小生/(?:primary|elementary|grade)
初中/國中/(?:junior high|middle) schools?|項目/專案/projects?|本科/大學部/undergrad\\w+
研究生院/研究所/(?:grad(?:uate)?|postgraduate) (?:school|stud\\w+)|信號/訊號/signals?|帖子/貼文/posts?
對象/物件/object-oriented|質量/品質/(?:air|water) quality|激活/啟用/activat\\w+
渠道/管道/(?:distribution|sales|official|diplomatic|marketing|back|retail|legal|communication|informal|formal)[ -]channels?
快餐/速食/fast[- ]food|任意球/自由球/free[- ]kicks?|煤氣/瓦斯/gas (?:stove|leak|cooker|bill|pipe)s?
點球/十二碼/penalt\\w+|藥店/藥局/(?:pharmac(?:y|ies)|drug ?stores?|chemist['’]?s)|氣候變化/氣候變遷/climate change
厘米/公分/(?:cm|centimet\\w+)|同比增長/年增/(?:from|than|over) (?:a|the) year (?:earlier|ago|before)
控制面板/控制台/control panels?|復印/影印/photocop\\w+
數據包/封包/packets?|模板/範本/templates?|快捷鍵/快速鍵/(?:short ?cuts?|hot ?keys?|keyboard)
標籤頁/分頁/(?:browser |new )?tabs?|粘貼/貼上/past(?:e|ed|ing)|刷新/重新整理/(?:refresh|reload)\\w*
插件/外掛/plug-?ins?|反饋/回饋/feedback|連衣裙/洋裝/dress(?:es)?|奔馳/賓士/(?:Mercedes|Benz)
引力波/重力波/gravitational waves?|鏈接/連結/linking (?:it|to|from)
數組/陣列/(?:array (?:elements?|index\\w*|of)|(?:an|the|this|each) array)|恢復/復原/undo|撤銷/復原/undo
"""
