"""The views that others read by name keep their names and their columns."""

import pytest

VIEWS = {
    "page_headlines": "organisation_name theme measure_id measure_name period_label"
    " value value_text unit target_value target_text status change_text sentence",
    "page_recruitment_funnel": "organisation_name service financial_year stage_order"
    " stage household_count of_previous_stage_pct of_enquiries_pct",
    "page_household_movement": "organisation_name financial_year opening_count"
    " approved_count left_count closing_count net_change_count turnover_pct",
    "page_leaving_reasons": "organisation_name financial_year reason household_count",
    "page_occupancy": "organisation_name financial_year approved_places_count"
    " filled_places_count occupancy_pct vacancy_pct household_count"
    " places_per_household on_hold_pct",
    "page_placement_mix": "organisation_name as_at_date setting children_count"
    " of_foster_placements_pct of_looked_after_pct",
    "page_disruptions": "organisation_name service period_label disruption_count"
    " children_count placement_count disruption_pct",
    "page_financial_outturn": "organisation_name service financial_year cost_line"
    " is_total budget_gbp outturn_gbp variance_gbp variance_pct",
    "page_unit_costs": "organisation_name financial_year placement_type outturn_gbp"
    " children_count children_basis unit_cost_gbp",
    "page_adoption_scorecard": "organisation_name indicator averaging_years"
    " period_label value unit threshold_value gap_value england_value neighbours_value",
    "page_reconciliation": "claim_id organisation_name theme statement stated_text"
    " recomputed_text difference outcome reference comment",
    "page_judgements": "organisation_name",
    "page_actions": "organisation_name",
    "page_standards": "organisation_name",
    "page_monitoring": "organisation_name",
    "page_figures": "organisation_name",
}


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_keeps_its_columns(record, view):
    columns = {row[0] for row in record.sql(f"describe {view}").fetchall()}
    wanted = {*VIEWS[view].split(), "document_id", "reference"}
    assert wanted <= columns
