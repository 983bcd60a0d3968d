from . import test_orders, test_policy, test_standings, test_translations
