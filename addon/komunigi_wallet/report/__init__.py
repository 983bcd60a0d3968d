from . import customer_wallet_statement
