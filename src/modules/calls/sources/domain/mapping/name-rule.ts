import type { Column } from "../csv/columns.ts";
import type { Words } from "./name-words.ts";

/** A way in which the name of a field says one of our columns. */
export interface NameRule {
  readonly column: Column;
  /** How strongly, from 0 to 1. */
  readonly score: number;
  /** Whole names, separated by « | ». */
  readonly names?: string;
  /** The name is made of these words alone, with one at least of `must`; articles aside. */
  readonly must?: Words;
  readonly may?: Words;
  /** One word of each stands in the name. */
  readonly both?: readonly [Words, Words];
  readonly not?: Words;
}
