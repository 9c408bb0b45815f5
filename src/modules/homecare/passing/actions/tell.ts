import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { notifyIn } from "#modules/notifications";
import { namesOfIn, personsOfAddressIn, reachAddressIn, reachPeopleIn } from "#modules/people";
import { personOf } from "#rules/access";
import type { AddressId } from "#rules/people";
import { type Listener, mayReachOneIn, type Work, withRight } from "#services/house";

import { RIGHT as FIRST } from "../../first/actions/tell-first.ts";
import { findTrusted } from "../../first/store/trusted.ts";
import { passingAt } from "../../domain/address.ts";
import type { PassingAskId } from "../domain/passing.ts";
import { findAnswer, type SealedAnswer } from "../store/answers.ts";
import { findPassing } from "../store/asks.ts";
import { guestPath } from "./guest-link.ts";
import { offerOfIn, RIGHT } from "./standing.ts";

type Facts = Readonly<Record<string, unknown>>;

type Who = Pick<SealedAnswer, "id" | "space" | "person" | "address">;

/** Whether who asks reads what this one answered: not where the gate keeps it from them, whoever comes in with that address. */
export async function reachesAskerIn(
  work: Work,
  { space, person, address }: Omit<Who, "id">,
): Promise<boolean> {
  const from = person === undefined ? [] : [person];
  const all = address === undefined ? from : await personsOfAddressIn(work, address);
  for (const one of all)
    if (!(await mayReachOneIn(work, personOf(space), { from: one }))) return false;
  return true;
}

/** Where who answered is written to, with what comes from who asks; undefined where the gate keeps it from them. */
async function addressOfIn(work: Work, one: Omit<Who, "id">): Promise<AddressId | undefined> {
  const { space, person, address } = one;
  const asker = personOf(space);
  if (address !== undefined)
    return (await reachAddressIn(work, address, asker)) ? address : undefined;
  if (person === undefined) return undefined;
  return (await reachPeopleIn(work, [person], asker)).get(person);
}

/** Whether a yes still tells who has it what it told. */
export const reachesPasserIn = async (work: Work, one: Omit<Who, "id">): Promise<boolean> =>
  one.person === undefined
    ? (await addressOfIn(work, one)) !== undefined
    : mayReachOneIn(work, one.person, { from: personOf(one.space) });

/** Who asked is told that somebody proposes to do it, or who has a yes that they do not pass finally. */
export async function tellAskerIn(work: Work, one: Who, what: "offer" | "gone"): Promise<void> {
  const asker = personOf(one.space);
  if (!(await reachesAskerIn(work, one))) return;
  const address = (await reachPeopleIn(work, [asker], undefined)).get(asker);
  if (address === undefined) return;
  const facts = { answer: one.id, what };
  const object = `${one.id} ${what}`;
  await notifyIn(work, { address, kind: "homecare.passing-offer", object, facts });
}

/** Who passes is told yes, or that it is asked no more; never why. */
export async function tellPasserIn(work: Work, one: Who, what: "yes" | "no"): Promise<void> {
  const address = await addressOfIn(work, one);
  if (address === undefined) return;
  const facts = { answer: one.id, what };
  const object = `${one.id} ${what}`;
  await notifyIn(work, { address, kind: "homecare.passing-said", object, facts });
}

/** That it is yes: whom the person trusts is told that somebody who passes comes, before they do. Heard, so under no mandate. */
export const tellTrusted: Listener = async (work, { subject }) => {
  if (!isId<"PassingAnswer">(subject)) return;
  const answer = await withRight(work, RIGHT, (lent) => findAnswer(lent, subject));
  if (answer?.state !== "yes") return;
  const { id, space, person } = answer;
  const trusted = await withRight(work, FIRST, (lent) => findTrusted(lent, space));
  if (trusted === undefined || trusted.person === person) return;
  const to = trusted.person;
  const address = (await reachPeopleIn(work, [to], personOf(space))).get(to);
  if (address === undefined) return;
  const facts = { answer: id, person: to };
  await notifyIn(work, { address, kind: "homecare.first-passing", object: `${id} ${to}`, facts });
};

async function answerOfIn(work: Work, { answer: id }: Facts) {
  if (typeof id !== "string" || !isId<"PassingAnswer">(id)) return undefined;
  const answer = await findAnswer(work, id);
  const ask = answer && (await findPassing(work, answer.ask));
  if (answer === undefined || ask === undefined) return undefined;
  if (Temporal.PlainDate.compare(ask.day, dayOf(work.now)) < 0) return undefined;
  return { answer, ask };
}

export interface ToldOffer {
  readonly ask: PassingAskId;
  readonly day: Temporal.PlainDate;
  readonly name: string;
  readonly isGone: boolean;
}

/** What who passes said, while it is so; read with the right to write mails. */
export async function seeToldOfferIn(work: Work, facts: Facts): Promise<ToldOffer | undefined> {
  const found = await answerOfIn(work, facts);
  if (found === undefined || found.ask.endedAt !== undefined) return undefined;
  const { answer, ask } = found;
  if (answer.state !== (facts["what"] === "gone" ? "gone" : "waiting")) return undefined;
  if (!(await reachesAskerIn(work, answer))) return undefined;
  const name = (await offerOfIn(work, answer))?.name;
  if (name === undefined) return undefined;
  return { ask: ask.id, day: ask.day, name, isGone: answer.state === "gone" };
}

export interface ToldPasser {
  /** The page that says what a yes told. */
  readonly at: string;
  readonly day: Temporal.PlainDate;
  readonly isYes: boolean;
}

/** Whether it is yes, as it stands now; neither a name nor a place. Read with the right to write mails. */
export async function seeToldPasserIn(work: Work, facts: Facts): Promise<ToldPasser | undefined> {
  const found = await answerOfIn(work, facts);
  if (found === undefined) return undefined;
  const { answer, ask } = found;
  const isYes = answer.state === "yes";
  if (isYes !== (facts["what"] === "yes")) return undefined;
  if (!(await reachesPasserIn(work, answer))) return undefined;
  const isGuest = answer.address !== undefined;
  const at = isGuest ? guestPath(work.app, answer.id) : passingAt(ask.id);
  return { at, day: ask.day, isYes };
}

/** To whose home, or for whom, somebody who passes comes, on which day; read with the right to write mails. Not who. */
export async function seeToldTrustedIn(
  work: Work,
  facts: Facts,
): Promise<{ readonly name: string; readonly day: Temporal.PlainDate } | undefined> {
  const found = await answerOfIn(work, facts);
  if (found?.answer.state !== "yes") return undefined;
  const { space, day } = found.ask;
  const trusted = await findTrusted(work, space);
  if (trusted === undefined || trusted.person !== facts["person"]) return undefined;
  const asker = personOf(space);
  if (!(await mayReachOneIn(work, trusted.person, { from: asker }))) return undefined;
  const name = (await namesOfIn(work, [asker])).get(asker);
  return name === undefined ? undefined : { name, day };
}
