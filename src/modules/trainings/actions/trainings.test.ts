import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { replyToDate, seeOccasion } from "#modules/calendar";
import { joinCircle } from "#modules/circles";
import { blockPersonIn } from "#modules/moderation";
import { addressesOfIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { job, person, type PersonId } from "#services/house";

import { browserIn, browserOf } from "../../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { builtAssets } from "../../../../tests/support/running.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { toldTraining } from "../../../../tests/support/trainings.ts";
import type { TrainingId } from "../domain/training.ts";
import type { Step, Weight } from "../domain/travel.ts";
import { trainingRefusals } from "../web/texts.fr.ts";
import { aboutPerson } from "./about-person.ts";
import { sayFeedback, seeAnswers } from "./feedback.ts";
import { addTraining, tellProgramme } from "./keep-training.ts";
import { addMaterial, openMaterial, removeMaterial, seeMaterials } from "./materials.ts";
import { retains } from "./retains.ts";
import { seeTraining } from "./see-training.ts";
import { seeTravel } from "./see-travel.ts";
import { proposeTravel, takeTravelStep } from "./travel.ts";

let app: TestHouse;
beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
});
beforeEach(() => {
  app.setNow(TEST_NOW);
});

async function emailOf(who: PersonId): Promise<string> {
  const [first] = await app.transaction(person(who), (work) => addressesOfIn(work, who));
  return first?.text ?? "";
}

/** Bilal gives one, to which these come. */
async function given(come: readonly PersonId[], circle: Awaited<ReturnType<typeof gardenCircle>>) {
  const { bilal } = circle.people;
  const training = valueOf(await addTraining(app, person(bilal), toldTraining(circle.space)));
  for (const one of come) await answers(one, training, "yes");
  return training;
}

async function answers(who: PersonId, training: TrainingId, answer: "yes" | "no") {
  const date = (await seeOccasion(app, person(who), { occasion: training }))?.dates[0];
  if (date === undefined) throw new Error("no date");
  valueOf(await replyToDate(app, person(who), { date: date.id, answer, people: 1 }));
}

const propose = (
  who: PersonId,
  training: TrainingId,
  weights: ReadonlyMap<PersonId, Weight> = new Map(),
) => {
  const sum = amountOf(1_000);
  if (sum === undefined) throw new Error("an amount");
  const cost = { by: "sum", sum } as const;
  return proposeTravel(app, person(who), {
    training,
    cost,
    words: undefined,
    way: "equal",
    weights,
  });
};
const travelOf = async (who: PersonId, training: TrainingId) =>
  (await seeTravel(app, person(who), { training }))?.travel;

async function step(who: PersonId, training: TrainingId, taken: Step) {
  const part = (await travelOf(who, training))?.mine?.id;
  if (part === undefined) throw new Error("no part");
  return takeTravelStep(app, person(who), { part, step: taken });
}

