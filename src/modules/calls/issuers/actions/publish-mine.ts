import { open } from "#modules/access";
import {
  organisationsOfIn,
  type OrganisationOfPerson,
  organisationsToActForIn,
} from "#modules/organisations";
import { namesOfIn } from "#modules/people";
import { reading, type Work } from "#services/house";

import type { Call } from "../../domain/call.ts";
import type { Effort } from "../../domain/hours-spent.ts";
import type { IssuerActKind, OrganisationId } from "../../domain/publish/issuer.ts";
import type { DraftId } from "../../domain/publish/fields.ts";
import { mayIssue } from "../../publish/domain/publish-rights.ts";
import type { Question } from "../../domain/question.ts";
import { findCall } from "../../store/calls.ts";
import {
  fieldsShape,
  findIssued,
  listIssued,
  type ListedIssued,
  listIssuerActs,
} from "../../store/issuers.ts";
import { listDrafts } from "../../publish/store/publish-drafts.ts";
import { listQuestions } from "../../store/questions.ts";
import { effortIn } from "../../together/actions/hours-spent.ts";
import { issuerStandingIn, organisationOfIn } from "../../publish/actions/publish-standing.ts";
import { listWaitingIn, type WaitingQuestion } from "../../questions/actions/question-answer.ts";

/** A draft in a list: its title, when it has one. */
export interface ListedDraft {
  readonly id: DraftId;
  readonly title: string;
  readonly changedAt: Temporal.Instant;
  /** It would correct a call that is published. */
  readonly corrects: boolean;
}

/** An organisation that one represents, with what it writes and what it published. */
export interface MyIssuer {
  readonly organisation: OrganisationOfPerson;
  readonly mayPublish: boolean;
  readonly drafts: readonly ListedDraft[];
  readonly calls: readonly ListedIssued[];
}

/** What one publishes: for each of the organisations that one represents. */
export const listMine = reading(listMineIn);

export async function listMineIn(work: Work): Promise<readonly MyIssuer[]> {
  const person = work.actor.for;
  if (person === undefined) return [];
  const organisations = await organisationsOfIn(work, person);
  const ids = organisations.map(({ id }) => id);
  const drafts = await listDraftsIn(work);
  const calls = await listIssued(work, ids);
  const told: MyIssuer[] = [];
  for (const organisation of organisations) {
    told.push({
      organisation,
      mayPublish: mayIssue(await issuerStandingIn(work, organisation.id), "publish"),
      drafts: drafts.get(organisation.id) ?? [],
      calls: calls.filter((call) => call.organisation === organisation.id),
    });
  }
  return told;
}

/** The drafts that one sees, by the organisation that they are for. */
async function listDraftsIn(
  work: Work,
): Promise<ReadonlyMap<OrganisationId, readonly ListedDraft[]>> {
  const listed: (ListedDraft & { readonly of: OrganisationId })[] = [];
  for (const row of await listDrafts(work)) {
    const words = await open(work, row.space, row.sealed);
    const title = words === undefined ? undefined : fieldsShape.parse(JSON.parse(words))["titre"];
    listed.push({
      of: await organisationOfIn(work, row.space),
      id: row.id,
      title: typeof title === "string" ? title : "",
      changedAt: row.changedAt,
      corrects: row.call !== undefined,
    });
  }
  return Map.groupBy(listed, ({ of }) => of);
}

export type { ListedIssued } from "../../store/issuers.ts";

/** The calls under which questions wait for the person who acts: where they may publish. */
export async function listWaitingCallsIn(work: Work): Promise<readonly ListedIssued[]> {
  if (work.actor.mandate !== undefined) return [];
  const mine = await organisationsToActForIn(work, "publish");
  if (mine.length === 0) return [];
  const calls = await listIssued(
    work,
    mine.map(({ id }) => id),
  );
  return calls.filter(({ state, waiting }) => state === "published" && waiting > 0);
}

/** The calls of an organisation that are open, for its page; and whether the reader publishes there. */
export async function listOpenOfIn(
  work: Work,
  organisation: OrganisationId,
): Promise<{ readonly calls: readonly ListedIssued[]; readonly isMine: boolean }> {
  const calls = (await listIssued(work, [organisation])).filter(
    ({ state, closesAt }) =>
      state === "published" &&
      (closesAt === undefined || Temporal.Instant.compare(closesAt, work.now) > 0),
  );
  return { calls, isMine: mayIssue(await issuerStandingIn(work, organisation), "write-draft") };
}

/** A published call as those who look after it see it. */
export interface SeenIssued {
  readonly call: Call;
  readonly mayPublish: boolean;
  readonly waiting: readonly WaitingQuestion[];
  readonly questions: readonly Question[];
  readonly effort: Effort | undefined;
  readonly acts: readonly {
    readonly what: IssuerActKind;
    readonly name: string;
    readonly at: Temporal.Instant;
  }[];
}

/** Sees a call of one's organisation, to look after it; undefined for anyone else. */
export const seeIssued = reading(seeIssuedIn);

export async function seeIssuedIn(
  work: Work,
  { number }: { readonly number: number },
): Promise<SeenIssued | undefined> {
  const call = await findCall(work, number);
  const issued = call && (await findIssued(work, call.id));
  if (call === undefined || issued === undefined || call.state === "hidden") return undefined;
  const standing = await issuerStandingIn(work, issued.organisation);
  if (!mayIssue(standing, "write-draft")) return undefined;
  const acts = await listIssuerActs(work, call.id);
  const names = await namesOfIn(
    work,
    acts.map(({ by }) => by),
  );
  return {
    call,
    mayPublish: mayIssue(standing, "publish"),
    waiting: await listWaitingIn(work, { call, issued }),
    questions: await listQuestions(work, call.id),
    effort: await effortIn(work, call.id),
    acts: acts.map(({ by, what, at }) => ({ what, at, name: names.get(by) ?? "" })),
  };
}
