from . import customer_wallet_named  # isort: skip (the others inherit from it)

from . import customer_wallet_account_use  # isort: skip
from . import customer_wallet_adoption  # isort: skip
from . import customer_wallet_guarded  # isort: skip
from . import customer_wallet_upgrade_beside_work  # isort: skip
from . import account_account
from . import account_cash_rounding
from . import account_fiscal_position_account
from . import account_journal
from . import account_move
from . import account_move_line
from . import account_payment_method_line
from . import account_tax_repartition_line
from . import customer_wallet
from . import customer_wallet_agreement
from . import customer_wallet_attempt
from . import customer_wallet_entry
from . import customer_wallet_top_up_amount
from . import digest
from . import ir_http
from . import ir_ui_menu
from . import ir_websocket
from . import pos_config
from . import pos_order
from . import pos_order_line
from . import pos_payment
from . import pos_payment_method
from . import pos_session
from . import product_category
from . import product_product
from . import product_template
from . import res_company
from . import res_config_settings
from . import res_partner
