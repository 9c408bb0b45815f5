import { beforeAll, expect, test } from "vitest";

import { ownSpaceOf } from "#rules/access";
import { person, type PersonId } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { builtAssets } from "../../../../../tests/support/running.ts";
import { webOf } from "../../../../web.tsx";
import { stopPoll } from "../actions/end-poll.ts";
import { openLinkOf } from "../actions/find-poll.ts";
import { makePoll } from "../actions/make-poll.ts";
import { seePoll } from "../actions/see-poll.ts";

let app: TestHouse;
let ana: PersonId;
beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
  ana = (await gardenCircle(app)).people.ana;
});

/** A poll of Ana’s own, asked of who has the link. */
async function asked() {
  const poll = valueOf(
    await makePoll(app, person(ana), {
      space: ownSpaceOf(ana),
      kind: "workshop",
      words: {
        title: "Planter",
        about: undefined,
        address: "La serre",
        video: undefined,
        telephone: undefined,
      },
      commune: undefined,
      zone: "Europe/Paris",
      dates: [10, 11].map((days) => ({
        starts: app.clock.now().add({ hours: 24 * days }),
        minutes: 60,
      })),
      lastDay: Temporal.PlainDate.from("2026-11-30"),
      askedOf: "link",
    }),
  );
  const dates = (await seePoll(app, person(ana), { poll, way: { by: "page" } }))?.dates ?? [];
  return { poll, link: openLinkOf(app, poll), date: dates[0]?.id ?? "" };
}

/** What a page answers to a visitor. */
async function ask(path: string, body?: readonly (readonly [string, string])[]) {
  const answer = await webOf(app).request(`http://localhost${path}`, {
    headers: {
      host: "localhost",
      origin: "http://localhost",
    },
    ...(body && { method: "POST", body: new URLSearchParams(body.map(([a, b]) => [a, b])) }),
  });
  return {
    status: answer.status,
    to: answer.headers.get("location") ?? "",
    text: (await answer.text()).replaceAll("&nbsp;", " "),
  };
}

test("the open link says which address changes one’s mind; one’s own is shown while one may", async () => {
  const { poll, link, date } = await asked();
  expect((await ask(link)).text).toContain("Gardez l’adresse qui vous sera donnée");
  const said = [
    [date, "yes"],
    ["nom", "Marcelle"],
    ["combien", "2"],
  ] as const;
  const first = await ask(link, [...said, ["cle", "k".repeat(43)]]);
  expect(first.status).toBe(303);
  const [own = ""] = first.to.split("?");
  const page = (await ask(own)).text;
  expect(page).toContain("Gardez cette adresse.");
  // Of no circle: nobody is written to, and no member reads names.
  expect(page).toContain("La date se lit ici");
  expect(page).not.toContain("Une lettre à chaque membre");
  expect(page).toContain("seul·e Ana le lit");
  expect(page).toContain("La même adresse sert à changer d’avis");
  expect(page).not.toContain("ne sera plus montrée");
  const again = [...said, ["cle", "z".repeat(43)]] as const;
  const refused = await ask(link, again);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("Quelqu’un a déjà répondu sous ce nom.");
  expect(refused.text).toContain('value="Marcelle"');
  expect(refused.text).toContain('name="autre"');
  expect((await ask(link, [...again, ["autre", "1"]])).status).toBe(303);
  valueOf(await stopPoll(app, person(ana), { poll, way: { by: "page" } }));
  expect((await ask(own)).text).not.toContain("Gardez cette adresse.");
});