describe("a travel", () => {
  test("goes from proposed to received, each step by whose it is", async () => {
    const circle = await gardenCircle(app);
    const { ana, bilal, chloe } = circle.people;
    const training = await given([ana, chloe], circle);
    valueOf(await propose(bilal, training));
    expect(await travelOf(chloe, training)).toMatchObject({
      state: "asking",
      mine: { amount: 500 },
    });
    valueOf(await step(ana, training, "agree"));
    expect((await step(ana, training, "pay")).done).toBe(false);
    valueOf(await step(chloe, training, "agree"));
    expect((await travelOf(chloe, training))?.state).toBe("agreed");
    for (const one of [ana, chloe]) valueOf(await step(one, training, "pay"));
    expect((await travelOf(bilal, training))?.state).toBe("paid");
    expect(await propose(bilal, training)).toMatchObject({ refusal: "already-paid" });
    for (const { id } of (await travelOf(bilal, training))?.parts ?? [])
      valueOf(await takeTravelStep(app, person(bilal), { part: id, step: "receive" }));
    expect((await travelOf(bilal, training))?.state).toBe("received");
  });

  test("declined, it is proposed anew to the others, who agree again; nobody else reads who", async () => {
    const circle = await gardenCircle(app);
    const { ana, bilal, chloe, zoe } = circle.people;
    const training = await given([ana, chloe, zoe], circle);
    valueOf(await propose(bilal, training));
    valueOf(await step(chloe, training, "agree"));
    valueOf(await step(zoe, training, "decline"));
    const read = await travelOf(chloe, training);
    expect(read).toMatchObject({ state: "anew", parts: undefined });
    expect(JSON.stringify(read)).not.toContain(zoe);
    valueOf(await propose(bilal, training, new Map([[zoe, "nothing"]])));
    const again = await travelOf(chloe, training);
    expect(again).toMatchObject({ state: "asking", agreed: 0, mine: { answer: undefined } });
    expect((await travelOf(zoe, training))?.mine).toMatchObject({ weight: "nothing", amount: 0 });
    for (const one of [ana, chloe]) valueOf(await step(one, training, "agree"));
    expect((await travelOf(bilal, training))?.state).toBe("agreed");
  });

  test("is answered from the letter, without coming in; opening the page says nothing", async () => {
    const circle = await gardenCircle(app);
    const { bilal, chloe } = circle.people;
    const training = await given([chloe], circle);
    valueOf(await propose(bilal, training));
    await passTime(app, { minutes: 10 });
    const links = (await lettersTo(app, await emailOf(chloe))).flatMap((one) => one.links);
    const link = links.find((one) => one.startsWith("/l/ma-part/"));
    if (link === undefined) throw new Error("no link");
    const browser = browserOf(app);
    const page = await browser.get(link);
    expect(page.text).toContain("10 €");
    expect((await travelOf(chloe, training))?.mine?.answer).toBeUndefined();
    const said = await browser.submit(
      page.forms.find(({ action }) => action.endsWith("/d-accord")),
    );
    expect(said.text).toContain("Vous êtes d’accord.");
    expect((await travelOf(chloe, training))?.mine?.answer).toBe("agreed");
    expect((await browser.get(link.slice(0, -2))).status).toBe(404);
  });

  test("a letter serves for its own part alone, and no more once the travel is proposed anew", async () => {
    const circle = await gardenCircle(app);
    const { ana, bilal, chloe } = circle.people;
    const training = await given([ana, chloe], circle);
    valueOf(await propose(bilal, training));
    await passTime(app, { minutes: 10 });
    const linkOf = async (who: PersonId) => {
      const links = (await lettersTo(app, await emailOf(who))).flatMap((one) => one.links);
      return links.find((one) => one.startsWith("/l/ma-part/")) ?? "";
    };
    const [anas, chloes] = [(await linkOf(ana)).split("/"), (await linkOf(chloe)).split("/")];
    expect(chloes.length).toBe(5);
    const browser = browserOf(app);
    const crossed = [...chloes.slice(0, 4), anas[4]].join("/");
    for (const at of [crossed, "/l/ma-part/1/2"]) {
      expect((await browser.get(at)).status).toBe(404);
      expect((await browser.post(`${at}/d-accord`, [])).status).toBe(404);
    }
    valueOf(await propose(bilal, training));
    const old = chloes.join("/");
    expect((await browser.get(old)).status).toBe(404);
    expect((await browser.post(`${old}/d-accord`, [])).status).toBe(404);
    expect((await travelOf(chloe, training))?.mine?.answer).toBeUndefined();
  });

  test("one whom nothing of who proposes reaches is written nothing, and finds nothing", async () => {
    const circle = await gardenCircle(app);
    const { bilal, chloe, ana } = circle.people;
    const training = await given([ana, chloe], circle);
    valueOf(await app.transaction(person(chloe), (work) => blockPersonIn(work, { person: bilal })));
    valueOf(await propose(bilal, training));
    expect(await seeTravel(app, person(chloe), { training })).toBeUndefined();
    const parts = (await travelOf(bilal, training))?.parts ?? [];
    expect(parts.map(({ answer }) => answer)).toEqual([undefined, undefined]);
    await passTime(app, { minutes: 10 });
    const links = (await lettersTo(app, await emailOf(chloe))).flatMap((one) => one.links);
    expect(links.filter((one) => one.startsWith("/l/ma-part/"))).toEqual([]);
  });
});

