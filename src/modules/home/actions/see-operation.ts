import {
  isOperator,
  listAdministrativeActsIn,
  type RecordedAct,
  reading,
  type Work,
} from "#services/house";
import { listMailsIn, type PostedMail } from "#services/mail";

export interface ToldCard {
  readonly title: string;
  readonly at: string;
  readonly sentence: string;
  readonly needsYou: boolean;
}

/** What the modules tell the operator, what needs their eye first; undefined for anyone else. */
export const seeOperation = reading(seeOperationIn);

export async function seeOperationIn(work: Work): Promise<readonly ToldCard[] | undefined> {
  if (!isOperator(work.actor)) return undefined;
  const cards: ToldCard[] = [];
  for (const { title, at, tell } of work.app.modules.flatMap((one) => one.operatorCards ?? [])) {
    cards.push({ title, at, ...(await tell(work)) });
  }
  return cards.toSorted((a, b) => Number(b.needsYou) - Number(a.needsYou));
}

interface Paging {
  readonly from: number;
  readonly most: number;
}

export type { PostedMail, RecordedAct };

/** The journal of administrative acts, latest first; undefined for anyone but the operator. */
export const seeJournal = reading((work: Work, asked: Paging) =>
  listAdministrativeActsIn(work, asked),
);

/** The mails sent or kept, latest first; undefined for anyone but the operator. */
export const seeMails = reading((work: Work, asked: Paging) => listMailsIn(work, asked));
