from . import (
    res_company,
    res_config_settings,
    shift_shift,
    shift_welcome,
    shift_welcome_question,
)
