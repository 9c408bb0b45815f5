import { beforeAll, beforeEach, expect, test } from "vitest";

import { newId } from "#basics/id";
import { giveRoleIn, joinCircle, leaveCircle, makeCircleIn } from "#modules/circles";
import { demonstrationPeople } from "#rules/people";
import { person, type PersonId } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { filledHouse } from "../../../../tests/support/filled.ts";
import { TEST_NOW, type TestHouse } from "../../../../tests/support/house.ts";
import type { AnswerId, CircleId } from "../domain/answer.ts";
import { attachPaper, openAttachedPaper, removePaper, seePapersToAttach } from "./attach-paper.ts";
import { seeAnswer } from "./see-answer.ts";
import { startJointAnswer } from "./start-answer.ts";
import { stopTakingPart, takePart } from "./take-part.ts";
import { reopen, sayOutcome } from "./turn-answer.ts";

/*
 * Odile keeps the papers of Racines du Roubion; Jean-Rémy leads the answer, Inès represents Racines
 * too, Solène is in the circle.
 */
const { odile, "jean-remy": jeanRemy, ines, solene } = demonstrationPeople;

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
}, 120_000);
beforeEach(() => app.setNow(TEST_NOW));

interface Situation {
  readonly circle: CircleId;
  readonly answer: AnswerId;
}

async function prepared(): Promise<Situation> {
  const circle = await app.transaction(person(jeanRemy.id), (work) =>
    makeCircleIn(work, {
      name: "Autour du jardin",
      kind: "local",
      isOpen: true,
      purpose: "Répondre ensemble.",
      charter: ["On relit avant d’envoyer."],
    }),
  );
  for (const { id } of [odile, ines, solene]) await joinCircle(app, person(id), { circle });
  const told = await startJointAnswer(app, person(jeanRemy.id), {
    circle,
    call: { id: newId<"Call">(), title: "Jardins nourriciers" },
    requirements: [],
  });
  if (!told.done) throw new Error(told.refusal);
  const answer = told.value;
  for (const { id } of [odile, ines])
    await takePart(app, person(id), { answer, organisation: undefined });
  return { circle, answer };
}

const offered = (who: PersonId, { answer }: Situation) =>
  seePapersToAttach(app, person(who), { answer });

async function attach({ answer }: Situation, who: PersonId = odile.id, reader = jeanRemy.id) {
  const papers = await offered(odile.id, { circle: newId<"Circle">(), answer });
  const paper = papers?.organisations[0]?.papers.find(({ kind }) => kind === "bank-details");
  if (paper === undefined) throw new Error("no paper");
  return attachPaper(app, person(who), { answer, paper: paper.id, reader });
}

async function attached() {
  const one = await prepared();
  const told = await attach(one);
  if (!told.done) throw new Error(told.refusal);
  const paper = told.value;
  const open = (who: PersonId) => openAttachedPaper(app, person(who), { paper });
  return { ...one, paper, open };
}

test("who leads the answer is offered first as its reader; others see the name alone", async () => {
  const one = await attached();
  expect((await offered(odile.id, one))?.readers[0]?.name).toBe("Jean-Rémy");
  expect((await one.open(jeanRemy.id))?.name).toBe("RIB.pdf");
  for (const { id } of [odile, ines, solene]) expect(await one.open(id)).toBeUndefined();
  const [seen] = (await seeAnswer(app, person(solene.id), one))?.papers ?? [];
  expect(seen).toMatchObject({
    name: "RIB (Racines du Roubion)",
    share: { isOpen: true, isMine: false, readerName: "Jean-Rémy" },
  });
});

test("a second time, to somebody who does not take part, or by who keeps no papers: refused", async () => {
  const one = await attached();
  expect(await attach(one)).toMatchObject({ refusal: "shared-already" });
  expect(await attach(one, odile.id, solene.id)).toMatchObject({ refusal: "unknown-reader" });
  expect(await attach(one, jeanRemy.id)).toMatchObject({ refusal: "unknown-paper" });
  expect(await attach(one, solene.id)).toMatchObject({ refusal: "not-taking-part" });
  expect(await offered(solene.id, one)).toBeUndefined();
});

test("when the answer ends it is given back, for good", async () => {
  const one = await attached();
  const on = Temporal.PlainDate.from("2026-11-25");
  await sayOutcome(app, person(ines.id), {
    answer: one.answer,
    outcome: "withdrawn",
    on,
    why: undefined,
  });
  expect(await one.open(jeanRemy.id)).toBeUndefined();
  await reopen(app, person(ines.id), { answer: one.answer });
  expect(await one.open(jeanRemy.id)).toBeUndefined();
  const [seen] = (await seeAnswer(app, person(solene.id), one))?.papers ?? [];
  expect(seen?.share).toMatchObject({ isOpen: false, organisationName: "Racines du Roubion" });
});

test("when the piece is taken away, when its reader takes part no more, or leaves the circle: given back", async () => {
  const one = await attached();
  await removePaper(app, person(ines.id), { paper: one.paper });
  expect(await one.open(jeanRemy.id)).toBeUndefined();

  const two = await prepared();
  const told = await attach(two, odile.id, ines.id);
  if (!told.done) throw new Error(told.refusal);
  const read = () => openAttachedPaper(app, person(ines.id), { paper: told.value });
  expect(await read()).toBeDefined();
  await stopTakingPart(app, person(ines.id), { answer: two.answer, organisation: undefined });
  expect(await read()).toBeUndefined();

  const three = await attached();
  await app.transaction(person(jeanRemy.id), (work) =>
    giveRoleIn(work, { circle: three.circle, person: solene.id, role: "facilitator" }),
  );
  const left = await leaveCircle(app, person(jeanRemy.id), { circle: three.circle });
  expect(left.done).toBe(true);
  await doWaitingJobs(app);
  const [seen] = (await seeAnswer(app, person(solene.id), three))?.papers ?? [];
  expect(seen?.share.isOpen).toBe(false);
});
