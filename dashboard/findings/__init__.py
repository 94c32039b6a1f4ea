"""Rows in, sentences out: the words that state what the figures say."""
