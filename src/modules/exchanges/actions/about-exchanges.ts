import { type PersonId, type Work, withRight, writeActor } from "#services/house";

import {
  type Act,
  hasEnded,
  nextNumber,
  type Side,
  standingTerms,
} from "../protocol/domain/exchange.ts";
import type { GivenBy } from "../givers/domain/giver.ts";
import {
  forgetOffersMeant,
  holdExchange,
  type KeptExchange,
  listExchangesOf,
  listOpenAsksOf,
} from "../protocol/store/exchanges.ts";
import { deleteLearnt, listLearnt } from "../protocol/store/learnt.ts";
import { deleteDraft, listNeedsOf, saveNeedState } from "../protocol/store/needs.ts";
import { passToPerson } from "../givers/store/passed.ts";
import { saveLeftUnread } from "../protocol/store/news.ts";
import { listSteps } from "../protocol/store/steps.ts";
import { listWords } from "../protocol/store/words.ts";
import { stateOfWord } from "../protocol/domain/word.ts";
import { ownSpaceOf } from "#rules/access";
import { open } from "#modules/access";
import { kindNamed } from "../protocol/actions/kinds.ts";
import { makeStepIn } from "../protocol/actions/make-step.ts";
import { giveMeetingIn } from "../meeting/actions/give-meeting.ts";
import { listUnsaidIn } from "../protocol/actions/reach-side.ts";
import { seeEmployerIn } from "../protocol/actions/see-employer.ts";
import { openTermsIn } from "../protocol/actions/open-words.ts";
import { deleteEmployersOf } from "../store/employers.ts";
import { RIGHT } from "../protocol/actions/take-step.ts";
import { eraseTelephonesIn, giveTelephonesIn, mergeTelephonesIn } from "./telephones-of-person.ts";
import { wordStates } from "../favours/actions/texts.fr.ts";
import { giveThanksOfIn } from "../thanks/actions/see-thanks.ts";
import { openWordsIn } from "../protocol/actions/open-words.ts";

const alone = (person: PersonId) => ({ person, organisations: [] });

/** All that is kept of somebody’s needs and exchanges, and of what was learnt of their rhythm. */
export function givesExchanges(
  work: Work,
  person: PersonId,
): Promise<Readonly<Record<string, unknown>>> {
  return withRight(work, RIGHT, async (lent) => {
    const needs = [];
    for (const need of await listNeedsOf(lent, alone(person))) {
      const words = await openWordsIn(lent, need);
      needs.push({
        identifiant: need.id,
        "écrit le": need.createdAt.toString(),
        mots: words ?? null,
      });
    }
    const exchanges = [];
    for (const kept of await listExchangesOf(lent, alone(person)))
      exchanges.push(await giveOneIn(lent, kept, person));
    const learnt = (await listLearnt(lent, [ownSpaceOf(person)])).get(ownSpaceOf(person));
    return {
      "Vos demandes": needs,
      "Vos échanges": exchanges,
      "Ce que la plateforme sait de votre rythme": learnt ?? null,
      ...(await giveTelephonesIn(lent, person)),
    };
  });
}

async function giveOneIn(lent: Work, kept: KeptExchange, person: PersonId) {
  const you: Side = isAsker(kept, person) ? "asker" : "giver";
  const terms = await openTermsIn(lent, kept.id, person);
  const steps = [];
  const taken = await listSteps(lent, kept.id);
  const ids = taken.map(({ id }) => id);
  const unsaid = await listUnsaidIn(lent, ids, person);
  for (const step of taken) {
    // How the other found that it went stays hidden until the end, here too.
    if (step.act === "feedback" && step.by !== you && kept.exchange.state !== "settled") continue;
    steps.push({
      quoi: step.act,
      par: step.by,
      le: step.at.toString(),
      mots: unsaid.has(step.id)
        ? null
        : ((step.words && (await open(lent, step.space, step.words))) ?? null),
    });
  }
  return {
    identifiant: kept.id,
    genre: kindNamed(lent.app, kept.kind).name,
    ...(await giveEmployerIn(lent, kept, you)),
    vous: you === "asker" ? "demandez" : "donnez",
    état: kept.exchange.state,
    conditions: terms.map(({ version, author, values }) => ({ version, par: author, values })),
    étapes: steps,
    "mots échangés": await giveWordsIn(lent, kept.id, you),
    "rendez-vous": await giveMeetingIn(lent, kept, you),
    mercis: await giveThanksOfIn(lent, kept, you),
  };
}

