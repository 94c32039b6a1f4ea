"""A row of the scorecard, with the fields that a test names changed."""

from datetime import date

OCTOBER = date(2026, 10, 31)


def measure(**fields):
    """Return a measure that varies as usual and has no target."""
    return {
        "measure_id": "occupancy_pct",
        "measure_name": "Occupancy",
        "unit": "pct",
        "good_direction": "up",
        "theme": "homes",
        "service": "fostering",
        "cut": "month",
        "period_start": date(2026, 10, 1),
        "period_end": OCTOBER,
        "covers_months": 1,
        "value": 61.57,
        "value_symbol": None,
        "mean_value": 60.0,
        "lower_limit": 55.0,
        "upper_limit": 65.0,
        "point_count": 40,
        "left_out_count": 0,
        "is_provisional": False,
        "is_still": False,
        "is_overlapping": False,
        "variation": "common cause",
        "special_rule": None,
        "special_sign": None,
        "assurance": None,
        "why_not_read": None,
        "read_cut": None,
        "target_value": None,
        "agreed_target_value": None,
        "is_target_yearly": False,
        "is_target_met": None,
        "year_to_date_value": 60.2,
        "year_to_date_value_symbol": None,
        "same_last_year_value": None,
        "same_last_year_value_symbol": "c",
        "previous_value": 61.0,
        "previous_value_symbol": None,
        "baseline_date": None,
        "baseline_reason": None,
        "document_id": "x-places",
        "reference": "12 rows",
        **fields,
    }


def special(rule="one side", sign=1, variation="improvement", **fields):
    """Return a measure whose last point is special."""
    return measure(special_rule=rule, special_sign=sign, variation=variation, **fields)


def aimed(assurance, is_met=True, **fields):
    """Return a measure with a target of 68 per cent."""
    target = {"target_value": 68.0, "agreed_target_value": 68.0}
    return measure(assurance=assurance, is_target_met=is_met, **target, **fields)
