"""The rule kit: claims to draw, laws to keep, a tester, a mutator. Needs hypothesis (``pip install
factcheck-engine[test]``); nothing is loaded before it is asked for.
"""
