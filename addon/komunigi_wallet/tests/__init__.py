from . import test_hostile
from . import test_reading
from . import test_rules
from . import test_setup
from . import test_till
