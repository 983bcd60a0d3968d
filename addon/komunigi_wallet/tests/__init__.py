from . import test_closing
from . import test_hostile
from . import test_invoice_payment
from . import test_operations
from . import test_reading
from . import test_rules
from . import test_setup
from . import test_till
