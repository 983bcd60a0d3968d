from . import test_hoot, test_orders, test_policy, test_standings, test_translations
