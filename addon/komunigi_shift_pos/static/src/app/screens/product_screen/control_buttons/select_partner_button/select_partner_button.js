// Generated from static_src/komunigi_shift_pos/app/screens/product_screen/control_buttons/select_partner_button/select_partner_button.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { SelectPartnerButton } from "@point_of_sale/app/screens/product_screen/control_buttons/select_partner_button/select_partner_button";
import { StandingLine } from "@komunigi_shift_pos/standing_line/standing_line";
SelectPartnerButton.components = { ...SelectPartnerButton.components, StandingLine };
