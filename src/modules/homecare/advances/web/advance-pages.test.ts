import { beforeAll, beforeEach, expect, test } from "vitest";

import { person } from "#services/house";

import { type Browser, browserIn, formTo } from "../../../../../tests/support/browser.ts";
import { firstSeenOf } from "../../../../../tests/support/first-seen.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { builtAssets } from "../../../../../tests/support/running.ts";
import { ana, app, helene, quentin, TODAY } from "../../actions/test-naming.ts";
import { advanceAt, ADVANCES, AT, NEW_ADVANCE } from "../../domain/address.ts";
import { giveBack } from "../actions/give-back.ts";
import { inAdvancesHouse, note, WHAT } from "../actions/test-advances.ts";

inAdvancesHouse();
beforeAll(builtAssets);

let hers: Browser;
let his: Browser;
beforeEach(async () => {
  hers = await browserIn(app, ana);
  his = await browserIn(app, quentin);
});

const typed = () => ({ pour: ana, somme: "12,40", quoi: WHAT, jour: TODAY.toString() });
const notes = async (more: object = {}) => {
  const page = await his.get(NEW_ADVANCE);
  return his.submit(formTo(page, NEW_ADVANCE), { ...typed(), ...more });
};
const UNKNOWN = "7d0f7a10-52a4-4b70-9c11-0a6f1f0e1fff";

test.each([
  [{ somme: "douze" }, "Écrivez une somme, par exemple 12,40.", "douze"],
  [{ somme: "50,01" }, "Entre vous deux, 50 euros au plus peuvent attendre", "50,01"],
  [{ somme: "0" }, "Écrivez une somme, par exemple 12,40.", 'value="0"'],
  [{ jour: "2030-01-01" }, "Ce jour n’est pas encore là.", "2030-01-01"],
  [{ jour: "2020-01-01" }, "il y a plus de quatre semaines", "2020-01-01"],
])(
  "what is refused stays as it was typed, with the reason beside: %j",
  async (more, says, kept) => {
    const page = await notes(more);
    expect(page.status).toBe(422);
    expect(page.text).toContain(says);
    expect(page.html).toContain(kept);
    expect(page.html).toContain(WHAT);
  },
);

test("says that it is no payment, and asks for no word of health", async () => {
  expect((await his.get(NEW_ADVANCE)).text).toContain("Rien ne se paie ici.");
  expect((await his.get(NEW_ADVANCE)).text).toContain("N’écrivez pas d’information médicale ici.");
  expect((await his.get(ADVANCES)).text).toContain("Ce n’est ni un paiement, ni des comptes");
  expect((await notes({ quoi: "Ses médicaments pour le diabète" })).text).toContain(
    "Ces mots disent peut-être quelque chose de la santé",
  );
});

test("she reads it in one line on « Chez moi », and says there that it is given back", async () => {
  await notes();
  const home = await hers.get(AT);
  expect(home.text).toContain(`Quentin a avancé 12,40 €, mercredi 25 novembre : ${WHAT}.`);
  const said = await hers.submit(home.forms.find(({ action }) => action.endsWith("/rendu")));
  expect(said.text).toContain("Remboursé, dit par vous, mercredi 25 novembre.");
  expect((await hers.get(AT)).text).not.toContain("12,40");
  expect((await his.get(ADVANCES)).text).toContain("Remboursé, dit par Ana, mercredi 25 novembre.");
});

test("in simple mode one line more moves none of her ways", async () => {
  const simple = await browserIn(app, ana);
  const look = formTo(await simple.get("/moi/affichage"), "/moi/affichage");
  await simple.submit(look, { simple: "1" });
  const ways = async () =>
    [...firstSeenOf((await simple.get(AT)).html).matchAll(/<(?:a|button)\b[^>]*>([^<]+)/g)].map(
      ([, words]) => words,
    );
  const usual = await ways();
  valueOf(await note());
  expect(await ways()).toEqual(usual);
  expect((await simple.get(AT)).text).toContain("Quentin a avancé 12,40 €");
});

test("what is not one's own is answered as what never was", async () => {
  const advance = valueOf(await note());
  valueOf(await giveBack(app, person(ana), { advance }));
  const other = await browserIn(app, helene);
  const bare = async (id: string, rest: string) => {
    const sent = await other.post(advanceAt(id, rest), []);
    return [sent.status, sent.html.replaceAll(/nonce="[^"]*"|value="[^"]*"/g, "")];
  };
  for (const rest of ["/rendu", "/pas-encore", "/enlever"])
    expect(await bare(advance, rest)).toEqual(await bare(UNKNOWN, rest));
});
