import type { Scope } from "#rules/people";
import type { PersonId } from "#services/house";

import type { Browser } from "../browser.ts";
import type { Inhabitant } from "../small-world.ts";

/** What was said from one to another, and when it did not pass. */
export interface Said {
  readonly word: string;
  readonly from: PersonId;
  readonly to: PersonId;
}

/** What is true, as whoever lives there would tell it. */
export interface Truth {
  readonly here: Map<PersonId, Inhabitant>;
  readonly gone: Inhabitant[];
  readonly joined: Set<PersonId>;
  /** « a b »: a blocked b. */
  readonly blocks: Set<string>;
  /** « a b »: b acts for a. */
  readonly mandates: Map<string, { readonly scope: Scope; readonly acting: Browser }>;
  /** Said while one of the two had blocked the other. */
  readonly kept: Said[];
  /** Said while neither had. */
  readonly passed: Said[];
  isHidden: boolean;
}

export const key = (one: PersonId, other: PersonId) => `${one} ${other}`;

/** Somebody is no more: nor what stood between them and others. */
export function forget(truth: Truth, one: Inhabitant): void {
  truth.here.delete(one.id);
  truth.joined.delete(one.id);
  truth.gone.push(one);
  for (const about of truth.blocks) if (about.includes(one.id)) truth.blocks.delete(about);
  for (const about of truth.mandates.keys())
    if (about.includes(one.id)) truth.mandates.delete(about);
}

export function isPillar(truth: Truth, { id }: Inhabitant): boolean {
  const everyone = [...truth.here.keys()];
  return id === everyone[0] || id === everyone.at(-1);
}
