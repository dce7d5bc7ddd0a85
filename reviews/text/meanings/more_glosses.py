"""More English words for Chinese headwords than CC-CEDICT gives: 條款 as terms, 預計 as expect, 判決 as ruling.

A dictionary explains a word; a translation puts the word that is usual there. Traditional headwords, each with its words; a list
of our own.
"""

_WORDS = """
宣布 said unveil|舉行 stage host|比賽 game race|指控 allegation claim|支持 endorse supporter|觀眾 viewer crowd fan
取消 scrap call drop|提名 nominee pick nomination|補充 add|取得 win achieve gain secure|公司 business
發表 deliver release|引起 spark raise draw trigger|報導 story according|報道 story according|研究 researcher work
工作 staff|導致 result left trigger|計畫 program project scheme plan|計劃 scheme|重新 anew|成功 successfully managed
影響 impact hit|消息 word source report|接受 undergo agree|事件 affair case|參與 part involve join|大家 people folks
原本 initially|作品 piece|節目 show|主席 president chair|人員 worker officer people|事故 crash|規模 size|完成 finish
陷入 fall plunge|建議 advise advice|保持 stay remain|出色 brilliant excellent|透露 disclose according source said
重要 key|明顯 visibly significant|舉辦 host stage|解決 deal fix tackle|學生 pupil|距離 far|擔心 fear concern afraid
直接 straight|堅持 stick hold|成立 found|不佳 poor bad weak|推出 introduce roll unveil|球隊 side club
高於 above higher|主持 host chair|增長 growth rise|議員 lawmaker politician|廣告 advert|視為 regard see|組織 group
引發 spark prompt|實施 impose introduce|準備 ready|幾乎 hardly|回答 respond|前往 head travel visit|代表 behalf
早就 long|減少 cut fall drop decline|意外 surprise|清楚 plain know|任命 name|清晨 dawn|要求 demand call claim
發現 see spot realize|一輩子 life|媒體 press|達成 strike agree|協議 deal|被控 charged|講述 tell story
市民 citizen people|能力 capable|擔任 work|活動 event activity campaign|針對 against aim|表現 performance perform
取出 remove|差距 lead difference|主角 hero star|部門 sector|戰勝 beat overcome|成績 result score|擔憂 fear
交通 transport|播放 play air|連續 straight|努力 try|倒塌 fell|意見 comment view advice|處理 treat|發佈 publish
發布 publish|聲稱 say|不足 short shortage|共識 agreement|調查 probe look|離開 quit|主張 claim argue|試圖 seek
機構 body|範圍 area|究竟 exactly|發揮 play|救援 rescue relief rescuer|各地 across|缺席 absence missed|歡迎 popular
休息 break|相信 trust|冠軍 title winner|放棄 drop waive quit|民眾 public citizen resident|價格 cost|爆發 outbreak
數據 figure|展開 begin start|公佈 release reveal issue findings|條款 terms provision|預計 expect|雙方 parties
一致 agree consistent|會談 meeting|選舉 vote|投票 ballot poll|候選人 nominee|競選 campaign|連任 reelect
下臺 step resign|辭職 quit|請辭 quit|就職 inaugurat|執政 rul govern|政府 authorities administration|官員 officer
議會 council|法官 justice|審理 trial|判決 ruling verdict decision|裁定 held order|裁決 decision|被告 accused
原告 claimant|起訴 charge indict|訴訟 suit litigation claim proceedings|律師 attorney counsel|證詞 evidence
陪審團 juror|無罪 acquit|刑期 sentence|徒刑 imprisonment|監禁 prison imprisonment|犯罪 criminal|供述 statement
自白 confess|脅迫 threat threaten duress|警方 officer|賠償 damages compensation pay|違反 breach break|違約 breach
違法 unlawful|無效 void invalid|生效 force|條例 act|法律 legal|規定 rule provide provision require|法規 regulation law
憲法 constitutional|責任 liability responsible|承租人 lessee|同意 approval|批准 approval grant|核准 approve approval
許可 permission licence|拒絕 deny turn|駁回 dismiss|終止 termination end|期限 term period|返還 return
故意 intent knowingly|認定 find hold conclude|主管機關 authority|登記 registration|證明 prove show|文件 paper
提交 file|下跌 drop slide decline|上漲 climb gain|下滑 fall slip drop|飆升 surge|暴跌 plunge plummet
重挫 plunge tumble sharply fell|增加 rise grow add|上升 increase|降低 cut|漲價 raise|失業 jobless|薪水 pay|收入 earn
虧損 lost|開支 spending cost|費用 fee|資金 money|企業 business|總裁 president chief|員工 worker|顧客 shopper
消費者 shopper|生意 trade|生產 production|工廠 plant|需求 need|科技 tech|疾病 illness|喪生 kill death|身亡 kill
去世 death|逝世 death|遇難 die|受傷 injure hurt|傷者 injured|康復 recovery|恢復 recovery|研究人員 researcher scientist
實驗 lab|結果 findings|結論 find|顯示 suggest indicate|表明 show suggest|指出 note said|認為 find said|假設 hypothesis
顯著 significant|相符 consistent agree|不符 contrary|基因 genetic|排放 emission|污染 pollution|地震 quake|颱風 storm
暴雨 downpour storm|大雨 downpour|火災 blaze|大火 blaze|爆炸 blast|廢墟 rubble|獲救 saved|受困 stuck|居民 people
移民 migrant immigration|軍隊 army military|士兵 troops|軍方 army|停火 truce|衝突 clash|空襲 strike|示威 protest rally
批評 critic|指責 accuse blame|呼籲 urge|承諾 pledge commit vow|保證 promise assure|威脅 threat|反對 opposition
贊成 favour support|爭議 controversial|合作 work|關係 tie|總統 presidential|首相 premier|發言人 spokesman spokeswoman
回應 reply comment|評論 review|道歉 apology sorry|紀念 mark memory|悼念 mourn|結婚 marriage|孩子 kid boy|小孩 kid
女兒 girl|兒子 boy|父親 dad|母親 mom|媽媽 mom|爺爺 grandpa|奶奶 grandmother|外婆 grandma|校長 principal head
老闆 owner|旅客 passenger|遊客 visitor|年輕人 youth|少年 boy young|老太太 old woman|傢伙 guy fellow|人家 family people
大人 grown|房子 home|門口 door|走廊 hall|牆角 wall|路燈 streetlamp streetlight|碼頭 quay|海邊 sea shore
海岸 coast shore|河邊 riverside|山上 mountain hill|山頂 top summit|森林 wood|草地 grass|草叢 grass|鄉下 country
農村 countryside|城市 urban|墓地 grave|旅館 inn|服務生 waiter waitress|作家 writer|畫家 artist|詩歌 poetry|信件 mail
報紙 paper|照片 photo|聲音 noise|臉色 face|表情 face look|神情 face|目光 eye|眼神 eye look|心中 mind|內心 inner
心情 feel|感情 feeling love|感覺 sense|情緒 emotion|快樂 joy|高興 pleased|悲傷 sorrow grief|難過 upset
傷心 sad heartbroken|孤獨 alone solitude|害怕 fear frightened|恐懼 terror|生氣 anger|憤怒 anger furious
失望 disappointment|吃驚 surprise astonish|丟臉 ashamed shame embarrass|丟人 ashamed shame|羞愧 shame|疲倦 weary
疲憊 weary|安靜 silent|沉默 silence|寂靜 silence|陽光 sun sunlight|月光 moon|黃昏 twilight|深夜 midnight
天亮 daylight light|秋天 fall|從前 once past ago|當初 once|最近 lately|立刻 once|馬上 soon|漸漸 slowly|慢慢 gradually
匆匆 hurry haste|悄悄 secretly softly|默默 silently quietly|輕輕 gently|狠狠 hard|仔細 closely|往往 tend|一直 kept
居然 actually|恐怕 afraid probably|顯然 apparent|到底 exactly|實際 actual fact|回憶 remember|記得 recall
想起 remember reminded|想到 occurred|思考 think|明白 know|覺得 found|遇到 encounter|尋找 search|拿出 produce|關上 shut
合上 shut|坐下 seat|醒來 wake awake|睡著 sleep|起床 rise wake|出門 left|出發 leave depart|抵達 arrival|逃離 flee
追趕 chase|陪伴 company|照顧 look|傷害 hurt|打擊 blow|丟棄 throw|留下 stay|保留 preserve|收拾 clean|洗澡 wash
吃飯 dinner|晚餐 supper|飯菜 meal dishes|衣服 dress|大衣 coat|皮箱 trunk case|行李 baggage suitcase|網路 online
網絡 online|網站 site|飛機 plane aircraft|輪船 ship|鐵路 rail|醫療 health|歷史 historic historical|社會 social
地球 planet|命運 fortune|運氣 fortune|一生 lifetime|時代 time|時期 time|小時候 child young little|從小 child little
年紀 old|所有 every|人人 everybody|有人 somebody|世人 world|天下 world|遠處 distance far|附近 near|旁邊 beside next
身邊 beside|底下 under|最終 eventual end|停下 halt|進步 advance|轉變 turn|惡化 worse deteriorate|加強 step
減輕 relieve|緩解 ease relieve|阻止 stop|妨礙 prevent|阻礙 obstacle|推動 drive|促使 prompt lead|遵守 obey observe
執行 enforce|維持 hold uphold affirm|維修 repair|修理 mend|整修 renovation|建築 architecture|建設 construction
製作 produce|非常 highly|主要 chief|一般 usual|罕見 unusual|著名 well-known|善良 kind|勇敢 courage|愚蠢 foolish
有錢 rich money|貧窮 poverty|困難 difficulty hard|容易 easily|簡單 easy|危險 risk|強烈 fierce|炎熱 heat|潮濕 wet
公開 publish|無論 whatever|不管 whatever|因此 therefore|看 see read|家 house|歲 old age|老 elderly|叫 name|說 say tell
講 say tell talk|死 dead kill|拿 bring carry|帶 bring carry lead|想 want|坐 seat|放 set|打 hit play fight|開 drive
久 long|次 time|元 yuan dollar|分 point minute|吃 meal food|走 leave|讀 study|問 question|還 return|找 search seek
做 work|拆 demolish|修 repair fix mend|病 ill sick|痛 hurt|快 fast soon|好 fine|美 beauty|貴 dear cost|門 door
信 believe|唱 song|車 vehicle train bus|花 spend|手 arm|話 talk|人 man|查 search|罰 fine penalty|判 rule
稱 say claim call|指 say|增 rise|減 cut|升 rise|獲 receive|遭 suffer|籲 urge call|抵 arrive reach|一貧如洗 poor
滔滔不絕 talk|如釋重負 relief|目瞪口呆 dumbfounded astonished|鴉雀無聲 silent quiet|人山人海 packed
欣喜若狂 overjoyed delighted|迫不及待 wait eager|小心翼翼 gingerly|若無其事 casually|不知所措 loss bewildered
恍然大悟 dawned|念念不忘 forget|理所當然 course granted natural|想方設法 means|司空見慣 usual|一目了然 clear
有目共睹 plain|不可思議 incredible unbelievable|難以置信 unbelievable disbelief|束手無策 helpless loss
無可奈何 helpless resigned choice|無動於衷 unmoved|氣喘吁吁 breathless|狼吞虎嚥 gobble|自言自語 mutter
與世隔絕 isolated|傾盆大雨 pour torrential|一言不發 silent silence|一聲不吭 silent silence|沉默寡言 quiet words
議論紛紛 talk opinion gossip|爭先恐後 rush scramble|絡繹不絕 steady|五顏六色 color colourful|形形色色 various
得不償失 worth cost|自相矛盾 contradiction|竭盡全力 best|一帆風順 smooth|顯而易見 plain|微不足道 trivial
舉世聞名 renowned|出乎意料 surprise expected|無影無蹤 vanish|一模一樣 identical|截然不同 completely|大同小異 similar
供不應求 exceed|岌岌可危 jeopardy|奄奄一息 breath|下落不明 missing|提心吊膽 fear anxious dread
毛骨悚然 creepy chilling|怒不可遏 furious|火冒三丈 furious rage|勃然大怒 fury furious|淚流滿面 face
破口大罵 curse swear|手忙腳亂 scramble|筋疲力盡 exhausted|精疲力竭 exhausted|飢腸轆轆 hungry starving
骨瘦如柴 skin bones|身無分文 penny|重蹈覆轍 repeat mistake|不翼而飛 disappear|翻箱倒櫃 ransack rummage
忍無可忍 stand longer|心知肚明 know|口是心非 mean say|胡說八道 nonsense|無關緊要 matter unimportant|無憂無慮 care
同心協力 together united|齊心協力 together united|眾說紛紜 account|莫衷一是 agree|聳人聽聞 sensational
不約而同 together once|千里迢迢 far long|不遠千里 far|滄海桑田 change water bridge|今非昔比 longer
條文 article provision|判例 case|案情 facts|一審 trial|撤銷 quash vacate rescind overturn set aside
廢棄 set aside reverse|聲請 application petition motion|請求 claim relief|時效 time|侵權 tort|侵害 violate
擔保 security secure|抵押 mortgage|善意 good faith|惡意 bad faith malicious|不可抗力 majeure
解除 terminate rescind release|轉讓 assign|繼承 succession|遺產 estate|監護 custody|撫養 custody support|扣押 seize
翻供 recant|鑑定 expert appraisal|嫌疑 suspect|累犯 repeat|仲裁 arbitrate|問卷 survey|療效 effective
因果 causal causation|統計 statistical|穩健 robust|局限 limitation|限制 limitation|綜上所述 conclusion foregoing
上述 foregoing said|前述 foregoing|有待 remain await|驗證 confirm|推測 infer guess|探討 explore examine discuss
闡明 clarify|血糖 glucose|肥胖 obesity|壓力 stress|鄉親 folks|同胞 fellow countryman|各位 ladies fellow|計票 ballot
勝選 victory|連署 petition signature|審議 review|通宵 overnight|徹夜 overnight|罷免 recall impeach
質疑 doubt challenge|抨擊 criticize slam|痛批 slam blast|反駁 rebut counter|澄清 clarify clarification
坦承 acknowledge|坦言 admit|直言 frank|重申 repeat|嘲笑 mock laugh|苦笑 wry|低聲 whisper|大聲 aloud|嘟囔 mutter
吼 shout yell|嚷嚷 yell|尖叫 scream|呼喊 cry|抬頭 look|靠 lean|跳 leap|抓 seize|握 grip|敲 knock|聞 smell|望 look gaze
藏 hide|切 slice|剪 cut|扔 toss|糖果 sweet|灶台 stove|壺 kettle|光腳 barefoot|歪 crooked tilt|彎 curve crooked
爛 rot rotten|露 dew|浪 swell|沙灘 sand|礁石 rock|峽谷 gorge|溪 stream|立法委員 legislator lawmaker|沒收 confiscation
彈劾 impeachment|解散 dissolution|入圍 shortlist|民調 pollster|匿名 anonymity|韌性 resilience|鎮壓 crackdown
專欄 columnist|鏡頭 footage|魅力 glamour|獲准 approve allow|適用 apply|察覺 notice|辣 spicy
"""

MORE: dict[str, list[str]] = {}
for _one in _WORDS.strip().replace("\n", "|").split("|"):
    _head, *_said = _one.split()
    MORE[_head] = _said
