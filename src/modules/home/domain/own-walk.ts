/** What those who write Archipel saw themselves, page by page. It is no audit, and changes no declared state. */
export interface OwnWalk {
  /** The day of it, "2026-11-29". */
  readonly on: string;
  /** How many pages were walked through. */
  readonly pages: number;
  /** Criteria of RGAA 4.1 that no tool reads: how many, and how many of them on those pages… */
  readonly criteria: number;
  readonly held: number;
  readonly missed: number;
  /** …had nothing to be judged by. */
  readonly without: number;
  /** …were not looked at: neither held nor missed. */
  readonly unseen: number;
}

/** The last one, as `docs/accessibility/` tells it: a test holds the two equal. */
export const ownWalk: OwnWalk = {
  on: "2026-11-29",
  pages: 13,
  criteria: 73,
  held: 43,
  missed: 0,
  without: 30,
  unseen: 0,
};
