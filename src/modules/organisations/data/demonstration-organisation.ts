import type { Id } from "#basics/id";

/** Who represents an organisation of the demonstration: `person` is a key of `people`'s demonstration. */
export interface DemonstrationRepresentative {
  readonly person: string;
  readonly role: string;
  /** All four when left out. */
  readonly powers?: readonly string[];
  readonly isNamePublic?: true;
  readonly sinceDaysAgo: number;
  /** They were asked « est-ce encore vous ? » so many days ago, and did not answer yet. */
  readonly askedDaysAgo?: number;
}

/** An organisation of the demonstration: invented, in a true town. */
export interface DemonstrationOrganisation {
  readonly id: Id<"Organisation">;
  readonly kind: string;
  readonly name: string;
  readonly shortName?: string;
  readonly purpose: string;
  /** INSEE code of its town. */
  readonly commune: string;
  readonly postcode: string;
  readonly site?: string;
  /** Passes the key of its last digit; nobody has it. */
  readonly siret?: string;
  /** W269… and W079…: no prefecture gives these. */
  readonly rna?: string;
  /** How it was shown to be itself; without, it was not. */
  readonly proof?: string;
  readonly representatives?: readonly DemonstrationRepresentative[];
  /** Claims that stand against one another. */
  readonly rivals?: readonly {
    readonly person: string;
    readonly role: string;
    readonly words: string;
  }[];
  readonly dissolvedDaysAgo?: number;
  /** The operator said that it is one with another, by its key. */
  readonly mergedInto?: { readonly organisation: string; readonly daysAgo: number };
}
