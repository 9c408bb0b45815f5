import type { Amendment } from "../limits/limit-change.ts";
import type { LotLimit } from "../limits/limits.ts";
import type { Body, Criterion, Link, Lot, Money, NoticeNature, Place, Section } from "../notice.ts";

/** What the announcement itself (`donnees`) says, whatever its root was; the record around it says the rest. */
export interface Announcement {
  readonly title?: string;
  readonly body?: Partial<Body>;
  readonly sections: readonly Section[];
  readonly conditions?: string;
  readonly lots: readonly Lot[];
  readonly criteria: readonly Criterion[];
  readonly cpv: readonly string[];
  readonly money?: Money;
  readonly places: readonly Place[];
  readonly documents: readonly Link[];
  readonly answerUrl?: string;
  /** As written, to be read with the day of publication. */
  readonly deadline?: string;
  /** What a correction changes, as published. */
  readonly changes?: readonly Amendment[];
  /** Whether it holds a whole notice that is open to competition, though it corrects another. */
  readonly isWhole?: boolean;
  /** The ends of its lots, where they differ. */
  readonly lotLimits?: readonly LotLimit[];
  /** What the announcement is by its own words, where they say that it changes another. */
  readonly nature?: NoticeNature;
  /** The identifier of an eForms notice, the same in every journal that publishes it. */
  readonly uuid?: string;
  readonly procedure?: string;
  /** What was understood only in part, in French. */
  readonly doubts?: readonly string[];
}

/** An announcement that says nothing: its `donnees` is missing or broken. */
export const SILENT: Announcement = {
  sections: [],
  lots: [],
  criteria: [],
  cpv: [],
  places: [],
  documents: [],
};
