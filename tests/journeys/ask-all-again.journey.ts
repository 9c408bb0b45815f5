import { demonstrationPeople } from "#rules/people";

import type { Situation } from "../../src/modules/homecare/situations/domain/situation.ts";
import { journey, type Way } from "./journey.ts";
import { acceptMandate, codeOf, opensWhereToBegin, readSituation } from "./read-a-situation.ts";

const { adrienne, lucienne, quentin } = demonstrationPeople;

journey(
  "All that Adrienne shares is asked of her again, by herself, then by Quentin to whom she entrusts her week: what she does not say ends after fourteen days, and she reads it",
  async (way) => {
    const failing = await readSituation(way, "capacite-qui-baisse");
    await asksItHerself(way);
    await opensWhereToBegin(way, { ...failing, now: failing.now.slice(0, 1) });
    const mandate = await isAskedByQuentin(way);
    await opensWhereToBegin(way, { ...failing, now: failing.now.slice(1, 2) });
    await saysOneBeforeAWitness(way, failing);
    await readsWhatIsAsked(way, mandate);
    await stopsUnanswered(way);
  },
  {
    situation: "capacite-qui-baisse",
    as: {
      "La personne": "Adrienne",
      "Qui agit pour elle": "Quentin",
      "Un témoin d’une autre structure": "Clémence",
    },
  },
);

async function asksItHerself({ page, person, send, sees }: Way): Promise<void> {
  await person("Adrienne");
  await page.goto("/moi/partages/nouveau/chez-moi");
  await send(/\/nouveau\/chez-moi$/, { qui: demonstrationPeople.helene.id });
  await send(/\/nouveau\/chez-moi\/[0-9a-f-]+$/, { jusqua: "open" });
  await page.goto("/moi/partages/redemander");
  await sees("redemandé");
  await sees("Ce qui n’est pas redemandé");
  await send(/\/moi\/partages\/redemander$/);
  await sees("Ce que vous ne redites pas s’arrête seul, au plus tard le");
  await sees("C’est redemandé : le voulez-vous encore ?");
  await send(/\/redire$/, {}, { button: /Hélène/ });
  await sees("jusqu’à ce que vous l’arrêtiez");
}

/** Who acts for her in her week names Lucienne, asks all again, and reads nothing of what she shares. */
async function isAskedByQuentin(way: Way): Promise<string> {
  const { page, person, follow, send, sees } = way;
  await person("Adrienne");
  await page.goto("/moi/mandats/nouveau");
  await send(/\/nouveau$/, { email: quentin.email, pour: "homecare", mois: "6" });
  await person("Quentin");
  const mandate = await acceptMandate(way);
  await page.goto("/moi/mandats");
  await send(new RegExp(`${mandate}/agir$`));
  await page.goto(`/chez-moi/aides/nouvelle/${lucienne.id}`);
  await page.getByRole("checkbox").first().check({ force: true });
  await page.getByRole("button", { name: "Nommer cette personne" }).click();
  await page.goto("/agir/partages");
  await follow("Tout lui redemander");
  await send(/\/agir\/partages\/redemander$/);
  await sees("C’est redemandé.");
  if ((await page.content()).includes("Hélène")) throw new Error("Quentin reads what she shares");
  return mandate;
}

/** Of what he opened himself he makes the sheet; what she had shared herself is on none. */
async function saysOneBeforeAWitness(way: Way, failing: Situation): Promise<void> {
  const { page, person, send, sees } = way;
  await page.goto("/agir/partages");
  if ((await page.content()).includes("Hélène"))
    throw new Error("what she shared herself is on a sheet");
  await sees("Ce que la personne a partagé elle-même n’est pas ici, même redemandé");
  await send(/\/feuille$/, {}, { button: /Lucienne/ });
  const code = await codeOf(way);
  await person("Clémence");
  await opensWhereToBegin(way, { ...failing, now: failing.now.slice(2) });
  await send(/\/temoin$/, { code, comment: "telephone" });
  await sees("C’est noté, avec votre nom.");
}

/** A letter says that it is asked, and who asked; it stands in the journal of the mandate. */
async function readsWhatIsAsked(way: Way, mandate: string): Promise<void> {
  const { page, person, sees, later, lettersTo } = way;
  await later({ minutes: 5 });
  const asked = (await lettersTo(adrienne.email)).find(({ text }) =>
    text.includes("de redire ce que vous partagez"),
  );
  if (asked?.text.includes("Quentin vous demande de redire") !== true)
    throw new Error(`she is written to: ${asked?.text ?? "nothing"}`);
  await person("Adrienne");
  await page.goto("/moi/partages?tout");
  await sees("C’est redemandé : le voulez-vous encore ?");
  await sees("Clémence l’a écrit");
  await page.goto(mandate);
  await sees("a demandé que tout lui soit redemandé");
}

/** Three days before, she is written to; then it is over for who read it. What the witness wrote stands. */
async function stopsUnanswered({ page, person, later, lettersTo, sees }: Way): Promise<void> {
  await later({ hours: 24 * 12 });
  const before = await lettersTo(adrienne.email);
  if (!before.some(({ text }) => /arrête/.test(text)))
    throw new Error("she is not told before it ends");
  await later({ hours: 24 * 3 });
  await person("Hélène");
  await page.goto("/moi/partages?tout");
  if ((await page.content()).includes("Adrienne"))
    throw new Error("what she did not say again is still read");
  await person("Adrienne");
  await page.goto("/moi/partages?tout");
  if ((await page.locator("main").innerText()).includes("Hélène"))
    throw new Error("what ended is still said to be read");
  await page.goto("/chez-moi/aides");
  await sees("Lucienne");
}
