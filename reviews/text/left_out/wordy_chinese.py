"""Words with which Chinese speeches, reports and notices are wordy, and which an English translation may do without: 進行了深入的交流,
“talked”; 廣大市民, “the public”.

Where they are not answered, nobody misses anything. Source: our own list.
"""

WORDY_CHINESE = frozenset(
    """
    不斷 不断 進一步 进一步 全面 深入 廣泛 广泛 積極 积极 切實 切实 大力 認真 认真 有效 充分 廣大 广大 共同 努力 共同努力 相關 相关 各方
    各項 各项 各界 各級 各级 工作 開展 开展 展開 展开 加以 予以 給予 给予 得以 高度 更加 日益 日趨 日趋 逐步 逐漸 逐渐 始終 始终 向來
    向来 歷來 历来 一貫 一贯 根本 到底 究竟 實在 实在 畢竟 毕竟 終究 终究 過程 过程 層面 层面 程度 翻天覆地 即日 自覺 自觉 紛紛 纷纷
    分別 分别
    """.split()  # noqa: SIM905
)
