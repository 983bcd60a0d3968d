from . import account_payment_register
from . import customer_wallet_operation
