"""Which tallies and waits count the same as a measure does.

A part of a tally is rounded and a measure may be exact, or the other way round: who
reads both knows more than each of them shows. test_relations.py finds such relations
in the exact record, so that none is missing here.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

Name = tuple[Any, ...]
Part = tuple[str, str]
Chooses = Callable[[str, str], bool]


@dataclass(frozen=True)
class Same:
    """A measure's count, over `size` months or at a day, that parts of a tally make."""

    count: str
    size: int | str
    tally_id: str
    cut: str
    chooses: Chooses

    def of(self, group: Name) -> Name | None:
        """Return the name of the count that has the same period and filter."""
        _, tally_id, cut, _, period_end, *filters = group
        if (tally_id, cut) != (self.tally_id, self.cut):
            return None
        return (self.count, self.size, period_end, *filters)


def every(part: str, part_2: str) -> bool:
    return True


def is_part(*parts: str) -> Chooses:
    return lambda part, _: part in parts


def is_place(part: str, part_2: str) -> Chooses:
    return lambda first, second: first.startswith(part) and second == part_2


def fosters(part: str, part_2: str) -> bool:
    return part.startswith("Foster")


def _events() -> Iterator[Same]:
    kinds = {
        "annual_reviews": "Annual reviews",
        "dbs_renewals": "DBS renewals",
        "inductions": "Inductions",
        "medicals": "Medicals",
        "supervisory_visits": "Supervisory visits",
        "unannounced_visits": "Unannounced visits",
    }
    for stem, kind in kinds.items():
        measure, tally = f"{stem}_on_time_pct", ("household_events", "rolling_12")
        yield Same(f"{measure} numerator", 12, *tally, is_place(kind, "In time"))
        yield Same(f"{measure} denominator", 12, *tally, is_part(kind))


def _stocks(tally_id: str, cut: str, **counts: Chooses) -> Iterator[Same]:
    for measure_id, chooses in counts.items():
        yield Same(f"{measure_id} numerator", "stock", tally_id, cut, chooses)


DISRUPTED = ("Broke down", "Other disruption")
TALLIES = (
    *_stocks(
        "placement_mix",
        "month",
        children_looked_after=every,
        children_in_foster_care=fosters,
        children_connected=is_part("Foster, family and friends"),
        children_in_house=is_place("Foster", "In-house"),
        children_ifa=is_place("Foster", "Independent agency"),
        children_in_residential=is_part("Residential"),
    ),
    *_stocks(
        "places_by_day",
        "day",
        approved_places=every,
        filled_places=is_part("Filled"),
        vacant_places=is_part("Vacant"),
        unavailable_places=is_part("Not available"),
    ),
    *_stocks(
        "children_by_placements",
        "rolling_12",
        children_looked_after=every,
        three_or_more_placements_pct=is_part("Three or more"),
    ),
    *_stocks(
        "children_by_placements",
        "year_to_date",
        children_looked_after=every,
        three_or_more_placements_year_pct=is_part("Three or more"),
    ),
    *_stocks("children_awaiting_match", "year", children_awaiting_match=every),
    *_stocks("children_awaiting_match", "now", children_awaiting_match=every),
    *(
        Same(f"{measure_id} numerator", 12, "placement_changes", "rolling_12", chooses)
        for measure_id, chooses in {
            "disruption_rate_narrow_pct": is_part("Broke down"),
            "disruption_rate_broad_pct": is_part(*DISRUPTED),
            "placement_moves": is_part(*DISRUPTED, "Other move"),
        }.items()
    ),
    Same("fostering_enquiries numerator", 12, "fostering_cohort", "year", every),
    Same("adoption_enquiries numerator", 12, "adoption_cohort", "year", every),
    *_events(),
)
# Waits: each of them was had by one whom the measure counts.
WAITS = {
    ("fostering_waits", "Enquiry to initial visit"): "fostering_initial_visits",
    ("fostering_waits", "Initial visit to application"): "fostering_stage1_started",
    ("fostering_waits", "Stage 1"): "fostering_stage2_started",
    ("fostering_waits", "Application to decision"): "fostering_assessments_completed",
    ("fostering_waits", "Application to panel"): "fostering_panel_8_months_pct",
    ("fostering_waits", "Stage 2 to panel"): "fostering_panel_8_months_pct",
    ("adoption_waits", "Stage 2 to decision"): "adopter_stage_2_four_months_pct",
    ("adoption_waits", "Initial visit to application"): "adopter_applications",
    ("adoption_waits", "Stage 1"): "adopter_stage_1_two_months_pct",
    ("adoption_waits", "Application to decision"): "adopter_stage_2_four_months_pct",
    ("a1_days", "All"): "a1_days",
    ("a2_days", "All"): "a2_days",
    ("a10_days", "All"): "a10_days",
}
# Children adopted, and matched, whose dates are known: as a rule all of them.
COUNTS = {
    "a1_days denominator": "children_adopted numerator",
    "a3_pct denominator": "children_adopted numerator",
    "a10_days denominator": "children_adopted numerator",
    "a2_days denominator": "children_matched numerator",
}
# Tallies of the same things in other parts: (the one, its parts, the other).
PAIRS = (
    ("places", is_part("Not available"), "places_unavailable"),
    ("fostering_assessments_open", every, "fostering_limits"),
    ("adoption_assessments_open", every, "adoption_limits"),
)
