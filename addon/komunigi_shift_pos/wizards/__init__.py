from . import shift_shop_pass
