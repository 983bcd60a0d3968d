// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { ClosePosPopup } from "@point_of_sale/app/components/popups/closing_popup/closing_popup";

// The wallet's figures of the session, which the server adds to what is counted.
ClosePosPopup.props = [...ClosePosPopup.props, "customer_wallet?"];
