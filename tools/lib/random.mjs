/** Chance that can be repeated. */
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** @returns {() => number} numbers in [0, 1), the same for the same seed */
export function randomFrom(seed) {
    const generator = xoroshiro128plus(seed);
    return () => uniformFloat64(generator);
}

/**
 * @template {{weight: number}} T
 * @param {T[]} list
 * @param {() => number} random numbers in [0, 1)
 * @returns {T} one of them, each as often as its weight says
 */
export function byWeight(list, random) {
    let left = random() * list.reduce((sum, { weight }) => sum + weight, 0);
    return list.find(({ weight }) => (left -= weight) < 0);
}
