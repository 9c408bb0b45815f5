import { isId } from "#basics/id";
import { seeMandateIn } from "#modules/people";
import { reading, type Work } from "#services/house";

/** Somebody without an address whom the reader welcomed, and the mandate under which they act for them. */
export interface Welcomed {
  readonly mandate: string;
  readonly name: string;
}

/** Who was just welcomed, for the one who did; undefined for anyone else, or under a mandate that is theirs no more. */
export const seeWelcomed = reading(
  async (
    work: Work,
    asked: { readonly mandate: string | undefined },
  ): Promise<Welcomed | undefined> => {
    const { mandate } = asked;
    if (mandate === undefined || !isId<"Mandate">(mandate)) return undefined;
    const seen = await seeMandateIn(work, { mandate });
    if (seen?.mandate.side !== "holder" || seen.mandate.state !== "open") return undefined;
    return seen.withoutAddress ? { mandate, name: seen.mandate.personName } : undefined;
  },
);
