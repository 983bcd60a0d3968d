from . import test_check_in, test_hoot, test_policy, test_routes, test_translations, test_welcome
