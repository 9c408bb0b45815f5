import {
  contributionsIn,
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
  for (const { title, at, tell } of contributionsIn(work, (one) => one.operatorCards)) {
    cards.push({ title, at, ...(await tell(work)) });
  }
  return cards.toSorted((a, b) => Number(b.needsYou) - Number(a.needsYou));
}

interface Paging {
  readonly from: number;
  readonly most: number;
}

export type { PostedMail, RecordedAct };

/** An act of the journal, with the public thing that it is about as it is called now, if it still exists. */
export interface SeenAct extends RecordedAct {
  readonly thing: { readonly title: string; readonly at: string } | undefined;
}

/** The journal of administrative acts, latest first; undefined for anyone but the operator. */
export const seeJournal = reading(async (work: Work, asked: Paging) => {
  const journal = await listAdministrativeActsIn(work, asked);
  if (journal === undefined) return undefined;
  const acts: SeenAct[] = [];
  for (const act of journal.acts) acts.push({ ...act, thing: await findThingIn(work, act.about) });
  return { ...journal, acts };
});

/** The journal keeps « kind id », no title that may name somebody: it is asked of the module that owns it. */
async function findThingIn(work: Work, about: string | undefined): Promise<SeenAct["thing"]> {
  const [kind = "", id = "", more] = about?.split(" ") ?? [];
  if (id === "" || more !== undefined) return undefined;
  const [reportable] = contributionsIn(work, ({ reportables }) => reportables?.[kind]);
  return reportable?.find(work, id);
}

/** The mails sent or kept, latest first; undefined for anyone but the operator. */
export const seeMails = reading((work: Work, asked: Paging) => listMailsIn(work, asked));
