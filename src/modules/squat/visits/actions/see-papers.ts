import { seeExchangeIn } from "#modules/exchanges";
import { reading, type Work } from "#services/house";

import { type Paper, PAPERS } from "../domain/papers.ts";
import type { ExchangeId } from "../domain/visit.ts";
import { openOwnPapersIn, type OwnPapers } from "./own-papers.ts";
import { seeDayIn, type SeenDay } from "./see-day.ts";
import { openWelcomeIn } from "./welcome.ts";

export interface SeenPapers {
  readonly day: SeenDay;
  readonly papers: readonly Paper[];
  /** For whom the guest works, as the guest reads it. */
  readonly employer: string | undefined;
  /** What they will work on. */
  readonly work: string;
  /** The host's own text of an agreement, in the place of ours. */
  readonly agreement: string | undefined;
  /** The employer's own texts, in the place of ours: to the guest, who hands them on. */
  readonly own: OwnPapers;
}

/** The papers of a day, for its guest and its host; undefined for all others. */
export const seePapers = reading(
  async (
    work: Work,
    { exchange }: { readonly exchange: ExchangeId },
  ): Promise<SeenPapers | undefined> => {
    const day = await seeDayIn(work, exchange);
    if (day === undefined || day.reader === "employer") return undefined;
    const as = day.reader === "guest" ? "asker" : "giver";
    const seen = await seeExchangeIn(work, { exchange, as });
    if (seen === undefined) return undefined;
    // Who goes on without their employer's yes, or left it, comes in their own name: no paper of an employer.
    const stands = seen.employer?.state === "said" || seen.employer?.state === "awaited";
    const named = day.reader === "guest" && stands ? seen.employer : undefined;
    const employer = named?.name;
    const organisation = named?.organisation;
    const { agreedAt } = day.visit;
    return {
      day,
      papers: employer === undefined ? ["convention"] : PAPERS,
      employer,
      work: seen.terms.at(-1)?.values?.["travail"] ?? "",
      agreement: (await openWelcomeIn(work, day.visit.venue))?.agreement,
      own:
        organisation === undefined ? {} : await openOwnPapersIn(work, { organisation, agreedAt }),
    };
  },
);
