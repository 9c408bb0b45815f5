import { expect, test } from "vitest";

import { operator, person } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import {
  asksDay,
  hostOrganisation,
  visit,
  visitedHouse,
} from "../../../../../tests/support/visiting.ts";
import { mergeOrganisations } from "../../../organisations/directory/actions/merge.ts";
import { seeExchange } from "../../protocol/actions/see-exchange.ts";
import { giveBeforehand } from "./give-beforehand.ts";
import { seeBeforehand } from "./see-beforehand.ts";

test("two employers are one: a yes given beforehand for the first is read by the team of the other, and taken for who works there", async () => {
  const app = await visitedHouse({ beforehand: true, window: "asks" });
  const { zoe, odile, employer } = await visit(app);
  const { someone, verified } = situations(app);
  const [paul, lea] = [await someone("Paul"), await someone("Léa", { isOperator: true })];
  const kept = await verified([paul], { name: "La Fabrique réunie" });
  const days = {
    weekdays: [4],
    from: Temporal.PlainDate.from("2026-12-01"),
    until: Temporal.PlainDate.from("2026-12-31"),
    perDay: 1,
  };
  const asked = { organisation: employer, as: "employer", kind: "visit", ...days } as const;
  const id = valueOf(await giveBeforehand(app, person(odile), asked));
  const pair = { gone: employer, kept, reason: "La même." };
  valueOf(await mergeOrganisations(app, operator(lea), pair));
  await doWaitingJobs(app);
  await doWaitingJobs(app);
  const seen = await seeBeforehand(app, person(paul), { organisation: kept });
  expect(seen?.given).toMatchObject([{ one: { id, organisation: kept }, state: "standing" }]);
  const host = await hostOrganisation(app);
  valueOf(
    await giveBeforehand(app, person(host.lise), {
      ...asked,
      organisation: host.host,
      as: "giver",
    }),
  );
  const exchange = await asksDay(app, zoe, { ...host, worksFor: kept });
  const steps = (await seeExchange(app, person(zoe), { exchange }))?.steps;
  expect(steps?.at(-1)).toMatchObject({ act: "approve", takenBy: `person:${odile}` });
});
