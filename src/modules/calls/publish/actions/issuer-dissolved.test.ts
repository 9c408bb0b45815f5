import { beforeAll, expect, test } from "vitest";

import { person, type PersonId, visitor } from "#services/house";
import { doWaitingJobs } from "#services/jobs";
import type { OrganisationId } from "#rules/organisations";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { organisation, represent, somebody } from "../../../../../tests/support/issuer.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import { passTime } from "../../../../../tests/support/time.ts";
import { dissolve } from "../../../organisations/directory/actions/dissolve.ts";
import { isOpen } from "../../domain/call.ts";
import type { DraftFields } from "../../domain/publish/fields.ts";
import { publishDraft } from "./publish-call.ts";
import { beginDraft } from "./publish-drafts.ts";
import { seeCallWithHere } from "../../search/actions/see-call-here.ts";

let app: TestHouse;
let clemence: PersonId;
let jardins: OrganisationId;

beforeAll(async () => {
  app = await testHouse();
  app.setNow(TEST_NOW);
  clemence = await somebody(app, "Clémence");
  jardins = await organisation(app);
  await represent(app, clemence, jardins);
});

const whole: DraftFields = {
  genre: "application",
  titre: "Un projet de vergers",
  resume: "Nous cherchons qui plante.",
  texte: "De quoi planter.",
  qui: ["association"],
  themes: [],
  lieux: "Crest",
  jour: "2027-01-31",
  courriel: "vergers@example.org",
};

const draft = async () => {
  const told = await beginDraft(app, person(clemence), { organisation: jardins, fields: whole });
  if (!told.done) throw new Error(told.refusal);
  return told.value;
};
const drafts = (of = jardins) =>
  behindTheWalls(app, async (client) => {
    const { rows } = await client.query("select from calls.draft where space = $1", [of]);
    return rows.length;
  });

test("a dissolved issuer publishes no more: open calls close and say why, drafts go with its papers", async () => {
  const told = await publishDraft(app, person(clemence), { draft: await draft(), version: 1 });
  if (!told.done) throw new Error(told.refusal);
  const { number } = told.value;
  const waiting = await draft();
  app.setNow(TEST_NOW.add({ hours: 1 }));
  const on = Temporal.PlainDate.from("2026-11-20");
  const ended = await dissolve(app, person(clemence), {
    organisation: jardins,
    on,
    reason: "Assemblée.",
  });
  expect(ended.done).toBe(true);
  await doWaitingJobs(app);

  const seen = await seeCallWithHere(app, visitor, { number });
  if (seen === undefined) throw new Error("the call is gone");
  expect(isOpen(seen.call, app.clock.now())).toBe(false);
  expect(JSON.stringify(seen)).toContain("est dissoute");
  const again = await publishDraft(app, person(clemence), { draft: waiting, version: 1 });
  expect(again.done).toBe(false);
  expect(
    await beginDraft(app, person(clemence), { organisation: jardins, fields: whole }),
  ).toMatchObject({
    done: false,
  });

  expect(await drafts()).toBe(1);
  // Another's drafts stay.
  const other = await organisation(app, { name: "Les Vergers" });
  await represent(app, clemence, other);
  const kept = await beginDraft(app, person(clemence), { organisation: other, fields: whole });
  expect(kept.done).toBe(true);
  await passTime(app, { hours: 24 * 367 });
  // The first night of a house only counts what has gone past its time (decision 0029).
  await passTime(app, { hours: 24 });
  await doWaitingJobs(app);
  expect(await drafts()).toBe(0);
  expect(await drafts(other)).toBe(1);
});
