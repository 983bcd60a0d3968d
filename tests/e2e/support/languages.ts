/** What a screen says in a language, and what of it is not in that language. */
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { ADDONS } from "../../../tools/lib/paths.mjs";
import { ownAddons } from "../../../tools/lib/sources.mjs";
import { termsOf } from "../../../tools/lib/translations.mjs";

const PLACEHOLDER = /%\(\w+\)[sd+]+|\{\w+\}/g;
/** Of no other language here: what is English and never was a term. */
const ENGLISH = /\b(?:the|and|with|you|your|this|that|from|which|before|worker|seat|wallet)\b/i;
/** A comma stands before the cents in all of them; no date or time is meant. */
const POINT = /(?<![.\d])\d+\.\d\d(?![.\d])/;

/** A language of the coop, and the words of the addons in it. */
export class Language {
    private readonly own: Set<string>;
    private readonly english: RegExp[];
    private readonly days: RegExp;

    private constructor(
        /** As Odoo has it, e.g. "de_DE". */
        readonly code: string,
        sources: string[],
        texts: string[],
    ) {
        this.own = new Set(texts.map(clean));
        this.english = sources
            .map(clean)
            .filter((source) => !this.own.has(source))
            .filter((source) => /[a-z]{2}/i.test(source.replace(PLACEHOLDER, "")))
            .map((source) => new RegExp(`^${source.split(PLACEHOLDER).map(escape).join(".+")}$`));
        const [theirs, english] = [calendarOf(this.tag), calendarOf("en")];
        this.days = new RegExp(`\\b(?:${english.filter((w) => !theirs.includes(w)).join("|")})\\b`);
    }

    static async of(code: string): Promise<Language> {
        const addons = await ownAddons();
        const terms = (file: (addon: string) => string) =>
            addons.flatMap((addon) => termsOf(join(ADDONS, addon, "i18n", file(addon))));
        return new Language(
            code,
            terms((addon) => `${addon}.pot`).map(({ source }) => source),
            terms(() => `${code.slice(0, 2)}.po`).map(({ text }) => text),
        );
    }

    /** As browsers have it, e.g. "de-DE". */
    get tag(): string {
        return this.code.replace("_", "-");
    }

    /** How it writes a date in digits, e.g. "29.11.26". */
    get date(): RegExp {
        const today = new Date().toLocaleDateString(this.tag, { dateStyle: "short" });
        return new RegExp(escape(today).replace(/\d+/g, "\\d+"));
    }

    /** What in a part of a page is in English, or writes a date or an amount as English does. */
    async strange(page: Page, selector: string): Promise<string[]> {
        const said = (await textsOf(page, selector)).map(clean).filter((text) => text);
        if (!said.length) {
            throw new Error(`nothing is said in ${selector}`);
        }
        return [...new Set(said)].filter(
            (text) =>
                !this.own.has(text) &&
                [...this.english, ENGLISH, this.days, POINT].some((pattern) => pattern.test(text)),
        );
    }
}

/** The names of months and weekdays. */
function calendarOf(tag: string): string[] {
    const days = Array.from({ length: 12 }, (_, month) => new Date(2026, month, month + 1));
    return (["long", "short"] as const).flatMap((width) =>
        (["month", "weekday"] as const).flatMap((part) =>
            days.map((day) => day.toLocaleDateString(tag, { [part]: width })),
        ),
    );
}

function clean(text: string): string {
    return text.replace(/\s+/g, " ").trim();
}

function escape(text: string): string {
    return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** The texts that are seen in a part of a page, and those that are read aloud or shown on a tap. */
function textsOf(page: Page, selector: string): Promise<string[]> {
    return page.locator(selector).evaluateAll((parts) => {
        const spoken = ["title", "placeholder", "aria-label", "data-tooltip", "alt"];
        const texts: string[] = [];
        for (const element of parts.flatMap((part) => [part, ...part.querySelectorAll("*")])) {
            if (!element.checkVisibility() || element.matches("script, style")) {
                continue;
            }
            texts.push(...spoken.map((name) => element.getAttribute(name) ?? ""));
            const own = [...element.childNodes].filter(({ nodeType }) => nodeType === 3);
            texts.push(...own.map(({ textContent }) => textContent ?? ""));
        }
        return texts;
    });
}
