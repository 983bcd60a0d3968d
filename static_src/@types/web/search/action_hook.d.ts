// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/search/action_hook" {
    /** Keeps what `getLocalState` returns, for the prop `state` when its user comes back. */
    export function useSetupAction(params: { getLocalState?: () => object }): object;
}
