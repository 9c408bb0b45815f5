import { addressesOfIn } from "#modules/people";
import {
  contributionsIn,
  isOperator,
  listAdministrativeActsIn,
  personBy,
  type RecordedAct,
  reading,
  seeInstanceIn,
  type Work,
} from "#services/house";
import { listMailsIn, type PostedMail } from "#services/mail";

import { readByAnother } from "../../domain/kept-letter.ts";
import { texts } from "../../actions/texts.fr.ts";

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

/**
 * The mails sent or kept, latest first; undefined for anyone but the operator. Those that stay here for want of a
 * server are read whole when they are for one of their own addresses, or on a demonstration, where nobody is real;
 * the others without what is for their reader alone.
 */
export const seeMails = reading(async (work: Work, asked: Paging) => {
  const listed = await listMailsIn(work, asked);
  if (listed === undefined || (await seeInstanceIn(work)).demonstration) return listed;
  const me = personBy(work.actor);
  const mine = me === undefined ? [] : await addressesOfIn(work, me);
  const isMine = ({ holder }: PostedMail) => mine.some(({ id }) => id === holder);
  return { ...listed, mails: listed.mails.map((one) => (isMine(one) ? one : handedOver(one))) };
});

function handedOver(mail: PostedMail): PostedMail {
  const { kind, kept } = mail;
  if (kept === undefined) return mail;
  return { ...mail, kept: { ...kept, text: readByAnother(kind, kept.text, texts.forItsReader) } };
}
