// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@point_of_sale/app/hooks/pos_hook" {
    import type { PosStore } from "@point_of_sale/app/services/pos_store";

    export function usePos(): PosStore;
}
