"""Words that several files of the record share, and where a fact stands."""

from contract.shape import Column, a_reference

THEMES = (
    "recruitment",
    "homes",
    "stability",
    "money",
    "adoption",
    "inspection",
    "support",
    "governance",
)
SERVICES = ("fostering", "adoption", "both")
# How a measure's months make a longer period: added up, the last one, or always a
# window that ends with the period.
AGGREGATIONS = ("flow", "stock", "rolling_12", "rolling_36")
PAGES = (
    "overview",
    "recruitment",
    "occupancy",
    "disruptions",
    "outturn",
    "adoption",
    "inspection",
    "check",
    "sources",
)
OPERATIONS = (
    "sum",
    "ratio",
    "percent",
    "mean",
    "weighted_mean",
    "percent_change",
    "count",
    "whole_number",
    "days_between",
    "months_as_days",
    "cost_of_shortfall_pct",
    "same_words",
)
COMPARISONS = (
    "equals",
    "about",
    "more_than",
    "less_than",
    "at_least",
    "at_most",
    "same_words",
)

WHERE_IT_STANDS = (
    a_reference("document_id", "documents.document_id"),
    Column("reference"),
    Column("locator"),
)
