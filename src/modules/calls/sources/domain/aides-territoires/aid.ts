/** An aid as its source tells it, whatever the names of its fields are: texts still as they came. */
export interface Aid {
  readonly id?: string;
  readonly name?: string;
  readonly officialName?: string;
  readonly url?: string;
  readonly moreUrl?: string;
  readonly applyUrl?: string;
  readonly financers: readonly string[];
  readonly instructors: readonly string[];
  readonly programs: readonly string[];
  readonly audiences: readonly string[];
  readonly types: readonly string[];
  readonly categories: readonly string[];
  readonly description?: string;
  readonly examples?: string;
  readonly eligibility?: string;
  readonly contact?: string;
  readonly perimeter?: string;
  readonly published?: string;
  readonly opens?: string;
  readonly deadline?: string;
  readonly leastRate?: string;
  readonly mostRate?: string;
  readonly rateWords?: string;
  readonly loan?: string;
  readonly advance?: string;
  /** False when the source itself has withdrawn it. */
  readonly isLive: boolean;
}
