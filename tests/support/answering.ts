import { newId } from "#basics/id";
import { joinCircle, makeCircleIn } from "#modules/circles";
import {
  addressesOfIn,
  confirmAddressIn,
  findOrMakeAddressIn,
  makePersonIn,
} from "#modules/people";
import { type Actor, job, person, type PersonId } from "#services/house";

import { attachFile } from "../../src/modules/projects/actions/attach-piece.ts";
import { seeAnswer } from "../../src/modules/projects/actions/see-answer.ts";
import { startJointAnswer } from "../../src/modules/projects/actions/start-answer.ts";
import { takePart } from "../../src/modules/projects/actions/take-part.ts";
import { sayOutcome, saySent } from "../../src/modules/projects/actions/turn-answer.ts";
import { addParts, writePart } from "../../src/modules/projects/actions/write-part.ts";
import type {
  AnswerId,
  CircleId,
  PartId,
  PieceId,
} from "../../src/modules/projects/domain/answer.ts";
import { TEST_NOW, type TestHouse } from "./house.ts";

export interface Situation {
  readonly circle: CircleId;
  readonly answer: AnswerId;
  readonly part: PartId;
  /** Facilitates; not the one who started. */
  readonly ana: PersonId;
  /** Started it. */
  readonly bilal: PersonId;
  /** Takes part. */
  readonly chloe: PersonId;
  /** Is in the circle. */
  readonly dede: PersonId;
  readonly zoe: PersonId;
}

export type Everyone = Omit<Situation, "circle" | "answer" | "part">;

/** The day of the tests of answers. */
export const ANSWERED_ON = Temporal.PlainDate.from("2026-11-25");

/** Answers of a circle, and those who prepare them, in the house of a test. */
export function answering(house: () => TestHouse) {
  return { ...preparing(house), ...acting(house) };
}

function preparing(house: () => TestHouse) {
  /** Somebody with an address of their own. */
  function somebody(name: string): Promise<PersonId> {
    return house().transaction(job("test"), async (work) => {
      const address = await findOrMakeAddressIn(work, `${name}-${newId().slice(0, 8)}@example.org`);
      await confirmAddressIn(work, address);
      return makePersonIn(work, { name, address });
    });
  }

  async function everyone(): Promise<Everyone> {
    const ana = await somebody("ana");
    const bilal = await somebody("bilal");
    const chloe = await somebody("chloe");
    const dede = await somebody("dede");
    const zoe = await somebody("zoe");
    return { ana, bilal, chloe, dede, zoe };
  }

  /** An answer being prepared, by Bilal and Chloé, with one part that nobody wrote. */
  async function prepared(among?: Everyone): Promise<Situation> {
    house().setNow(TEST_NOW);
    const { ana, bilal, chloe, dede, zoe } = among ?? (await everyone());
    const circle = await house().transaction(person(ana), (work) =>
      makeCircleIn(work, {
        name: "Autour du jardin",
        kind: "local",
        isOpen: true,
        purpose: "Répondre ensemble.",
        charter: ["On relit avant d’envoyer."],
      }),
    );
    for (const one of [bilal, chloe, dede]) await joinCircle(house(), person(one), { circle });
    const told = await startJointAnswer(house(), person(bilal), {
      circle,
      call: { id: newId<"Call">(), title: "Jardins nourriciers", at: "/appels/12" },
      requirements: ["Un budget signé"],
    });
    if (!told.done) throw new Error(told.refusal);
    const answer = told.value;
    await takePart(house(), person(chloe), { answer, organisation: undefined });
    const part = newId<"Part">();
    await addParts(house(), person(bilal), { answer, titles: ["Qui nous sommes"], ids: [part] });
    return { circle, answer, part, ana, bilal, chloe, dede, zoe };
  }

  return { somebody, everyone, prepared };
}

/** What is done with an answer, and what is known of who does it. */
function acting(house: () => TestHouse) {
  const see = (who: PersonId, { answer }: Pick<Situation, "answer">) =>
    seeAnswer(house(), person(who), { answer });
  const write = (who: PersonId, { part }: Pick<Situation, "part">, words: string, from: number) =>
    writePart(house(), person(who), { part, words, from });
  const send = (who: Actor, { answer }: Pick<Situation, "answer">) =>
    saySent(house(), who, {
      answer,
      on: ANSWERED_ON,
      way: "online",
      details: undefined,
      organisation: undefined,
    });
  const end = (
    who: Actor,
    { answer }: Pick<Situation, "answer">,
    outcome: "won" | "withdrawn" = "won",
  ) => sayOutcome(house(), who, { answer, outcome, on: ANSWERED_ON, why: "Un dossier clair." });

  async function addressOf(one: PersonId): Promise<string> {
    const found = await house().transaction(person(one), (work) => addressesOfIn(work, one));
    return found[0]?.text ?? "";
  }

  async function lendAs(who: PersonId, { answer }: Pick<Situation, "answer">): Promise<PieceId> {
    const told = await attachFile(house(), person(who), {
      answer,
      file: { name: "statuts.txt", bytes: new TextEncoder().encode("Nos statuts.") },
      lent: { for: undefined },
    });
    if (!told.done) throw new Error(told.refusal);
    return told.value;
  }

  return { see, write, send, end, addressOf, lendAs };
}
