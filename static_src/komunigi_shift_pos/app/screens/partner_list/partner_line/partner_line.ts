// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { PartnerLine } from "@point_of_sale/app/screens/partner_list/partner_line/partner_line";
import { StandingLine } from "@komunigi_shift_pos/standing_line/standing_line";

PartnerLine.components = { ...PartnerLine.components, StandingLine };
