"""Sentences about budgets, at their edges."""

from findings import outturn as says


def line(name="Residential", over=1_607_000.0, **more):
    return {
        "service": "fostering",
        "financial_year": "2015/16",
        "cost_line": name,
        "is_total": False,
        "is_sub_total": False,
        "budget_gbp": 10_380_000.0,
        "outturn_gbp": 10_380_000.0 + (over or 0),
        "variance_gbp": over,
        "variance_pct": None if over is None else over / 103_800,
        "lines_budget_gbp": None,
        "lines_outturn_gbp": None,
    } | more


def total(**more):
    return line("Total Placements", 880_000.0, is_total=True) | more


def test_the_lead_says_over_and_under_in_words():
    under = total(service="adoption", variance_gbp=-14_000.0, variance_pct=-1.06)
    assert says.lead([total(variance_pct=3.51)]) == (
        "Placements cost £11.26m in 2015/16 against a budget of £10.38m:"
        " £880k over (3.5%)."
    )
    assert says.lead([under]).endswith("£14k under (1.1%).")


def test_the_lead_without_totals_or_without_figures():
    assert says.lead([]) == "The record has no total to compare with a budget."
    assert says.lead([line()]) == "The record has no total to compare with a budget."
    assert says.lead([total(variance_gbp=None, variance_pct=None)]) == (
        "Placements: budget and outturn are not both printed."
    )


def test_a_variance_of_nothing_is_on_budget():
    assert says.of_budget(total(variance_gbp=0.0, variance_pct=0.0)) == "on budget"
    tile = says.tiles([total(variance_gbp=0.0, variance_pct=0.0)])[0]
    assert (tile.value, tile.detail, tile.verdict) == ("on budget", "of £10.38m", "")


def test_a_variance_on_no_budget_has_no_share():
    income = line("Adoption grant (DfE)", -162_000.0, variance_pct=None)
    assert says.of_budget(income) == "£162k under"
    assert says.tiles([income])[0].detail == "with nothing budgeted"


def test_tiles_put_totals_first_then_what_is_furthest():
    rows = [line("A", 5.0), line("B", -9.0), line("C", None), total()]
    assert [tile.label for tile in says.tiles(rows)] == ["Placements in all", "B", "A"]


def test_lines_name_two_over_and_two_under():
    rows = [line("A", 9.0), line("B", 8.0), line("C", 7.0), line("D", -1.0), total()]
    assert says.lines(rows) == "£9 over on a and £8 on b; £1 under on d."


def test_lines_on_one_side_only_or_on_none():
    assert says.lines([line("A", 9.0)]) == "£9 over on a."
    assert says.lines([line("A", -9.0)]) == "£9 under on a."
    assert says.lines([line("A", 0.0)]) == "No line differs from its budget."
    assert says.lines([line("A", None)]) == "No budget is printed."
    assert says.lines([]) == "No budget is printed."


def test_plain_names():
    assert says.plain(line("Internal Fostering")) == "in-house fostering"
    assert says.plain(line("Other costs (fees)")) == "other costs"
    assert says.label(line("External Fostering")) == "Agency fostering"


def test_a_total_that_its_lines_do_not_make():
    apart = total(lines_budget_gbp=10_381_000.0, lines_outturn_gbp=11_260_000.0)
    assert says.total_note(apart) == (
        "The lines as printed add up to a budget of £10,381,000, not £10,380,000:"
        " rounding, most likely."
    )
    same = total(lines_budget_gbp=10_380_000.0, lines_outturn_gbp=11_260_000.0)
    assert says.total_note(same) == ""
    assert says.total_note(total()) == ""


def test_income_is_explained_only_where_there_is_some():
    assert says.income_note([line()]) == ""
    assert "more came in" in says.income_note([line(outturn_gbp=-1.0)])


def receivers(count, cost, is_family=False):
    return {"is_family": is_family, "receiver_count": count, "unit_cost_gbp": cost}


def test_allowances_by_one_count_by_two_and_by_none():
    two = [receivers(144, 7951.39), receivers(177, 6468.93)]
    assert says.allowances(two) == (
        "Adoption allowances came to £7,951 a child or £6,469: the report counts both"
        " 144 and 177 children."
    )
    assert says.allowances(two[:1]) == "Adoption allowances came to £7,951 a child."
    assert "does not say" in says.allowances([receivers(76, 15065.79, True)])
    assert "does not say" in says.allowances([])


def part(name, variance, share, is_grant=False, is_sub_total=False):
    return {
        "cost_line": name,
        "variance_gbp": variance,
        "outturn_gbp": variance,
        "of_variance_pct": share,
        "is_grant": is_grant,
        "is_sub_total": is_sub_total,
    }


def test_the_grant_and_what_brought_more():
    grant = part("Adoption grant (DfE)", -162_000.0, 56.84, is_grant=True)
    sales = part("Inter-agency sales (income)", -227_000.0, 79.65)
    whole = part("Inter-agency sub-total", -285_000.0, 100.0, is_sub_total=True)
    assert says.inter_agency([grant, sales, whole]) == (
        "Inter-agency fees were £285k under: the grant of £162k makes up 56.8% of that,"
        " and inter-agency sales brought in more still: £227k."
    )
    assert says.inter_agency([grant, whole]).endswith("makes up 56.8% of that.")
    assert "does not split" in says.inter_agency([sales, whole])
    assert "does not split" in says.inter_agency([grant])
    assert "does not split" in says.inter_agency(
        [grant | {"of_variance_pct": None}, whole]
    )