describe("what each answers", () => {
  const answer = {
    levels: [2, 3],
    confidence: 4,
    helped: [],
    lacked: [],
    word: undefined,
  } as const;

  test("is read by who trains from five on, and never who; a year later it is counts", async () => {
    const circle = await gardenCircle(app);
    const { ana, bilal, chloe, zoe } = circle.people;
    const { someone } = situations(app);
    const more = [await someone("Ida"), await someone("Yann")];
    const training = await given([ana, chloe, zoe, ...more], circle);
    const say = (who: PersonId) =>
      sayFeedback(app, person(who), { training, moment: "before", ...answer });
    for (const one of [ana, chloe, zoe, ...more.slice(0, 1)]) valueOf(await say(one));
    const read = async () => (await seeAnswers(app, person(bilal), { training }))?.read.before;
    expect(await read()).toBeUndefined();
    for (const one of more) valueOf(await say(one));
    expect(await read()).toMatchObject({ answers: 5 });
    const all = await seeAnswers(app, person(bilal), { training });
    const { training: _, ...counts } = all ?? {};
    const seen = JSON.stringify(counts);
    for (const one of [ana, chloe, zoe, ...more]) expect(seen).not.toContain(one);

    app.setNow(TEST_NOW.add({ hours: 24 * 400 }));
    for (const { sweep } of retains)
      await app.transaction(job("sweep"), (work) => sweep(work, TEST_NOW.add({ hours: 24 * 30 })));
    expect(await read()).toMatchObject({ answers: 5 });
    const gives = await app.transaction(person(ana), (work) => aboutPerson.gives(work, ana));
    expect(gives["Où vous disiez en être, avant et après des formations"]).toEqual([]);
  });

  test("is told by whole fives: the sixth waits, what was told changes no more, and stays counted when one goes", async () => {
    const circle = await gardenCircle(app);
    const { ana, bilal, chloe, zoe } = circle.people;
    const { someone } = situations(app);
    const more = [await someone("Ida"), await someone("Yann"), await someone("Max")];
    const training = await given([ana, chloe, zoe, ...more], circle);
    const say = (who: PersonId, confidence = 4) =>
      sayFeedback(app, person(who), { training, moment: "before", ...answer, confidence });
    const read = async () =>
      (await seeAnswers(app, person(bilal), { training }))?.read.before?.spreads[0];
    valueOf(await say(ana, 1));
    valueOf(await say(ana, 2));
    for (const one of [chloe, zoe, ...more.slice(0, 2)]) valueOf(await say(one));
    expect(await read()).toEqual([0, 1, 0, 4, 0]);
    // Of the sixth nothing is told; the others, told by now, stay as they are.
    app.setNow(app.clock.now().add({ minutes: 1 }));
    valueOf(await say(more[2] ?? ana, 5));
    valueOf(await say(more[2] ?? ana, 3));
    expect(await say(ana, 5)).toMatchObject({ refusal: "told-already" });
    valueOf(await say(ana, 2));
    expect(await read()).toEqual([0, 1, 0, 4, 0]);
    // Who goes is forgotten; the figures do not tell what they had said.
    await app.transaction(job("gone"), (work) => aboutPerson.erases(work, ana));
    expect(await read()).toEqual([0, 1, 0, 4, 0]);
    await app.transaction(job("gone"), (work) => aboutPerson.erases(work, more[2] ?? ana));
    expect(await read()).toEqual([0, 1, 0, 4, 0]);
  });

  test("is of what was read: the lines do not change any more, the rest does", async () => {
    const circle = await gardenCircle(app);
    const { bilal, chloe } = circle.people;
    const training = await given([chloe], circle);
    valueOf(await sayFeedback(app, person(chloe), { training, moment: "before", ...answer }));
    const { programme, trainer, skills } = toldTraining(circle.space);
    const change = (knows: readonly string[]) =>
      tellProgramme(app, person(bilal), {
        training,
        version: 1,
        programme: { ...programme, knows, bring: "Des gants." },
        trainer,
        skills,
      });
    expect(await change(["lire un arbre"])).toMatchObject({ refusal: "already-answered" });
    valueOf(await change(programme.knows));
    expect(await change(programme.knows)).toMatchObject({ refusal: "changed-meanwhile" });
  });

  test("is asked by one letter before and one after, of who comes and has not answered", async () => {
    const circle = await gardenCircle(app);
    const { bilal, chloe, ana } = circle.people;
    const training = await given([chloe, ana], circle);
    valueOf(await sayFeedback(app, person(ana), { training, moment: "before", ...answer }));
    const linksOf = async (who: PersonId) =>
      (await lettersTo(app, await emailOf(who))).flatMap((one) =>
        one.links.filter((link) => link === `/formations/${training}/mon-niveau`),
      );
    for (const _ of [1, 2, 3, 4]) await passTime(app, { hours: 24 });
    expect([await linksOf(chloe), await linksOf(ana), await linksOf(bilal)]).toEqual([
      [`/formations/${training}/mon-niveau`],
      [],
      [],
    ]);
    for (const _ of [1, 2]) await passTime(app, { hours: 24 * 3 });
    expect((await linksOf(chloe)).length).toBe(2);
    expect((await linksOf(ana)).length).toBe(1);
  });

  test("goes with who leaves", async () => {
    const circle = await gardenCircle(app);
    const { chloe } = circle.people;
    const training = await given([chloe], circle);
    valueOf(await sayFeedback(app, person(chloe), { training, moment: "before", ...answer }));
    await app.transaction(person(chloe), (work) => aboutPerson.erases(work, chloe));
    const gives = await app.transaction(person(chloe), (work) => aboutPerson.gives(work, chloe));
    expect(gives["Où vous disiez en être, avant et après des formations"]).toEqual([]);
  });
});

