import { beforeEach, describe, expect, test } from "vitest";

import { dayOf } from "#basics/dates";
import { type Actor, job, person, type PersonId } from "#services/house";

import { denyWitness } from "../src/modules/access/actions/deny-witness.ts";
import { makePaper, seePaper, seeUnsaid } from "../src/modules/access/actions/print-paper.ts";
import { sayBeforeWitness } from "../src/modules/access/actions/say-before-witness.ts";
import { seeSharings } from "../src/modules/access/actions/see-sharings.ts";
import { nameHelper } from "../src/modules/homecare/actions/name-helper.ts";
import { seeChoices, seeHelpers } from "../src/modules/homecare/actions/see-helpers.ts";
import { unsaidOnPaper } from "../src/modules/homecare/web/unsaid-on-paper.ts";
import { askBody } from "../src/modules/homecare/bodies/actions/ask-body.ts";
import { leaveParties } from "../src/modules/homecare/bodies/actions/leave-parties.ts";
import { sayBody } from "../src/modules/homecare/bodies/actions/say-body.ts";
import { seeAskedPage } from "../src/modules/homecare/bodies/actions/see-asked.ts";
import { seeBodies, seeOffered } from "../src/modules/homecare/bodies/actions/see-bodies.ts";
import { sendSomebody } from "../src/modules/homecare/bodies/actions/send-somebody.ts";
import { sends, titlesFor, TODAY } from "./support/bodies.ts";
import { app, at, inBodiesHouse } from "./support/bodies-house.ts";
import { actingFor } from "./support/entrusting.ts";
import { TEST_NOW } from "./support/house.ts";
import { inOneCircle } from "./support/known.ts";
import { situations, valueOf } from "./support/organisations.ts";
import { lettersTo, passTime } from "./support/time.ts";
import { working } from "./support/workers.ts";

/*
 * Somebody who has no screen says by telephone who comes, to who acts for them: it holds for fourteen days, and for good once they say it,
 * or say it before a witness; they end it, or deny it, in one press (decision 0160).
 */

let nadege: PersonId;
let lucienne: PersonId;
let witness: PersonId;
let acting: Actor;

inBodiesHouse();

beforeEach(async () => {
  const { someone, verified } = situations(app);
  [nadege, lucienne, witness] = [
    await someone("Nadège"),
    await someone("Lucienne"),
    await someone("Josiane"),
  ];
  await inOneCircle(app, [nadege, lucienne]);
  await verified([witness], { name: "Le Relais" });
  acting = await actingFor(app, at.ana, nadege, ["homecare"]);
});

const name = (helper: PersonId) =>
  nameHelper(app, acting, { helper, visits: [at.visits[0]], from: TODAY, until: undefined });
const asked = () => ({
  organisation: at.body,
  visits: [at.visits[0]],
  from: TODAY,
  until: undefined,
  words: "Par téléphone, avec Nadège.",
});
const fortnight = TEST_NOW.add({ hours: 24 * 14 });

/** A sheet of what waits: its code; undefined where none can be made. */
async function sheet(): Promise<string | undefined> {
  const [one] = (await seeUnsaid(app, acting, undefined))?.waiting ?? [];
  if (one === undefined) throw new Error("nothing waits");
  const made = await makePaper(app, acting, { sharing: one.id });
  return made.done ? (await seePaper(app, acting, { paper: made.value }))?.code : undefined;
}

const says = async (who: PersonId, code = "") =>
  (await sayBeforeWitness(app, person(who), { code, by: "telephone" })).done;

