declare module "@web/core/l10n/dates" {
    /** A moment in the user's time zone. */
    interface LocalDateTime {
        toISO(): string;
    }
    /** Reads the server's text, which is in UTC. */
    export function deserializeDateTime(text: string): LocalDateTime;
    /** Date and time without seconds, as the user's language writes them. */
    export function toLocaleDateTimeString(
        value: LocalDateTime,
        options?: { showDate?: boolean },
    ): string;
}
