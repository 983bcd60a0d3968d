from . import komunigi_health, res_config_settings
