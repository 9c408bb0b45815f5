import { beforeAll, expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { newId } from "#basics/id";
import { operator, person, type PersonId } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { representedBy, situations, valueOf } from "../../../../tests/support/organisations.ts";
import { mergeOrganisations, undoMerge } from "../../organisations/directory/actions/merge.ts";
import type { OrganisationId } from "../domain/party.ts";
import { passKoriIn } from "./transfer.ts";
import { seeAccount } from "./see-account.ts";

let app: TestHouse;
let lea: PersonId;
let chloe: PersonId;
let ana: PersonId;

beforeAll(async () => {
  app = await testHouse();
  const { someone } = situations(app);
  lea = await someone("Léa", { isOperator: true });
  chloe = await someone("Chloé");
  ana = await someone("Ana");
});

const give = (to: OrganisationId, kori: number) =>
  app.transaction(person(ana), async (work) =>
    valueOf(
      await passKoriIn(work, {
        id: newId<"Transfer">(),
        from: { kind: "person", id: ana },
        to: { kind: "organisation", id: to },
        amount: amountOf(kori * 100) ?? never(),
        reason: "thanks",
      }),
    ),
  );
function never(): never {
  throw new Error("no amount");
}
const held = async (of: OrganisationId) =>
  (await seeAccount(app, person(chloe), { of, page: 1 }))?.balance;

test("the kori of an organisation that is another pass to it, and back when they were two: none is made or lost", async () => {
  const gone = await representedBy(app, "Les Jardins", [[chloe, ["approve", "manage"]]]);
  const kept = await representedBy(app, "Les Jardins du bas", [[chloe, ["approve", "manage"]]]);
  await give(gone.id, 30);
  await give(kept.id, 5);
  const { id } = gone;
  valueOf(
    await mergeOrganisations(app, operator(lea), { gone: id, kept: kept.id, reason: "La même." }),
  );
  await doWaitingJobs(app);
  expect(await held(kept.id)).toBe(35_00);
  valueOf(await undoMerge(app, operator(lea), { gone: id, reason: "Deux, après tout." }));
  await doWaitingJobs(app);
  expect([await held(gone.id), await held(kept.id)]).toEqual([30_00, 5_00]);
});
