"""What words mean: CC-CEDICT in compact form, the stems of English words, and which words of one text the other answers."""
