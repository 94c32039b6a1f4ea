"""What the authority said it would do, and whether it has; roles and bodies only."""

from datetime import date

from synthetic.chance import Span
from synthetic.registers import BOARD, HEAD, PANEL, PERMANENCE, Rows

# Action, role, body, months before the end it was opened, months until it is due,
# months until it was closed (0: it is open), measure.
ACTIONS: tuple[tuple[str, str, str, int, int, int, str], ...] = (
    (
        "Open the recruitment hub to evening calls",
        HEAD,
        PANEL,
        38,
        6,
        5,
        "first_response_same_day_pct",
    ),
    (
        "Call back everybody who enquired in the quarter that went badly",
        HEAD,
        PANEL,
        21,
        2,
        2,
        "fostering_enquiries",
    ),
    (
        "Fill the two vacant posts in the recruitment team",
        HEAD,
        PANEL,
        23,
        4,
        3,
        "initial_visit_72_hours_pct",
    ),
    (
        "Agree with every carer on hold when they will be ready again",
        HEAD,
        BOARD,
        14,
        6,
        0,
        "households_on_hold_pct",
    ),
    (
        "Match the children in agency homes whose plan is long-term",
        HEAD,
        BOARD,
        11,
        9,
        0,
        "in_house_of_foster_pct",
    ),
    (
        "Hold a disruption meeting within 20 days of every unplanned ending",
        PERMANENCE,
        BOARD,
        18,
        6,
        7,
        "disruption_rate_narrow_pct",
    ),
    (
        "Offer respite before a carer asks for a placement to end",
        PERMANENCE,
        BOARD,
        8,
        6,
        0,
        "disruption_rate_broad_pct",
    ),
    (
        "Review each child with two placements in the year",
        PERMANENCE,
        BOARD,
        6,
        3,
        0,
        "three_or_more_placements_pct",
    ),
    (
        "Find families for siblings who wait longest",
        PERMANENCE,
        PANEL,
        9,
        12,
        0,
        "children_awaiting_match",
    ),
    (
        "Begin family finding before the placement order",
        PERMANENCE,
        PANEL,
        26,
        6,
        8,
        "a2_days",
    ),
    (
        "Agree a price ceiling with residential homes",
        "Head of commissioning",
        BOARD,
        12,
        6,
        0,
        "residential_week_gbp",
    ),
    (
        "Report the variance by price and volume each quarter",
        "Finance manager",
        BOARD,
        7,
        3,
        2,
        "placements_variance_gbp",
    ),
    (
        "Bring annual reviews that are overdue up to date",
        HEAD,
        PANEL,
        5,
        3,
        0,
        "annual_reviews_on_time_pct",
    ),
    (
        "Plan unannounced visits a year ahead",
        HEAD,
        PANEL,
        16,
        4,
        4,
        "unannounced_visits_on_time_pct",
    ),
    (
        "Publish how many places are vacant each month",
        HEAD,
        BOARD,
        4,
        1,
        1,
        "vacant_places",
    ),
)


def _earlier(day: date, months: int) -> date:
    """Return the 15th of a month so many months before."""
    count = day.year * 12 + day.month - 1 - months
    return date(count // 12, count % 12 + 1, 15)


def actions(span: Span) -> Rows:
    """Return the rows of actions.csv."""
    found: Rows = []
    for number, one in enumerate(ACTIONS, 1):
        action, role, body, opened, due, closed, measure = one
        start = _earlier(span.until, opened)
        row: dict[str, object] = {
            "action_id": f"A{number:02d}",
            "action": action,
            "owner_role": role,
            "body": body,
            "opened_date": start,
            "due_date": _earlier(start, -due),
            "closed_date": _earlier(start, -closed) if closed else None,
            "status": "closed" if closed else "open",
            "measure_id": measure,
        }
        found.append(row)
    return found