/** For whom they said to work, to whoever said it. */
async function giveEmployerIn(lent: Work, kept: KeptExchange, you: Side) {
  const employer = await seeEmployerIn(lent, kept, you);
  return employer?.name === undefined ? {} : { "vous travaillez pour": employer.name };
}

/** What both said to each other, as this side reads it. */
async function giveWordsIn(lent: Work, exchange: KeptExchange["id"], you: Side) {
  const given = [];
  for (const word of await listWords(lent, { exchange, side: you })) {
    const { by, at, isHidden, isTakenBack } = word;
    const words = isHidden ? undefined : word.words && (await open(lent, word.space, word.words));
    const state = wordStates[stateOfWord({ isHidden, isTakenBack, words })];
    given.push({ par: by, le: at.toString(), état: state, mots: words ?? null });
  }
  return given;
}

/**
 * Somebody leaves: what they asked is withdrawn, what they were asked is declined, what was under way is
 * stopped; their words are lost with their key. That an exchange was stays for the other, without a name.
 */
export async function erasesExchanges(work: Work, person: PersonId): Promise<void> {
  await withRight(work, RIGHT, async (lent) => {
    for (const id of await listOpenAsksOf(lent, { person, organisation: undefined }))
      await leaveOneIn(lent, id, "giver");
    for (const kept of await listExchangesOf(lent, alone(person)))
      if (!hasEnded(kept.exchange) && isAsker(kept, person))
        await leaveOneIn(lent, kept.id, "asker");
    for (const { id, state } of await listNeedsOf(lent, alone(person))) {
      if (state === "draft") await deleteDraft(lent, id);
      else if (state === "asking") await saveNeedState(lent, id, { state: "ended" });
    }
    await deleteLearnt(lent, ownSpaceOf(person));
    await forgetOffersMeant(lent, person);
    await eraseTelephonesIn(lent, person);
    await deleteEmployersOf(lent, person);
  });
}

/** Who leaves stops one: the other reads on their first page that they left. */
async function leaveOneIn(lent: Work, id: KeptExchange["id"], by: Side): Promise<void> {
  if (await stopIn(lent, id, by)) await saveLeftUnread(lent, id, true);
}

/** What one who gives was asked is declined, even what they were not told yet; what was under way is stopped. */
export async function stopAsksOfIn(lent: Work, by: GivenBy): Promise<void> {
  for (const id of await listOpenAsksOf(lent, by)) await stopIn(lent, id, "giver");
}

/**
 * Stops an exchange in the name of one side, whatever it waits for: for a module above that knows that it cannot be any
 * more (the premises are lent no more). The other side is told; what is over stays as it is.
 */
export async function stopExchangeIn(
  work: Work,
  { exchange, by }: { readonly exchange: KeptExchange["id"]; readonly by: Side },
): Promise<void> {
  await withRight(work, RIGHT, (lent) => stopIn(lent, exchange, by));
}

function isAsker({ asker, askerOrganisation }: KeptExchange, person: PersonId): boolean {
  return asker === person && askerOrganisation === undefined;
}

/** Whether there was something to stop. */
async function stopIn(lent: Work, id: KeptExchange["id"], by: Side): Promise<boolean> {
  const kept = await holdExchange(lent, id);
  const act = kept && stopping(kept, by);
  if (kept === undefined || act === undefined) return false;
  const { exchange } = kept;
  const told = await makeStepIn(lent, kept, {
    by,
    act,
    number: nextNumber(exchange, by),
    terms: standingTerms(exchange),
    takenBy: writeActor(lent.actor),
  });
  if (!told.done) throw new Error(`an exchange could not be stopped: ${told.refusal}`);
  return true;
}

/** What is closed ends by itself. */
function stopping({ exchange }: KeptExchange, by: Side): Act | undefined {
  if (exchange.state === "established" || exchange.state === "closing") return "cancel";
  if (exchange.state === "closed" || hasEnded(exchange)) return undefined;
  return by === "asker" ? "withdraw" : "decline";
}

/** One person becomes another: theirs passes; of what was learnt, that of whom one becomes stays. */
export async function mergesExchanges(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await withRight(work, RIGHT, async (lent) => {
    await passToPerson(lent, from, into);
    await mergeTelephonesIn(lent, from, into);
    await deleteLearnt(lent, ownSpaceOf(from));
  });
}
