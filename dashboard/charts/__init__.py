"""Columns in, chart specifications out. Knows no Streamlit and no DuckDB.

A chart is built once with Altair, without data, and kept as a Vega-Lite dictionary.
Findings, dates and domains travel in the rows, so that a filter changes the data and
never the specification: the browser then updates a chart instead of rebuilding it.
"""
