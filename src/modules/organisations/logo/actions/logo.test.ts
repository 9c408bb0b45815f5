import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";

import { type Id, newId } from "#basics/id";
import { readyPicture } from "#modules/access";
import { makePersonIn } from "#modules/people";
import { job, person, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { representedBy } from "../../../../../tests/support/organisations.ts";
import { seeOrganisation } from "../../actions/see-organisation.ts";
import { LOGO_FRAME, logoOf } from "../../domain/logo.ts";
import type { Organisation } from "../../domain/organisation.ts";
import { keepLogo, openLogo, takeLogoDown } from "./keep-logo.ts";
import { reportableLogo as reportable } from "./moderate-logo.ts";

let app: TestHouse;
let organisation: Organisation;
const odile = newId<"Person">();
const luc = newId<"Person">();
const zoe = newId<"Person">();

beforeAll(async () => {
  app = await testHouse();
  await app.transaction(job("opening"), async (work) => {
    for (const [id, name] of [
      [odile, "Odile"],
      [luc, "Luc"],
      [zoe, "Zoé"],
    ] as const)
      await makePersonIn(work, { id, name });
  });
  organisation = await representedBy(app, "Racines du Logo", [
    [odile, ["manage"]],
    [luc, ["publish"]],
  ]);
});

async function drawn(colour: string) {
  const bytes = await sharp({
    create: { width: 90, height: 40, channels: 3, background: colour },
  })
    .png()
    .toBuffer();
  const ready = await readyPicture({ name: "logo.png", bytes }, LOGO_FRAME);
  if (!ready.done) throw new Error(ready.refusal);
  return ready.value;
}

async function shown(): Promise<ReturnType<typeof logoOf>> {
  const found = await seeOrganisation(app, visitor, { number: organisation.number });
  if (found?.found !== "one") throw new Error("it has a page");
  return logoOf(found.seen.organisation);
}

const keep = async (who: Id<"Person">, colour: string) =>
  keepLogo(app, person(who), {
    organisation: organisation.id,
    words: "Un carré",
    picture: await drawn(colour),
  });

const takeDown = (who: Id<"Person">) =>
  takeLogoDown(app, person(who), { organisation: organisation.id });

const open = (print: string) => openLogo(app, visitor, { number: organisation.number, print });

test("who keeps the page puts a logo there; nobody else does", async () => {
  expect(await keep(zoe, "#c33")).toEqual({ done: false, refusal: "not-allowed" });
  expect(await keep(luc, "#c33")).toEqual({ done: false, refusal: "not-allowed" });
  expect(await shown()).toBeUndefined();
  const kept = await keep(odile, "#c33");
  if (!kept.done) throw new Error(kept.refusal);
  expect(await shown()).toEqual({
    at: `/structures/${organisation.number}/logo/${kept.value.print}`,
    words: "Un carré",
  });
  expect(await open(kept.value.print)).toBeInstanceOf(Uint8Array);
});

test("another picture has another address, and the former opens no more; taken down, nothing is left", async () => {
  const [first, second] = [await keep(odile, "#c33"), await keep(odile, "#33c")];
  if (!first.done || !second.done) throw new Error("two logos");
  expect(first.value.print).not.toBe(second.value.print);
  expect(await open(first.value.print)).toBeUndefined();
  expect(await takeDown(luc)).toEqual({ done: false, refusal: "not-allowed" });
  expect(await takeDown(odile)).toMatchObject({ done: true });
  expect(await open(second.value.print)).toBeUndefined();
  expect(await shown()).toBeUndefined();
  expect(await takeDown(odile)).toEqual({ done: false, refusal: "no-logo" });
});

test("moderation takes a logo down and leaves the page; the same picture does not come back, another does", async () => {
  const { id } = organisation;
  expect(await app.transaction(visitor, (work) => reportable.find(work, id))).toBeUndefined();
  const kept = await keep(odile, "#3c3");
  if (!kept.done) throw new Error(kept.refusal);
  expect(await app.transaction(visitor, (work) => reportable.find(work, id))).toEqual({
    title: "Logo de « Racines du Logo »",
    at: `/structures/${organisation.number}`,
  });
  expect(await app.transaction(visitor, async (work) => reportable.authors?.(work, id))).toEqual([
    odile,
  ]);

  await app.transaction(job("test"), (work) => reportable.hide(work, id, "Une croix gammée."));
  expect(await shown()).toBeUndefined();
  expect(await open(kept.value.print)).toBeUndefined();
  expect(await keep(odile, "#3c3")).toEqual({ done: false, refusal: "taken-down-by-moderation" });
  expect(await takeLogoDown(app, person(odile), { organisation: id })).toMatchObject({
    refusal: "no-logo",
  });

  await app.transaction(job("test"), (work) => reportable.showAgain(work, id));
  expect((await shown())?.words).toBe("Un carré");
  await app.transaction(job("test"), (work) => reportable.hide(work, id, "Une croix gammée."));
  expect(await keep(odile, "#333")).toMatchObject({ done: true });
});

test("a drawing in SVG, a PDF and what is no picture are refused", async () => {
  for (const bytes of [
    Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"),
    Buffer.from("%PDF-1.7\nlogo"),
    Buffer.from("bonjour"),
  ])
    expect(await readyPicture({ name: "logo.png", bytes }, LOGO_FRAME)).toEqual({
      done: false,
      refusal: "not-an-image",
    });
  expect(
    await readyPicture({ name: "logo.png", bytes: Buffer.alloc(0) }, LOGO_FRAME),
  ).toMatchObject({
    refusal: "empty",
  });
});

test("a structure that is hidden, or became another, shows its logo no more", async () => {
  const kept = await keep(odile, "#a3a");
  if (!kept.done) throw new Error(kept.refusal);
  const { id } = organisation;
  const { reportableOrganisation } =
    await import("../../directory/actions/moderate-organisation.ts");
  await app.transaction(job("test"), (work) =>
    reportableOrganisation.hide(work, id, "Une arnaque."),
  );
  expect(await open(kept.value.print)).toBeUndefined();
  await app.transaction(job("test"), (work) => reportableOrganisation.showAgain(work, id));
  expect(await open(kept.value.print)).toBeDefined();
});
