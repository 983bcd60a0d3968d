{
    "name": "Komunigi Wallet",
    "summary": "A member's prepaid account, topped up and spent at the till, kept in accounting",
    "version": "19.0.1.0.0",
    "category": "Sales/Point of Sale",
    "author": "Komunigi",
    "license": "AGPL-3",
    "depends": ["account", "point_of_sale", "portal"],
    "data": [
        "security/groups.xml",
        "security/ir.model.access.csv",
        "security/rules.xml",
        "views/customer_wallet_operation_views.xml",
        "views/customer_wallet_entry_views.xml",
        "views/customer_wallet_views.xml",
        "views/customer_wallet_control_views.xml",
        "views/base_partner_merge_views.xml",
        "views/res_partner_views.xml",
        "views/account_journal_views.xml",
        "views/account_move_views.xml",
        "views/res_config_settings_views.xml",
        "views/menus.xml",
    ],
    "assets": {
        "point_of_sale._assets_pos": [
            "komunigi_wallet/static/src/till/**/*",
            "komunigi_wallet/static/src/app/**/*",
        ],
        "point_of_sale.customer_display_assets": [
            "komunigi_wallet/static/src/customer_display/**/*",
        ],
    },
    "application": True,
}
