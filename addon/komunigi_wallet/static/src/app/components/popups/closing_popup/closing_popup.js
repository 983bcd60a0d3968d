// Generated from static_src/komunigi_wallet/app/components/popups/closing_popup/closing_popup.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { ClosePosPopup } from "@point_of_sale/app/components/popups/closing_popup/closing_popup";
ClosePosPopup.props = [...ClosePosPopup.props, "customer_wallet?"];