test("materials are for those who take part: who says no reads them no more", async () => {
  const circle = await gardenCircle(app);
  const { bilal, chloe } = circle.people;
  const training = await given([chloe], circle);
  const file = {
    name: "lire.txt",
    bytes: new TextEncoder().encode("Bourgeons."),
    type: "text/plain",
    ready: true,
  } as const;
  const material = valueOf(
    await addMaterial(app, person(bilal), {
      training,
      moment: "before",
      title: "Bourgeons",
      address: undefined,
      file,
    }),
  );
  expect((await seeMaterials(app, person(chloe), { training }))?.materials).toMatchObject([
    { title: "Bourgeons", file: { name: "lire.txt" } },
  ]);
  expect((await openMaterial(app, person(chloe), { training, material }))?.bytes).toEqual(
    Buffer.from(file.bytes),
  );
  await answers(chloe, training, "no");
  expect(await seeMaterials(app, person(chloe), { training })).toBeUndefined();
  expect(await openMaterial(app, person(chloe), { training, material })).toBeUndefined();
  valueOf(await removeMaterial(app, person(bilal), { training, material }));
  expect(await openMaterial(app, person(bilal), { training, material })).toBeUndefined();
});

test("what is wrong is said beside its field, and what was typed stays", async () => {
  const circle = await gardenCircle(app);
  const { ana, bilal, chloe } = circle.people;
  const training = await given([ana, chloe], circle);
  const browser = await browserIn(app, bilal);
  const add = await browser.get(`/formations/nouvelle?cercle=${circle.circle}`);
  const asked = add.forms.find(({ action }) => action.startsWith("/formations/nouvelle"));
  const wrong = await browser.submit(asked, {
    titre: "Semer",
    jour: "2026-12-03",
    debut: "09:00",
    fin: "11:00",
    adresse: "Le jardin",
    savoir: "semer",
    programme: "une heure au jardin",
    metier: "Zzzqqq",
  });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain(trainingRefusals["unknown-skill"]);
  const givenBack = wrong.forms.find(({ action }) => action.startsWith("/formations/nouvelle"));
  expect(JSON.stringify(givenBack)).toContain("une heure au jardin");
  const again = await browser.submit(
    wrong.forms.find(({ action }) => action.startsWith("/formations/nouvelle")),
    { metier: "" },
  );
  expect(again.text).toContain("Cette ligne n’a pas de durée, ou pas de titre");
  const travel = await browser.get(`/formations/${training}/trajet`);
  const dear = await browser.submit(
    travel.forms.find(({ action }) => action.endsWith("/trajet")),
    { somme: "beaucoup" },
  );
  expect(dear.text).toContain("Écrivez une somme en euros");
});

test("a programme that does not hold adds no occasion either; one’s own occasion is no training", async () => {
  const circle = await gardenCircle(app);
  const { bilal } = circle.people;
  const told = toldTraining(circle.space);
  const programme = { ...told.programme, knows: [] };
  expect(await addTraining(app, person(bilal), { ...told, programme })).toMatchObject({
    refusal: "knows-nothing",
  });
  const own = toldTraining(ownSpaceOf(bilal), { seenBy: "members" });
  expect(await addTraining(app, person(bilal), own)).toMatchObject({ refusal: "of-a-person" });
  const named = { ...told, trainer: "words" } as const;
  expect(await addTraining(app, person(bilal), named)).toMatchObject({ refusal: "nobody-trains" });
  const unknown = { ...told, skills: ["Z9999"] };
  expect(await addTraining(app, person(bilal), unknown)).toMatchObject({
    refusal: "unknown-skill",
  });
  await joinCircle(app, person(circle.people.zoe), { circle: circle.circle });
  const made = valueOf(await addTraining(app, person(bilal), told));
  expect((await seeTraining(app, person(circle.people.zoe), { training: made }))?.trainerSaid).toBe(
    "Bilal",
  );
});
