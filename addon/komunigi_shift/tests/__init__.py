from . import test_act, test_alert_cases, test_alert_rules, test_booking, test_rights
