import { expect, test } from "vitest";

import { person } from "#services/house";

import { valueOf } from "../../../../tests/support/organisations.ts";
import { relaying } from "../../../../tests/support/relaying.ts";
import { waitsForMe, waitsMyHelp } from "../web/panels.tsx";
import { saySomethingWrong, settle } from "./raise.ts";

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
