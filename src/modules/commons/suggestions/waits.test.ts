import { expect, test } from "vitest";

import { blockPersonIn } from "#modules/moderation";
import { listWaitingIn, person, type PersonId } from "#services/house";

import { actingFor } from "../../../../tests/support/entrusting.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { decideSuggestion } from "./actions/decide-suggestion.ts";
import { suggesting } from "./test-suggesting.ts";
import { suggestionsAt } from "./web/addresses.ts";

const here = suggesting();

const waits = (who: PersonId) =>
  here.app.transaction(person(who), async (work) =>
    (await listWaitingIn(work)).lines.map(({ says, about, at }) => ({ says, about, at })),
  );

test("what others suggest waits for the author, a line a document, until it is answered; for nobody else", async () => {
  const document = await here.make();
  const { bilal, chloe, zoe } = here.circle.people;
  const line = { says: "Semer", at: suggestionsAt(document) };
  const first = await here.bySomeone(document);
  expect(await waits(bilal)).toContainEqual({
    ...line,
    about: "Une proposition à lire.",
  });
  const second = await here.bySomeone(document, { words: "On arrose à midi." });
  expect(await waits(bilal)).toContainEqual({
    ...line,
    about: "2 propositions à lire.",
  });
  for (const who of [chloe, zoe])
    expect((await waits(who)).map(({ at }) => at)).not.toContain(line.at);
  for (const suggestion of [first, second])
    valueOf(
      await decideSuggestion(here.app, person(bilal), {
        document,
        suggestion,
        how: "refused",
        reason: "Le soir, c’est mieux.",
      }),
    );
  expect((await waits(bilal)).map(({ at }) => at)).not.toContain(line.at);
});

test("what one suggests oneself does not wait, nor what is suggested by whom one blocked, nor anything under a mandate", async () => {
  const document = await here.make();
  const { ana, bilal, zoe } = here.circle.people;
  await here.bySomeone(document, { who: bilal });
  const at = suggestionsAt(document);
  expect((await waits(bilal)).map((one) => one.at)).not.toContain(at);
  await here.app.transaction(person(bilal), (work) => blockPersonIn(work, { person: zoe }));
  await here.bySomeone(document, { who: zoe });
  expect((await waits(bilal)).map((one) => one.at)).not.toContain(at);
  await here.bySomeone(document, { who: ana });
  expect((await waits(bilal)).map((one) => one.at)).toContain(at);
  const mandated = await actingFor(here.app, bilal, ana, ["exchanges"]);
  const all = await here.app.transaction(mandated, (work) => listWaitingIn(work));
  expect(all.lines.map((one) => one.at)).not.toContain(at);
});
