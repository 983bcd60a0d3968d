// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/hotkeys/hotkey_hook" {
    /** Calls back for keys such as "control+z", but not while one types in a field. */
    export function useHotkey(hotkey: string, callback: () => void): void;
}
