"""Rows in, figures out: headline, chart, table and notes, ready to be drawn.

Knows findings and charts; knows no Streamlit and no DuckDB.
"""