describe("a neighbour, by telephone", () => {
  test("is one whom who acts knows, but themself, their side and whose week it is; whom the person knows is not read", async () => {
    const { someone, verified } = situations(app);
    const [colleague, hers] = [await someone("Bilal"), await someone("Rose")];
    await verified([nadege, colleague], { name: "SCIC Rest@dom" });
    await inOneCircle(app, [nadege, colleague, at.ana]);
    await inOneCircle(app, [at.ana, hers]);
    const known = (await seeChoices(app, acting, undefined))?.known ?? [];
    expect(known.map(({ name: said }) => said)).toEqual(["Lucienne"]);
    for (const who of [colleague, hers, nadege, at.ana])
      expect(await name(who)).toMatchObject({ refusal: "unknown-person" });
  });

  test("comes for fourteen days, as the printed week says, and not again and again", async () => {
    valueOf(await name(lucienne));
    expect(await titlesFor(app, lucienne)).toEqual(["Le repas"]);
    const on = unsaidOnPaper(await seeHelpers(app, acting, undefined));
    expect(on[0]).toMatch(/^Lucienne vient pour\s?: Le repas. Sans votre oui, cela s’arrête le /);
    expect(on[1]).toContain("04 65 71 00 20");
    app.setNow(fortnight);
    expect(await titlesFor(app, lucienne)).toEqual([]);
    expect(await name(lucienne)).toMatchObject({ refusal: "unsaid-for-long" });
  });

  test("comes for good once a witness wrote that the person said it, and no more once she denies it", async () => {
    valueOf(await name(lucienne));
    const code = await sheet();
    for (const who of [nadege, lucienne]) expect(await says(who, code)).toBe(false);
    expect(await says(witness, code)).toBe(true);
    expect(unsaidOnPaper(await seeHelpers(app, acting, undefined))).toEqual([]);
    app.setNow(fortnight);
    expect(await titlesFor(app, lucienne)).toEqual(["Le repas"]);
    const [said] = (await seeSharings(app, person(at.ana), { ended: undefined })).witnessed;
    if (said === undefined) throw new Error("she does not read it");
    valueOf(await denyWitness(app, person(at.ana), { sharing: said.sharing }));
    expect(await titlesFor(app, lucienne)).toEqual([]);
  });
});

const night = () => leaveParties.run(app, undefined, job("leave-parties"));

const bodies = async () =>
  (await seeBodies(app, person(at.ana), undefined))?.bodies.map(
    ({ unsaidUntil }) => unsaidUntil && dayOf(unsaidUntil).toString(),
  );

describe("a structure, by telephone", () => {
  test("is asked by who acts, says who comes, then is said before a witness of another one", async () => {
    const one = valueOf(await askBody(app, acting, asked()));
    // It names nobody yet: there is nobody from whom a witness could be apart.
    expect(await sheet()).toBeUndefined();
    await sends(app, at, one);
    expect(await titlesFor(app, at.malika)).toEqual(["Le repas"]);
    const code = await sheet();
    for (const who of [nadege, at.odile, at.paul]) expect(await says(who, code)).toBe(false);
    expect(await says(witness, code)).toBe(true);
    app.setNow(fortnight);
    expect(await titlesFor(app, at.malika)).toEqual(["Le repas"]);
  });

  test("that nobody said again ends after fourteen days, it is told, and who acts asks it no more", async () => {
    const one = valueOf(await askBody(app, acting, asked()));
    await sends(app, at, one);
    expect(await bodies()).toEqual([dayOf(fortnight).toString()]);
    await night();
    expect(await bodies()).toHaveLength(1);
    app.setNow(fortnight);
    expect(await titlesFor(app, at.malika)).toEqual([]);
    await night();
    expect(await bodies()).toEqual([]);
    await passTime(app, { minutes: 5 });
    const mail = (await lettersTo(app, `${at.odile}@example.org`)).map(({ text }) => text);
    expect(mail.join("\n")).toContain("On n’attend plus Pas à pas chez Ana");
    expect(await askBody(app, acting, asked())).toMatchObject({ refusal: "asked-before" });
    expect((await askBody(app, person(at.ana), { ...asked(), from: dayOf(fortnight) })).done).toBe(
      true,
    );
  });

  test("is none of the side of who acts, and sends nobody of it", async () => {
    const { verified } = situations(app);
    const own = await verified([nadege], { name: "SCIC Rest@dom" });
    valueOf(await sayBody(app, person(nadege), { organisation: own }));
    const offered = (await seeOffered(app, acting, undefined)) ?? [];
    expect(offered.some(({ organisation }) => organisation === own)).toBe(false);
    expect(offered.some(({ organisation }) => organisation === at.body)).toBe(true);
    const theirs = { ...asked(), organisation: own };
    expect(await askBody(app, acting, theirs)).toMatchObject({ refusal: "unknown-body" });
    const one = valueOf(await askBody(app, acting, asked()));
    // She works there since.
    await working(app).worksAt(nadege, { organisation: at.body, keeper: at.odile });
    const people = (await seeAskedPage(app, person(at.odile), { asked: one }))?.people ?? [];
    expect(people.some(({ person: who }) => who === nadege)).toBe(false);
    const sent = { asked: one, helper: nadege, from: undefined, until: undefined };
    expect(await sendSomebody(app, person(at.odile), sent)).toMatchObject({
      refusal: "unknown-person",
    });
  });

  test("cannot begin after its fourteen days", async () => {
    const late = { ...asked(), from: TODAY.add({ days: 15 }) };
    expect(await askBody(app, acting, late)).toMatchObject({ refusal: "begins-too-late" });
    expect((await seeBodies(app, acting, undefined))?.bodies).toEqual([]);
  });
});
