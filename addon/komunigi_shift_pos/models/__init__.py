from . import (
    cooperative_status,
    cooperative_status_history,
    ir_websocket,
    pos_config,
    pos_order,
    res_config_settings,
    shift_history_words,
)
