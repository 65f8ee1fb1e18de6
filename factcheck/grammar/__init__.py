"""How figures, times and words are printed: text to values, no article and no claim.

``figures`` reads numbers, money, shares and measured quantities with their hedges; ``times`` reads
dates, periods and durations; ``words`` gives lemmas and closed word classes. All work on *plain*
text (``Article.reading``) and give offsets into it.
"""
