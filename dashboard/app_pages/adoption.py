"""Placeholder."""

from components import page

page.head("adoption", "")
