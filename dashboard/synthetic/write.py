"""Writing the files of an authority: CSV, the same bytes on every machine."""

import csv
from datetime import date
from pathlib import Path

Rows = list[dict[str, object]]

COLUMNS: dict[str, str] = {
    "applicants": """applicant_id service enquiry_date enquiry_source
        first_response_date initial_visit_date application_date stage_2_date
        panel_date decision_date outcome outcome_reason household_id
        stopped_waiting_date""",
    "households": """household_id household_type approval_date team ended_date
        end_reason""",
    "places": """household_id from_date to_date approved_places unavailable_places
        unavailable_reason""",
    "household_events": "household_id kind due_date done_date",
    "adoption": """child_id entered_care_date decision_date placement_order_date
        match_date placed_date order_date reversed_date disrupted_date
        sibling_group_id fostered_by_adopters_from_date applicant_id""",
    "ledger": """month service cost_line placement_kind budget_gbp actual_gbp
        forecast_gbp budgeted_children""",
    "targets": """measure_id from_date to_date value owner agreed_date
        agreed_by_body reason""",
    "actions": """action_id action owner_role body opened_date due_date closed_date
        status measure_id""",
    "baselines": "measure_id from_date reason agreed_date",
    "episodes": """CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC
        REASON_PLACE_CHANGE HOME_POST PL_POST URN""",
    "header": "CHILD SEX DOB ETHNIC UPN MOTHER MC_DOB",
    "ad1": "CHILD DOB DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR",
    "placed_adoption": """CHILD DOB DATE_PLACED DATE_PLACED_CEASED
        REASON_PLACED_CEASED""",
}


def write(folder: Path, kind: str, rows: Rows, year: str = "") -> None:
    """Write one file; a yearly return has its year in its name."""
    name = f"{kind}_{year}.csv" if year else f"{kind}.csv"
    with (folder / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS[kind].split(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def write_authority(
    folder: Path, name: str, short_name: str, ons_code: str, extracted: date
) -> None:
    """Write authority.toml."""
    lines = [
        f'name = "{name}"',
        f'short_name = "{short_name}"',
        f'ons_code = "{ons_code}"',
        f"extracted_at = {extracted.isoformat()}",
        "fictional = true",
    ]
    text = "\n".join(lines) + "\n"
    (folder / "authority.toml").write_text(text, "utf-8", newline="\n")
