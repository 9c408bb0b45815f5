import { isRhythm, type Rhythm } from "./rhythm.ts";

/** How often an address is told of one kind. */
export type Preference = Rhythm | "never";
export const PREFERENCES = ["at-once", "daily", "weekly", "never"] as const;

/** Whether a text from outside names a preference. */
export function isPreference(text: string): text is Preference {
  return text === "never" || isRhythm(text);
}

/** A kind, as far as its rhythm goes. */
export interface Told {
  readonly sort: "code" | "direct" | "digest";
  /** The law wants it told: one chooses when, not whether. */
  readonly always?: boolean | undefined;
  /** Told once a week when nobody chose. */
  readonly weekly?: boolean | undefined;
}

/** How often a kind is told, of what was chosen: what the law wants told is never silent. */
export function rhythmOf(kind: Told, chosen: Preference | undefined): Preference {
  const rhythm = chosen ?? defaultRhythm(kind);
  return rhythm === "never" && kind.always === true ? defaultRhythm(kind) : rhythm;
}

/** The three ways in which one may be told of all that concerns them. */
export const OVERALL = ["digest", "at-once", "nothing"] as const;
export type Overall = (typeof OVERALL)[number];

/** What each way means for one kind: all in the morning's letter; what concerns me at once; nothing. */
export function overallRhythm(overall: Overall, kind: Told): Preference {
  switch (overall) {
    case "digest":
      return kind.weekly === true ? "weekly" : "daily";
    case "at-once":
      return defaultRhythm(kind);
    case "nothing":
      return rhythmOf(kind, "never");
  }
}

/** Which of the three stands for all kinds; undefined when one chose kind by kind. */
export function overallOf(
  kinds: readonly (Told & { readonly preference: Preference })[],
): Overall | undefined {
  return OVERALL.find((overall) =>
    kinds.every((kind) => overallRhythm(overall, kind) === kind.preference),
  );
}

/** What is told when nobody chose: what concerns me alone at once, the rest in the digest of the day, or of the week. */
export function defaultRhythm({ sort, weekly }: Told): Rhythm {
  if (weekly === true) return "weekly";
  return sort === "digest" ? "daily" : "at-once";
}
