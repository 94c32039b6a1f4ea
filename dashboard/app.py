"""The list of pages and the filters they share."""

import streamlit as st

from components import filters, freshness, needs, style

# Pages that show published reports or, under the same name, a service's own records.
REPORTS = {
    "Overview": "app_pages/overview.py",
    "Recruitment": "app_pages/recruitment.py",
    "Occupancy": "app_pages/occupancy.py",
    "Disruptions": "app_pages/disruptions.py",
    "Outturn": "app_pages/outturn.py",
    "Adoption": "app_pages/adoption.py",
}
RECORDS = {
    "Overview": "app_pages/live_overview.py",
    "Recruitment": "app_pages/live_recruitment.py",
    "Occupancy": "app_pages/live_occupancy.py",
    "Disruptions": "app_pages/live_disruptions.py",
    "Outturn": "app_pages/live_outturn.py",
    "Adoption": "app_pages/live_adoption.py",
}

st.set_page_config(layout="wide")
style.apply()
filters.draw()
files = RECORDS if filters.chosen().is_live else REPORTS
overview, *others = [
    st.Page(file, title=title, url_path=title.lower(), default=title == "Overview")
    for title, file in files.items()
]
page = st.navigation(
    [
        overview,
        st.Page("app_pages/scorecard.py", title="Scorecard"),
        *others,
        st.Page("app_pages/standards.py", title="Standards"),
        st.Page("app_pages/inspection.py", title="Inspection and actions"),
        st.Page("app_pages/check.py", title="Check the numbers"),
        st.Page("app_pages/data_check.py", title="Data check"),
        st.Page("app_pages/sources.py", title="Sources"),
    ],
    position="top",
)
freshness.draw()
needs.stop_without(page.title)
page.run()
