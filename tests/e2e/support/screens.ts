/** The screens at which tills stand, in pixels. */

export const SCREENS = {
    desktop: { width: 1280, height: 800 },
    "touch screen": { width: 1024, height: 600 },
    phone: { width: 412, height: 915 },
};

export type Screen = keyof typeof SCREENS;

export const SCREEN_NAMES = Object.keys(SCREENS) as Screen[];

/** A value for each screen, e.g. a member of its own, with which to repeat a test there. */
export function onScreens<Value>(values: Record<Screen, Value>): [Screen, Value][] {
    return Object.entries(values) as [Screen, Value][];
}
