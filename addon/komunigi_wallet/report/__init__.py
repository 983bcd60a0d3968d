from . import customer_wallet_statement
from . import report_pos_order
from . import report_sale_details
