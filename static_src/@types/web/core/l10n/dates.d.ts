// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
declare module "@web/core/l10n/dates" {
    /** A moment in the user's time zone. */
    interface LocalDateTime {
        plus(duration: { days: number }): LocalDateTime;
    }
    /** Reads a day of the server, "YYYY-MM-DD". */
    export function deserializeDate(text: string): LocalDateTime;
    /** A day as the server writes it. */
    export function serializeDate(value: LocalDateTime): string;
    /** Reads the server's text, which is in UTC. */
    export function deserializeDateTime(text: string): LocalDateTime;
    /** Date and time without seconds, as the user's language writes them. */
    export function toLocaleDateTimeString(
        value: LocalDateTime,
        options?: { showDate?: boolean },
    ): string;
}
