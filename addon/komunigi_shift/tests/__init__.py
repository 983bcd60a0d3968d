from . import (
    test_act,
    test_alert_cases,
    test_alert_rules,
    test_at_risk,
    test_booking,
    test_planning,
    test_planning_rules,
    test_reminder,
    test_reminder_rules,
    test_rights,
    test_status,
    test_wizards,
)
