from . import (
    account_merge_wizard,
    account_payment_register,
    base_module_uninstall,
    base_partner_merge,
    customer_wallet_batch_line,
    customer_wallet_block,
    customer_wallet_control,
    customer_wallet_control_line,
    customer_wallet_health,
    customer_wallet_health_line,
    customer_wallet_liability,
    customer_wallet_liability_line,
    customer_wallet_operation,
    customer_wallet_statement,
)
from . import customer_wallet_batch  # isort: skip (it inherits from the operation)
