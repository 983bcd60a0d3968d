declare module "@web/core/l10n/dates" {
    /** A moment in the user's time zone. */
    interface LocalDateTime {
        toISO(): string;
    }
    /** Reads the server's text, which is in UTC. */
    export function deserializeDateTime(text: string): LocalDateTime;
    export function formatDateTime(
        value: LocalDateTime,
        options?: { showSeconds?: boolean },
    ): string;
}
