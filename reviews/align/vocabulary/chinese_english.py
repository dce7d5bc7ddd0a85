"""Little words of Chinese, in both writings, with those of English that answer them: pronouns, negations, questions,
connectives, and verbs too common for a gloss.

CC-CEDICT glosses them in other words ("negative prefix") or not at all, and yet an answer in a dialogue often has no other.
"""

ANSWERS = """
我 俺 吾: i me my mine myself i'm i've i'll i'd | 你 您 妳 汝: you your yours yourself thou thee thy you're you've you'll you'd
| 他: he him his himself he's he'd he'll | 她: she her hers herself she's she'd she'll | 它 牠: it its itself it's | 我們 我们
咱們 咱们: we us our ours ourselves we're we've we'll | 你們 你们: you your yours yourselves ye you're | 他們 他们 她們 她们
它們 它们: they them their theirs themselves they're they've | 自己 自家: himself herself themselves myself yourself own oneself
itself | 別人 别人 人家 其他: others other people | 這 这 這個 这个 這裡 这里 這兒 这儿 這些 这些 此: this these here | 那 那個
那个 那裡 那里 那兒 那儿 那些: that those | 這樣 这样 那樣 那样 如此 這麼 这么 那麼 那么: so thus such | 誰 谁: who whom whose
somebody someone nobody anyone anybody everybody everyone whoever | 什麼 什么 甚麼 甚么 啥 何: what nothing something anything
whatever | 哪 哪個 哪个 哪裡 哪里 哪兒 哪儿: where which | 怎麼 怎么 怎樣 怎样 如何 怎: how why what | 為什麼 为什么 為何 为何
何以 幹嗎 干吗: why | 多少 幾 几: how many much few several | 何時 何时 幾時 几时: when | 不 沒 没 沒有 没有 無 无 未 別 别 不是
不要 不能 不會 不会 並不 并不 還沒 还没 毫無 毫无: not no nothing never none nobody nor neither don't didn't doesn't won't can't
cannot couldn't wouldn't isn't wasn't aren't weren't haven't hadn't hasn't without | 從來 从来 從未 从未 再也: never ever | 但
但是 可是 可 不過 不过 然而 卻 却: but however yet though | 因為 因为 由於 由于 因: because since | 所以 因此 於是 于是 故: so
therefore | 如果 要是 若 假如 倘若 若是: if | 雖然 虽然 雖 虽 儘管 尽管: though although | 也 亦: also too either neither | 又
再 又是: again more another | 還 还 仍 仍然 依然: still yet | 都 全 皆 一切: all both every everything | 只 僅 仅 只是 只有 不過
不过: only just but | 很 太 非常 極 极: very too so much | 更 更加: more even | 最: most best | 已 已經 已经: already | 才 方才:
only just then until | 就 便: then once | 給 给: give | 以前 之前 前 先: before ago first | 以後 以后 之後 之后 後 后 後來 后来:
after afterwards later then | 時 时 時候 时候: when while time | 像 如 似 好像: like seem | 每 每個 每个: every each | 一 一個
一个 一次: one once | 兩 两 二 兩個 两个: two both second | 三: three third | 四: four fourth | 五: five fifth | 六: six sixth |
七: seven seventh | 八: eight eighth | 九: nine ninth | 十: ten tenth | 第一 首先: first | 人: man men people one person nobody
| 人們 人们 大家 眾人 众人: people everyone everybody all | 東西 东西 事 事情: thing matter something nothing anything | 說 说
道 說道 说道: say tell speak ask | 問 问: ask inquire | 答 回答 答道: answer reply | 叫 喊: call cry shout | 來 来: come | 去:
go | 回 回來 回来: back return come | 走: go walk leave | 看 見 见 看見 看见: see look watch | 想: think want | 知道 曉得 晓得:
know | 應該 应该 應 应: should ought | 必須 必须 得: must | 先生: mr sir mister | 太太 夫人: mrs madam ma'am lady | 小姐 姑娘:
miss girl
"""
