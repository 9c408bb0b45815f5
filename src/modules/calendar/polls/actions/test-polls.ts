import { beforeAll, beforeEach } from "vitest";
import { newId } from "#basics/id";
import { joinCircle, makeCircleIn } from "#modules/circles";
import { confirmAddressIn, findOrMakeAddressIn, makePersonIn } from "#modules/people";
import { spaceOf } from "#rules/circles";
import { job, person, type PersonId, visitor } from "#services/house";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../../tests/support/time.ts";
import type { SpaceId } from "../../domain/occasion.ts";
import type { Answer } from "../../domain/reply.ts";
import type { PollId } from "../domain/poll.ts";
import { answerPoll } from "./answer-poll.ts";
import { chooseDate } from "./end-poll.ts";
import { actorOf, type OfPoll } from "./find-poll.ts";
import { type MakePoll, makePoll } from "./make-poll.ts";
import { seePoll } from "./see-poll.ts";

export let app: TestHouse;
export let space: SpaceId;
export let mark: string;
/** Ana facilitates; Bilal and Chloé are members; Zoé is outside. */
export let who: Readonly<Record<"ana" | "bilal" | "chloe" | "zoe", PersonId>>;

/** Letters leave some minutes later. */
export async function letters(name: string) {
  await passTime(app, { minutes: 10 });
  return lettersTo(app, `${name}-${mark}@example.org`);
}

export function somebody(name: string): Promise<PersonId> {
  return app.transaction(job("test"), async (work) => {
    const address = await findOrMakeAddressIn(work, `${name}-${mark}@example.org`);
    await confirmAddressIn(work, address);
    return makePersonIn(work, { name: `${name}-${mark}`, address });
  });
}

export const at = (text: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime("Europe/Paris").toInstant();
export const FIRST = at("2026-12-05T10:00");
export const SECOND = at("2026-12-06T14:00");

export const asked = (more: Partial<MakePoll> = {}): MakePoll => ({
  space,
  kind: "workshop",
  words: {
    title: "Planter les romarins",
    about: undefined,
    address: "La serre",
    video: undefined,
    telephone: undefined,
  },
  commune: undefined,
  zone: "Europe/Paris",
  dates: [
    { starts: FIRST, minutes: 120 },
    { starts: SECOND, minutes: 60 },
  ],
  lastDay: Temporal.PlainDate.from("2026-11-30"),
  askedOf: "link",
  ...more,
});

export const byPage = (poll: PollId): OfPoll => ({ poll, way: { by: "page" } });
export const byLink = (poll: PollId, key?: string): OfPoll => ({ poll, way: { by: "link", key } });
export const KEY = "k".repeat(43);
export const nobody = (poll: PollId) => actorOf(visitor, byLink(poll));

export async function make(more: Partial<MakePoll> = {}): Promise<PollId> {
  return valueOf(await makePoll(app, person(who.bilal), asked(more)));
}

export const seen = async (one: PersonId, poll: PollId) => {
  const found = await seePoll(app, person(one), byPage(poll));
  if (found === undefined) throw new Error("not seen");
  return found;
};

/** What is said of the first date, and perhaps of the second. */
export async function saysOf(poll: PollId, first: Answer, second?: Answer) {
  const [one, other] = (await seen(who.bilal, poll)).dates;
  const rest = second === undefined ? {} : { [other?.id ?? ""]: second };
  return {
    says: { [one?.id ?? ""]: first, ...rest },
    people: 1,
    word: undefined,
    name: undefined,
    version: undefined,
  };
}

export async function say(one: PersonId, poll: PollId, first: Answer, second?: Answer) {
  return answerPoll(app, person(one), { ...byPage(poll), ...(await saysOf(poll, first, second)) });
}

export async function chooseFirst(poll: PollId) {
  const date = (await seen(who.bilal, poll)).dates[0]?.id ?? "";
  return valueOf(
    await chooseDate(app, person(who.bilal), { ...byPage(poll), date, version: undefined }),
  );
}

export const refusalOf = async (more: Partial<MakePoll>) =>
  makePoll(app, person(who.bilal), asked(more));
export const endingOn = (day: string) => ({ lastDay: Temporal.PlainDate.from(day) });
export const recalls = async () =>
  (await letters("bilal")).filter(({ subject }) => subject.includes("reste à choisir"));

/** A house with a circle of three, anew before each test. */
export function inPollsHouse(): void {
  beforeAll(async () => {
    app = await testHouse();
  });
  beforeEach(async () => {
    app.setNow(TEST_NOW);
    mark = newId().slice(-8);
    who = {
      ana: await somebody("ana"),
      bilal: await somebody("bilal"),
      chloe: await somebody("chloe"),
      zoe: await somebody("zoe"),
    };
    const circle = await app.transaction(person(who.ana), (work) =>
      makeCircleIn(work, {
        name: "Autour du jardin",
        kind: "local",
        isOpen: true,
        purpose: "Répondre ensemble.",
        charter: ["On relit avant d’envoyer."],
      }),
    );
    space = spaceOf(circle);
    for (const one of [who.bilal, who.chloe])
      valueOf(await joinCircle(app, person(one), { circle }));
  });
}
