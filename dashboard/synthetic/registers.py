"""What the authority has decided: targets, and where trends begin anew.

Roles and bodies only; no person is named.
"""

from datetime import date, timedelta

from synthetic.chance import Span, year_start

Rows = list[dict[str, object]]
HEAD, PERMANENCE = "Head of fostering", "Head of permanence"
BOARD, PANEL = "Corporate parenting board", "Fostering and adoption steering group"

# Measure, value in the first year (of a count: for the year), change a year, role,
# body, reason.
TARGETS: tuple[tuple[str, float, float, str, str, str], ...] = (
    ("fostering_enquiries", 216, 6, HEAD, PANEL, "Recruitment strategy"),
    ("fostering_households_approved", 16, 0, HEAD, PANEL, "Recruitment strategy"),
    ("fostering_assessments_in_time_pct", 70, 2, HEAD, PANEL, "Local standard"),
    (
        "fostering_panel_8_months_pct",
        95,
        0,
        HEAD,
        PANEL,
        "National minimum standard 14",
    ),
    ("first_response_same_day_pct", 80, 0, HEAD, PANEL, "Service standard"),
    ("initial_visit_72_hours_pct", 70, 0, HEAD, PANEL, "Service standard"),
    ("occupancy_pct", 68, 0, HEAD, BOARD, "Sufficiency strategy"),
    ("in_house_of_foster_pct", 50, 1, HEAD, BOARD, "Sufficiency strategy"),
    ("disruption_rate_narrow_pct", 20, 0, PERMANENCE, BOARD, "Stability plan"),
    ("three_or_more_placements_pct", 10, 0, PERMANENCE, BOARD, "Stability plan"),
    ("long_term_stability_pct", 70, 0, PERMANENCE, BOARD, "Stability plan"),
    ("a1_days", 426, 0, PERMANENCE, PANEL, "National threshold"),
    ("a2_days", 122, 0, PERMANENCE, PANEL, "National threshold"),
    ("annual_reviews_on_time_pct", 95, 0, HEAD, PANEL, "Service standard"),
)


def targets(span: Span) -> Rows:
    """Return the rows of targets.csv: one a measure and financial year."""
    found: Rows = []
    last = year_start(span.until).year
    for place, year in enumerate(range(span.first.year, last + 1)):
        for measure, value, change, owner, body, reason in TARGETS:
            row: dict[str, object] = {
                "measure_id": measure,
                "from_date": date(year, 4, 1),
                "to_date": date(year + 1, 3, 31),
                "value": f"{value + change * place:g}",
                "owner": owner,
                "agreed_date": date(year, 3, 12),
                "agreed_by_body": body,
                "reason": reason,
            }
            found.append(row)
    return found


def baselines(span: Span) -> Rows:
    """Return the rows of baselines.csv: the change of the service in mid-year."""
    change = span.service_change
    if change <= span.first:
        return []
    return [
        {
            "measure_id": measure,
            "from_date": change,
            "reason": "The recruitment hub opened and takes all enquiries",
            "agreed_date": change + timedelta(days=75),
        }
        for measure in ("fostering_enquiries", "fostering_initial_visits")
    ]
