// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Chrome } from "@point_of_sale/app/pos_app";
import { FateNotice } from "@komunigi_wallet/till/fate_notice/fate_notice";

Chrome.components = { ...Chrome.components, FateNotice };
