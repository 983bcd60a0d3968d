from . import customer_wallet_demo
