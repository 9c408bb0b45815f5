import { isRhythm, type Rhythm } from "./rhythm.ts";

/** How often an address is told of one kind. */
export type Preference = Rhythm | "never";
export const PREFERENCES = ["at-once", "daily", "weekly", "never"] as const;

/** Whether a text from outside names a preference. */
export function isPreference(text: string): text is Preference {
  return text === "never" || isRhythm(text);
}

/** What is told when nobody chose: what concerns me alone at once, everything else in the daily digest. */
export function defaultRhythm(sort: "code" | "direct" | "digest"): Rhythm {
  return sort === "digest" ? "daily" : "at-once";
}
