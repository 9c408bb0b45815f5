/** What one needs, in the order of the list. */
export const NEEDS = ["meet", "together", "protect", "association", "help"] as const;
export type Need = (typeof NEEDS)[number];

/** How much one has done before, from nothing on. */
export const LEVELS = ["start", "used", "further"] as const;
export type Level = (typeof LEVELS)[number];

/** The one licence of all guides (SPDX). */
export const LICENCE = "CC-BY-SA-4.0";
export const LICENCE_AT = "https://creativecommons.org/licenses/by-sa/4.0/deed.fr";

/** Somebody followed the steps of a guide: told by what they do, never by name. */
export interface Trial {
  readonly by: string;
  readonly on: Temporal.PlainDate;
  readonly minutes: number;
  /** What can fail, as it was seen. */
  readonly fails: string;
}

/** A part of a guide, in Markdown. */
export interface GuidePart {
  readonly id: string;
  readonly title: string;
  readonly markdown: string;
}

/** A step: what one does, then what is good to know of it. */
export interface GuideStep {
  readonly does: string;
  readonly more: string;
}

/** A guide as its file says it. */
export interface Guide {
  readonly slug: string;
  readonly title: string;
  readonly need: Need;
  readonly level: Level;
  /** What one has at the end, in a sentence. */
  readonly gains: string;
  readonly minutes: number;
  readonly readOn: Temporal.PlainDate;
  /** Undefined: nobody followed it yet, and its page says so. */
  readonly trial: Trial | undefined;
  readonly intro: string;
  /** In order; that of the steps has an empty text, they stand in `steps`. */
  readonly parts: readonly GuidePart[];
  readonly steps: readonly GuideStep[];
  /** The whole file, with its head. */
  readonly file: string;
}

/** How each is written in the head of a file, and in addresses. */
export const needWords = {
  meet: "reunir",
  together: "ensemble",
  protect: "proteger",
  association: "association",
  help: "aider",
} as const satisfies Record<Need, string>;

export const levelWords = {
  start: "debut",
  used: "habitude",
  further: "avance",
} as const satisfies Record<Level, string>;

/** Where the guides are. */
export const GUIDES_AT = "/communs/guides";

/** Where a guide is. */
export function guideAt({ slug }: Pick<Guide, "slug">): string {
  return `${GUIDES_AT}/${slug}`;
}
