"""Rows in, sentences out: the words that state what the figures say.

A module is named like the page that it serves, or begins with its name; `live_` pages
tell of a service's own records. What a page says beyond that:

    recruitment   conversion, movement, reach, planner (sums), planner_says (words)
    disruptions   proof
    outturn       shortfall
    adoption      adoption_years, adoption_counts
    inspection    registers
    check         claims
    sources       record_note (front of the file that is taken away)
    data_check    data_faults

    live_overview     live_changes (movement, revisions, questions), live_forecasts
    live_disruptions  live_stability, live_stability_year, live_lasting

Serving all pages: freshness, words (numbers as people say them), quantities (with
their units), pounds (of a ledger), shown (rounded or withheld), lacking (files that a
page needs), worded (words beside the rows of a table), rows, search, themes, tile,
record.
"""
