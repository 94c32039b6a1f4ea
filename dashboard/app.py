"""The list of pages and the filters they share."""

import streamlit as st

from components import filters, style

PAGES = [
    st.Page("app_pages/overview.py", title="Overview", default=True),
    st.Page("app_pages/recruitment.py", title="Recruitment"),
    st.Page("app_pages/occupancy.py", title="Occupancy"),
    st.Page("app_pages/disruptions.py", title="Disruptions"),
    st.Page("app_pages/outturn.py", title="Outturn"),
    st.Page("app_pages/adoption.py", title="Adoption"),
    st.Page("app_pages/inspection.py", title="Inspection and actions"),
    st.Page("app_pages/check.py", title="Check the numbers"),
    st.Page("app_pages/sources.py", title="Sources"),
]

st.set_page_config(layout="wide")
style.apply()
page = st.navigation(PAGES, position="top")
filters.draw()
page.run()
