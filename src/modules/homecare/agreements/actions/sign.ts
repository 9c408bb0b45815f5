import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { beginDocumentIn, seeDocumentIn } from "#modules/commons";
import { mayActForIn, mayEndForIn } from "#modules/organisations";
import type { OrganisationId } from "#rules/organisations";
import { ownSpaceOf } from "#rules/access";
import { action, personBy, reading, type Work } from "#services/house";

import { findDeployment } from "../../store/deployment.ts";
import {
  type AgreementId,
  decideReview,
  type DocumentId,
  MOST_ANSWERED,
  MOST_CONTACT,
  readDocument,
  type ReviewRefusal,
} from "../domain/agreement.ts";
import { MODEL_TEXT, MODEL_TITLE } from "../domain/model.fr.ts";
import {
  countAnswered,
  deleteSigned,
  findAgreementOn,
  holdAgreement,
  listAgreementsOf,
  listSigned,
  saveAgreement,
  saveAgreementEnded,
  saveReviewed,
  saveSigned,
} from "../store/agreements.ts";
import { POWER } from "./see-agreements.ts";

export type ModelRefusal = "unknown-space";

/** Begins one's own text from the model, in one's own commons: it is written, then published there, before it is signed. */
export const beginFromModel = action(
  async (work: Work): Promise<Result<DocumentId, ModelRefusal>> => {
    const me = personBy(work.actor);
    if (me === undefined || work.actor.mandate !== undefined) return refused("unknown-space");
    const begun = await beginDocumentIn(work, {
      space: ownSpaceOf(me),
      title: MODEL_TITLE,
      language: "fr",
      licence: "CC0-1.0",
      themes: [],
      contents: { kind: "text", markdown: MODEL_TEXT },
    });
    return begun.done ? begun : refused("unknown-space");
  },
);

export interface SayAgreement {
  readonly organisation: OrganisationId;
  /** The address of the text. */
  readonly text: string;
  readonly contact: string;
  readonly reviewOn: Temporal.PlainDate;
}
export type SayAgreementRefusal =
  | "not-for-them"
  | "unknown-text"
  | "signed-already"
  | "too-many"
  | "too-long"
  | ReviewRefusal;

/**
 * Who may say yes for a body signs a published text for it, first: that body answers the requests of the persons, for all who sign
 * after it, and says how one reaches it, and when they read it over.
 */
export const sayAgreement = action(sayAgreementIn);

export async function sayAgreementIn(
  work: Work,
  { organisation, text, contact, reviewOn }: SayAgreement,
): Promise<Result<AgreementId, SayAgreementRefusal>> {
  if (!(await signsForIn(work, organisation))) return refused("not-for-them");
  const document = readDocument(text);
  const version = document && (await publishedVersionIn(work, document));
  if (document === undefined || version === undefined) return refused("unknown-text");
  if (contact.length > MOST_CONTACT) return refused("too-long");
  const review = decideReview(reviewOn, dayOf(work.now));
  if (!review.done) return review;
  if ((await findAgreementOn(work, document)) !== undefined) return refused("signed-already");
  if ((await countAnswered(work, organisation)) >= MOST_ANSWERED) return refused("too-many");
  const id = newId<"Agreement">();
  const said = { id, document, version, contact, reviewOn, answers: organisation };
  if (!(await saveAgreement(work, { ...said, changedAt: work.now })))
    return refused("signed-already");
  await saveSigned(work, { agreement: id, organisation, version });
  return done(id);
}

/** A body that is shown to be itself, for which who acts may say yes, where the territory opened the service. */
async function signsForIn(work: Work, organisation: OrganisationId): Promise<boolean> {
  const deployment = await findDeployment(work);
  if (deployment === undefined || deployment.closedAt !== undefined) return false;
  return mayActForIn(work, { organisation, power: POWER });
}

/** Whether an address is that of a published text: said beside its field, with all that is wrong besides. */
export const isPublishedText = reading(
  async (work: Work, { text }: Pick<SayAgreement, "text">): Promise<boolean> => {
    const document = readDocument(text);
    return document !== undefined && (await publishedVersionIn(work, document)) !== undefined;
  },
);

async function publishedVersionIn(work: Work, document: DocumentId): Promise<number | undefined> {
  const page = await seeDocumentIn(work, { document });
  return page?.document.published === undefined ? undefined : page.document.current;
}

export interface OfAgreement {
  readonly agreement: AgreementId;
  readonly organisation: OrganisationId;
}
export type OfAgreementRefusal = "unknown-agreement" | "not-for-them";

/** Of what was read: nothing is signed that changed meanwhile. */
export interface AsRead {
  /** The version that stood on the page. */
  readonly version: number;
}

/** Another body signs what stands, as it was read. Twice changes nothing. */
export const signAgreement = action(
  async (
    work: Work,
    { version, ...asked }: OfAgreement & AsRead,
  ): Promise<Result<AgreementId, OfAgreementRefusal | "changed-meanwhile">> => {
    const one = await holdAgreement(work, asked.agreement);
    if (one === undefined) return refused("unknown-agreement");
    if (!(await signsForIn(work, asked.organisation))) return refused("not-for-them");
    if (one.version !== version) return refused("changed-meanwhile");
    await saveSigned(work, { ...asked, version });
    return done(one.id);
  },
);

/** A body takes back that it signed; where it is the one that answers, the agreement is over for all. */
export const leaveAgreement = action(
  async (work: Work, asked: OfAgreement): Promise<Result<AgreementId, OfAgreementRefusal>> => {
    if (!(await mayEndForIn(work, { organisation: asked.organisation, power: POWER })))
      return refused("not-for-them");
    if ((await holdAgreement(work, asked.agreement)) === undefined)
      return refused("unknown-agreement");
    await leaveIn(work, asked);
    return done(asked.agreement);
  },
);

async function leaveIn(work: Work, asked: OfAgreement): Promise<void> {
  const one = await holdAgreement(work, asked.agreement);
  await deleteSigned(work, asked);
  const left = await listSigned(work, [asked.agreement]);
  if (one?.answers === asked.organisation || left.length === 0)
    await saveAgreementEnded(work, asked.agreement);
}

/**
 * One that signed says that they read it over, as the text stands now, until another day. It holds so for that one: what the others signed
 * stays as they signed it, until they read it over too.
 */
export const reviewAgreement = action(
  async (
    work: Work,
    {
      reviewOn,
      version: read,
      ...asked
    }: OfAgreement & AsRead & { readonly reviewOn: Temporal.PlainDate },
  ): Promise<Result<AgreementId, OfAgreementRefusal | ReviewRefusal | "changed-meanwhile">> => {
    const one = await holdAgreement(work, asked.agreement);
    if (one === undefined) return refused("unknown-agreement");
    const signed = await listSigned(work, [one.id]);
    if (!signed.some(({ organisation }) => organisation === asked.organisation))
      return refused("not-for-them");
    if (!(await signsForIn(work, asked.organisation))) return refused("not-for-them");
    const review = decideReview(reviewOn, dayOf(work.now));
    if (!review.done) return review;
    const version = (await publishedVersionIn(work, one.document)) ?? one.version;
    if (version !== read) return refused("changed-meanwhile");
    await saveReviewed(work, asked, { reviewOn, version });
    return done(one.id);
  },
);

/** It exists no more, or turned out to be another: what it signed it signed no more. */
export async function leaveAllIn(work: Work, organisation: OrganisationId): Promise<void> {
  for (const { id } of await listAgreementsOf(work, [organisation]))
    await leaveIn(work, { agreement: id, organisation });
}
