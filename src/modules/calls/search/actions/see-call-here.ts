import {
  type GaveSubsidies,
  gaveSubsidiesIn,
  type NamedOnPage,
  namesOfOrganisationsIn,
} from "#modules/organisations";
import { reading, type Work } from "#services/house";

import { isFollowedIn } from "../../alerts/actions/list-alerts.ts";
import { isOpen } from "../../domain/call.ts";
import { type Groups, NO_GROUPS } from "../../together/domain/circle-of-call.ts";
import type { Correction } from "../../domain/correction.ts";
import { type Effort, effortOf } from "../../domain/hours-spent.ts";
import { type IssuerStanding, mayIssue } from "../../publish/domain/publish-rights.ts";
import type { Question } from "../../domain/question.ts";
import { listCorrections } from "../../store/corrections.ts";
import { listRelaysIn, type SeenRelay } from "../../kept/actions/see-kept.ts";
import { findHere } from "../store/here.ts";
import { listQuestions } from "../../store/questions.ts";
import { listGroupsIn } from "../../together/actions/circle-of-call.ts";
import { mayCorrectIn } from "../../signals/actions/correct-call.ts";
import { issuerStandingIn } from "../../publish/actions/publish-standing.ts";
import { deadLinksIn } from "../../links/actions/see-links.ts";
import { listMyQuestionsIn, type MyQuestion } from "../../questions/actions/question-ask.ts";
import { seeCallIn, type SeenCall } from "../../actions/see-call.ts";

/** What the house itself adds to a call: who published it here, what was asked, who answers together. */
export interface CallHere {
  readonly issuer: NamedOnPage | undefined;
  /** The subsidies that its body published, when it did. */
  readonly gave: GaveSubsidies | undefined;
  readonly questions: readonly Question[];
  readonly myQuestions: readonly MyQuestion[];
  /** Whether a question may be asked here and now, by who is signed in. */
  readonly takesQuestions: boolean;
  readonly groups: Groups;
  /** Who relayed it. */
  readonly relays: readonly SeenRelay[];
  readonly effort: Effort | undefined;
  readonly corrections: readonly Correction[];
  /** Of the addresses of this page, those that answer no more, and since when. */
  readonly dead: ReadonlyMap<string, Temporal.Instant>;
  /** Whether the reader looks after it for its issuer. */
  readonly isMine: boolean;
  readonly mayCorrect: boolean;
  /** Whether the reader is told when it changes. */
  readonly isFollowed: boolean;
}

export type SeenHere = SeenCall & { readonly here: CallHere };

/** Sees a call with all that the house adds to it. */
export const seeCallWithHere = reading(seeCallWithHereIn);

export async function seeCallWithHereIn(
  work: Work,
  asked: { readonly number: number },
): Promise<SeenHere | undefined> {
  const seen = await seeCallIn(work, asked);
  if (seen === undefined) return undefined;
  return { ...seen, here: await hereOfIn(work, seen) };
}

/** The addresses that the page of a call gives: its notices, where one answers, its documents. */
function addressesOf({ call, told }: SeenCall): readonly (string | undefined)[] {
  return [call.url, call.answerUrl, ...[...call.documents, ...told.notices].map(({ url }) => url)];
}

async function hereOfIn(work: Work, seen: SeenCall): Promise<CallHere> {
  const { call } = seen;
  const known = await findHere(work, call.id);
  const { issuer } = known;
  const standing: IssuerStanding | undefined =
    issuer === undefined ? undefined : await issuerStandingIn(work, issuer);
  const names = issuer === undefined ? undefined : await namesOfOrganisationsIn(work, [issuer]);
  const corrections = known.hasCorrections ? await listCorrections(work, [call.id]) : undefined;
  return {
    issuer: issuer && names?.get(issuer),
    gave: await gaveSubsidiesIn(work, { number: call.body.siret }),
    questions: known.hasQuestions ? await listQuestions(work, call.id) : [],
    myQuestions: issuer === undefined ? [] : await listMyQuestionsIn(work, call.id),
    takesQuestions: issuer !== undefined && isOpen(call, work.now),
    relays: known.hasRelays ? await listRelaysIn(work, call) : [],
    groups: known.hasGroups ? await listGroupsIn(work, call) : NO_GROUPS,
    effort: known.effort && effortOf(known.effort),
    corrections: corrections?.get(call.id) ?? [],
    dead: await deadLinksIn(work, addressesOf(seen)),
    isMine: standing !== undefined && mayIssue(standing, "write-draft"),
    mayCorrect: (await mayCorrectIn(work, call)) !== undefined,
    isFollowed: await isFollowedIn(work, call.id),
  };
}
