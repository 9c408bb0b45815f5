import { isId, newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { open, seal } from "#modules/access";
import { notifyAllIn } from "#modules/notifications";
import {
  isAccompaniedIn,
  mayActForIn,
  namesOfOrganisationsIn,
  representativeIdsIn,
} from "#modules/organisations";
import { reachPeopleIn } from "#modules/people";
import { spaceOf } from "#rules/organisations";
import {
  action,
  carryIn,
  type Listener,
  personBy,
  type Retention,
  SWEPT_AT_ONCE,
  type Work,
  withRight,
} from "#services/house";

import { type Call, type CallId, isOpen } from "../../domain/call.ts";
import type { OrganisationId } from "../../domain/publish/issuer.ts";
import { findCallById } from "../../store/calls.ts";
import {
  type AnswerRefusal,
  roomLeft,
  type SuggestionAnswer,
  type SuggestionId,
  type SuggestRefusal,
} from "../domain/kept.ts";
import { saveKept } from "../store/kept.ts";
import {
  deleteWaiting,
  findSuggestion,
  forgetSuggestions,
  holdSuggestion,
  listBySupport,
  saveAnswer,
  saveSuggestion,
  type SealedSuggestion,
} from "../store/suggestions.ts";

export const SUGGESTED = "calls.suggested";

export interface SuggestCall {
  readonly support: OrganisationId;
  readonly call: CallId;
  readonly associations: readonly OrganisationId[];
  /** A word that goes along; empty: none. */
  readonly word: string;
}

/**
 * A structure proposes an open call to associations that it accompanies, with a word: all of them or none. What does not
 * fit the window of one is refused, and said. Answers how many were new: the same call is proposed once to each.
 */
export const suggestCall = action(suggestCallIn);

export async function suggestCallIn(
  work: Work,
  asked: SuggestCall,
): Promise<Result<number, SuggestRefusal>> {
  const { support, call } = asked;
  const by = personBy(work.actor);
  if (by === undefined || !(await mayActForIn(work, { organisation: support, power: "approve" })))
    return refused("not-allowed");
  const found = await findCallById(work, call);
  if (found?.state !== "published") return refused("unknown-call");
  if (!isOpen(found, work.now)) return refused("closed");
  const associations = [...new Set(asked.associations)];
  if (associations.length === 0) return refused("nobody-chosen");
  const known = await listBySupport(work, { support, call });
  let added = 0;
  for (const association of associations) {
    if (!(await isAccompaniedIn(work, { association, support }))) return refused("not-accompanied");
    const theirs = known.filter((one) => one.association === association);
    if (theirs.some((one) => one.call === call)) continue;
    if (roomLeft(theirs.length) === 0) return refused("no-room");
    const word = asked.word.trim();
    const one: SealedSuggestion = {
      id: newId<"SuggestedCall">(),
      association,
      support,
      call,
      at: work.now,
      answer: undefined,
      word: word === "" ? undefined : await seal(work, spaceOf(association), word),
    };
    if (await saveSuggestion(work, { ...one, by })) {
      added += 1;
      await tellIn(work, one, by);
    }
  }
  return done(added);
}

/** One letter to those who keep the association, whom it may reach: whom it does not never reads it. */
async function tellIn(
  work: Work,
  { id, association }: SealedSuggestion,
  from: NonNullable<ReturnType<typeof personBy>>,
): Promise<void> {
  const persons = await representativeIdsIn(work, { organisation: association, power: "manage" });
  const reached = await carryIn(work, { row: id, to: persons });
  const addresses = await reachPeopleIn(work, reached, from);
  await notifyAllIn(
    work,
    [...addresses].map(([person, address]) => ({
      address,
      kind: SUGGESTED,
      object: `${id}:${person}`,
      facts: { suggestion: id },
    })),
  );
}

/** An association keeps a call that was proposed to it, or not: either ends the question. */
export const answerSuggestion = action(answerSuggestionIn);

export async function answerSuggestionIn(
  work: Work,
  asked: { readonly suggestion: SuggestionId; readonly answer: SuggestionAnswer },
): Promise<Result<CallId, AnswerRefusal>> {
  const one = await holdSuggestion(work, asked.suggestion);
  if (one === undefined) return refused("nothing-to-answer");
  const { association: organisation, call } = one;
  if (!(await mayActForIn(work, { organisation, power: "manage" }))) return refused("not-allowed");
  await saveAnswer(work, one.id, asked.answer);
  if (asked.answer === "kept") await saveKept(work, { organisation, call });
  return done(call);
}

/** Hears that two structures are done with one another: what waits between them goes. */
export const forgetBetween: Listener = (work, { payload: { association, support } }) =>
  withRight(work, "calls-hears", async (lent) => {
    if (typeof association !== "string" || !isId<"Organisation">(association)) return;
    if (typeof support !== "string" || !isId<"Organisation">(support)) return;
    await deleteWaiting(lent, { association, support });
  });

/** How long what was proposed stays, answered or not. */
export const suggestedFor: Pick<Retention, "howLong" | "sweep"> = {
  howLong: "P365D",
  sweep: (work, before) =>
    withRight(work, "forget-kept-calls", (lent) => forgetSuggestions(lent, before, SWEPT_AT_ONCE)),
};

/** A proposed call as its association reads it. */
export interface ToldSuggestion {
  readonly id: SuggestionId;
  readonly call: Call;
  readonly association: { readonly name: string; readonly at: string };
  readonly support: { readonly name: string; readonly at: string };
  readonly word: string | undefined;
}

/** Opens what was proposed: its call while it may still be answered, the two, the word. */
export async function openSuggestionIn(
  work: Work,
  one: SealedSuggestion,
): Promise<ToldSuggestion | undefined> {
  const call = await findCallById(work, one.call);
  if (call === undefined || !isOpen(call, work.now) || one.answer !== undefined) return undefined;
  const names = await namesOfOrganisationsIn(work, [one.association, one.support]);
  const [association, support] = [names.get(one.association), names.get(one.support)];
  if (association === undefined || support === undefined) return undefined;
  const word = one.word && (await open(work, spaceOf(one.association), one.word));
  return { id: one.id, call, association, support, word };
}

/** What a letter tells, read again when it is written. */
export async function seeToldSuggestionIn(
  work: Work,
  { suggestion }: Readonly<Record<string, unknown>>,
): Promise<ToldSuggestion | undefined> {
  if (typeof suggestion !== "string" || !isId<"SuggestedCall">(suggestion)) return undefined;
  const one = await findSuggestion(work, suggestion);
  return one && openSuggestionIn(work, one);
}
