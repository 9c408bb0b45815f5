import { expect, test } from "vitest";

import { job, person } from "#services/house";

import { openHomes } from "../../../../tests/support/bodies.ts";
import { browserIn } from "../../../../tests/support/browser.ts";
import { actingFor } from "../../../../tests/support/entrusting.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { relaying } from "../../../../tests/support/relaying.ts";
import { PAST_DAYS } from "../domain/past.ts";
import { waitsForMe, waitsMyHelp } from "../web/panels.tsx";
import { saySomethingWrong, settle } from "./raise.ts";
import { sayWell } from "./say-well.ts";
import { raiseOfSilenceIn, tellOfSilence } from "./tell-of-silence.ts";

test("one’s call for help stands before all that awaits one, while it runs; never what is said outside the family", async () => {
  const { app, ana, quentin, lucienne, listed, help, answer } = await relaying();
  const says = (who = ana, waits = waitsMyHelp) =>
    app.transaction(person(who), async (work) =>
      (await waits(work)).map((one) => `${one.urgent === true ? "! " : ""}${one.says}`),
    );
  await listed(quentin);
  await listed(lucienne, "apart");
  valueOf(await saySomethingWrong(app, person(ana), undefined));
  expect(await says()).toEqual([]);
  valueOf(await help());
  expect(await says()).toEqual([
    expect.stringMatching(
      /^! Vous avez demandé de l’aide à .* : personne ne s’en occupe encore\.$/,
    ),
  ]);
  expect(await says(quentin)).toEqual([]);
  expect(await says(quentin, waitsForMe)).toEqual(["! Ana a besoin d’aide"]);
  valueOf(await answer(quentin, "takes"));
  expect(await says()).toEqual([expect.stringContaining(" : Quentin s’en occupe.")]);
  valueOf(await settle(app, person(ana), { relay: "help" }));
  expect(await says()).toEqual([]);
});

test("a call of weeks ago, that nobody settled, waits like anything else, and is settled as before", async () => {
  const { app, ana, quentin, listed, help, later } = await relaying();
  const waits = (who = ana, of = waitsMyHelp) => app.transaction(person(who), of);
  await listed(quentin);
  valueOf(await help());
  // Once it passes on no more, nobody having answered.
  await later(11);
  await later(60 * 24 * PAST_DAYS - 60);
  expect((await waits()).map(({ urgent }) => urgent)).toEqual([true]);
  expect((await waits(quentin, waitsForMe)).map(({ urgent }) => urgent)).toEqual([true]);
  await later(120);
  const [past] = await waits();
  expect(past?.urgent).toBeUndefined();
  expect(past?.says).toContain("Personne n’a encore dit que c’est réglé.");
  expect((await waits(quentin, waitsForMe)).map(({ urgent }) => urgent)).toEqual([undefined]);
  valueOf(await settle(app, person(ana), { relay: "help" }));
  expect(await waits()).toEqual([]);
});

test("that one’s list was told of a silence stands on one’s home and on « Chez moi », with the way to say that all is well; for nobody else", async () => {
  const { app, ana, quentin, helene, listed } = await relaying();
  await openHomes(app);
  const waits = (as = person(ana)) => app.transaction(as, waitsMyHelp);
  const holder = await actingFor(app, ana, helene, ["homecare"]);
  await listed(quentin);
  valueOf(await tellOfSilence(app, person(ana), { tells: true }));
  await app.transaction(job("test"), async (work) =>
    valueOf(await raiseOfSilenceIn(work, { person: ana, askedAt: work.now, isAlone: true })),
  );
  expect(await waits()).toMatchObject([
    {
      urgent: true,
      at: "/prevenir",
      says: expect.stringMatching(/^Sans nouvelles de vous, votre liste a été prévenue /),
      label: "Dire que tout va bien, ou voir",
    },
  ]);
  expect([await waits(holder), await waits(person(quentin))]).toEqual([[], []]);
  const page = await (await browserIn(app, ana)).get("/chez-moi");
  expect(page.text).toContain("Sans nouvelles de vous, votre liste a été prévenue");
  valueOf(await sayWell(app, person(ana), undefined));
  expect(await waits()).toEqual([]);
});
