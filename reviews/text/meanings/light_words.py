"""Words that say nothing by being unanswered, as translation renders them by grammar, or not at all: a list of our own."""

from reviews.text.meanings.stems import STOP

LIGHT = STOP | frozenset(
    """
    one two three four five six seven eight nine ten first second get got make made take took go went come came put let
    keep way thing things like just even still yet ever quite rather very much many more most less least few lot lots
    own same other another well too only both either neither again always never often now today around away back off
    down through between among during before after since until while because though although however where why whether
    without within upon per via don doesn didn isn aren wasn weren won wouldn couldn shouldn can't ll ve re become
    became seem seemed used use using given previously formerly something anything nothing everything someone anyone everyone whole
    it's that's he's she's there's what's who's let's i'm i've i'd i'll we're we've we'd we'll they're they've they'd they'll you're
    you've you'd you'll he'd he'll she'd she'll doing done having going goes gone getting gets making makes taking taken takes coming
    comes putting puts giving gives letting lets keeping seems becoming becomes himself herself itself themselves myself yourself
    ourselves else such cannot
    """.split()  # noqa: SIM905
)
LIGHT_CHINESE = frozenset(
    """
    表示 我們 我们 他們 他们 她們 她们 你們 你们 它們 它们 可能 情況 情况 進行 进行 可以 沒有 没有 超過 超过 其中 之後 之后 之前 是否 帶來 带来
    因此 提供 任何 目前 預計 预计 提到 參加 参加 不會 不会 由於 由于 什麼 什么 進入 进入 必須 必须 自己 已經 已经 先生 造成 獲得 获得 不過 不过
    事情 一些 利用 顯示 显示 時候 时候 如果 能夠 能够 隨著 随着 決定 决定 持續 持续 應該 应该 擁有 拥有 非常 還有 还有 過去 过去 所有 為了 为了
    負責 负责 作為 作为 有關 有关 以及 一次 同時 同时 這個 这个 那個 那个 這些 这些 那些 這樣 这样 那樣 那样 這種 这种 一個 一个 一名 一位 一種
    一种 成為 成为 認為 认为 指出 對於 对于 關於 关于 根據 根据 因為 因为 所以 但是 然而 而且 並且 并且 或者 以來 以来 以後 以后 以前 當時 当时
    現在 现在 其他 其它 另外 此外 如此 甚至 仍然 依然 曾經 曾经 正在 將會 将会 一直 一起 一般 一樣 一样 有些 有人 有的 就是 還是 还是 只是 不是
    都是 也是 而是 這裡 这里 那裡 那里 怎麼 怎么 這麼 这么 多少 許多 许多 很多 更多 不少 大量 部分 方面 方式 問題 问题 時間 时间 期間 期间 地方
    出現 出现 開始 开始 使用 可是 雖然 虽然 儘管 尽管 只要 只有 除了 經過 经过 通過 通过 透過 之間 之间 之一 當中 当中 來說 来说 說道 说道 來自
    来自 至少 大約 大约 左右 將近 接近 最後 最后 最終 最终 首先 其實 其实 確實 确实 當然 当然 真正 完全 十分 相當 相当 受到 遭到 得到 看到 感到
    達到 达到 做出 作出 提出 發出 发出 想要 需要 希望 變得 变得 變成 变成 似乎 無法 无法 不能 不可 不要 下去 起來 起来 出來 出来 過來 过来 下來
    下来 上去 美元 英鎊 英镑 歐元 欧元 人民 人們 人们 男子 女子 人士 一下 一切 以上 以下 以外 以內 以内 萬元 万元 今年 去年 明年 當年 当年 今天
    昨天 明天 本週 本周 上週 上周 下週 下周 星期 禮拜 一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月 周一 周二 周三 周四
    周五 周六 周日 週一 週二 週三 週四 週五 週六 週日 二十 三十 四十 五十 六十 七十 八十 九十 百分 分之
    """.split()  # noqa: SIM905
)
