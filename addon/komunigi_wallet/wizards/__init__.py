from . import (
    account_payment_register,
    base_partner_merge,
    customer_wallet_control,
    customer_wallet_control_line,
    customer_wallet_operation,
)
