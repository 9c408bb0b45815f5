import { SITUATIONS } from "../../domain/address.ts";

/** A written case: what it is, who may do what here, what to do now, what is not done here, and the law. */
export interface Situation {
  /** The last part of its address. */
  readonly name: string;
  readonly title: string;
  /** In one sentence. */
  readonly sentence: string;
  readonly who: readonly {
    readonly who: string;
    readonly may: string;
    readonly mayNot: string;
  }[];
  /** What to do now, each with the page where it is done. */
  readonly now: readonly { readonly says: string; readonly label: string; readonly at: string }[];
  readonly not: readonly string[];
  readonly law: readonly string[];
}

export const situationAt = (name: string): string => `${SITUATIONS}/${name}`;
