import { demonstrationPeople } from "#rules/people";

import { journey, linkIn, type Way } from "./journey.ts";
import { opensWhereToBegin, readSituation } from "./read-a-situation.ts";

const { adrienne, helene, lucienne } = demonstrationPeople;

journey(
  "Adrienne names who may say that she died; Hélène says it, by error, and Adrienne that she is there",
  async (way) => {
    await choosesHelene(way);
    await saysThatSheDied(way);
    await saysThatSheIsThere(way);
  },
);

journey(
  "It is said that Adrienne died, and a proof is seen; it was an error, which is undone; then it is so",
  async (way) => {
    const { page, person, send, sees, later, lettersTo } = way;
    const written = await readSituation(way, "deces");
    await namesHelene(way);
    await person("Hélène");
    await opensWhereToBegin(way, written);
    await saysThatSheDied(way);
    await looksAtAProof(way);

    // Who came to her is told once; she comes in no more, and whoever tries reads why.
    await later({ minutes: 5 });
    const [told] = await lettersTo(lucienne.email);
    if (told?.text.includes("On nous dit qu’Adrienne est décédé·e") !== true)
      throw new Error(`Lucienne is told: ${told?.subject ?? "nothing"}`);
    await person("Lucienne");
    await page.goto("/chez-moi/passages");
    if ((await page.content()).includes("Adrienne"))
      throw new Error("who came to her still reads her week");
    await comesIn(way, adrienne.email);
    await sees("Ce compte est fermé");

    // It was an error: the operator undoes it, and the same are told.
    await person("operator");
    await page.goto("/operateur/deces");
    await sees("par la personne nommée pour cela, et vérifié");
    await send(/\/erreur$/);
    await sees("C’est rouvert.");
    await later({ minutes: 5 });
    const [mended] = await lettersTo(lucienne.email);
    if (mended?.subject.includes("C’était une erreur") !== true)
      throw new Error("Lucienne does not learn that it was an error");
    await person("Lucienne");
    await page.goto("/chez-moi/passages");
    await sees("Adrienne");

    // Who said what was not so is named no more: she names her anew, and one day it is so.
    await namesHelene(way);
    await saidByTheOperator(way);
  },
  {
    situation: "deces",
    as: {
      "La personne, avant": "Adrienne",
      "Qui elle a nommé": "Hélène",
      "Qui tient cet Archipel": "operator",
      "Qui venait, ou agissait pour elle": "Lucienne",
    },
  },
);

/** She chooses what is done, changes her mind and back, then to whom it is given. */
async function choosesHelene(way: Way) {
  const { page, person, follow, send, sees } = way;
  await person("Adrienne");
  await page.goto("/moi?tout=1");
  await follow(/^Après moi/);
  await sees("Vous n’avez rien dit.");
  await send(/\/apres-moi$/, { quoi: "erase", mois: "12" });
  await sees("Vous avez choisi : tout effacer.");
  await send(/\/apres-moi\/retirer$/);
  await sees("Vous n’avez rien dit.");
  await namesHelene(way);
}

/** She chooses to whom it is given, who is told. */
async function namesHelene({ page, person, send, sees, later, lettersTo }: Way) {
  await person("Adrienne");
  await page.goto("/moi/apres-moi");
  await send(/\/apres-moi$/, { qui: helene.id, quoi: "give", mois: "3" });
  await sees("Vous avez choisi : confier à Hélène pendant trois mois, puis effacer.");
  await later({ minutes: 5 });
  await page.goto(linkIn((await lettersTo(helene.email))[0], "/moi/apres-moi/pour"));
}

async function saysThatSheDied({ page, person, follow, send, sees }: Way) {
  await person("Hélène");
  await page.goto("/moi/apres-moi");
  await follow("Qui vous a nommé pour le dire");
  await follow(/Adrienne/);
  await send(/\/pour\/[0-9a-f-]+$/, { sur: "1" });
  await sees("Qui tient cet Archipel va vérifier");
}

/** She is written to: nothing stopped, and one press says that she is there. */
async function saysThatSheIsThere({ page, person, send, sees, later, lettersTo }: Way) {
  await later({ minutes: 5 });
  const asked = (await lettersTo(adrienne.email)).find(
    ({ subject }) => subject === "Êtes-vous là ?",
  );
  await person("Adrienne");
  await page.goto(linkIn(asked, "/moi/apres-moi"));
  await sees("Rien ne s’est arrêté.");
  // Her home says it too, before all else.
  await page.goto("/");
  await send(/\/je-suis-la$/);
  await sees("Vous avez choisi : garder trois mois, puis effacer.");
  await person("Hélène");
  await page.goto("/moi/apres-moi/pour");
  await sees("Personne ne vous a nommé pour cela.");
}

/** Whoever keeps the instance is asked to look at a proof, and says that they did. */
async function looksAtAProof({ page, person, follow, send, sees }: Way) {
  await person("operator");
  await page.goto("/operateur/deces");
  await sees("À vérifier");
  await sees("par Hélène, nommé·e pour cela");
  await follow(/^Dire que j’ai vu une preuve/);
  await send(/\/operateur\/deces\/[0-9a-f-]+$/, { vu: "1" });
}

/** On a proof seen: the day of what she chose comes, and then of erasing. */
async function saidByTheOperator({ page, person, send, sees, later }: Way) {
  await person("operator");
  await page.goto("/operateur/deces");
  await send(/\/operateur\/deces$/, { email: adrienne.email });
  await send(/\/operateur\/deces\/[0-9a-f-]+$/, { vu: "1" });
  await sees("par qui tient cet Archipel");
  await person("Hélène");
  await page.goto(`/moi/apres-moi/pour/${adrienne.id}`);
  const taken = async () =>
    (await page.request.get(`/moi/apres-moi/pour/${adrienne.id}/archive`)).status();
  if ((await taken()) !== 404) throw new Error("her data is given while it may be an error");
  await later({ hours: 24 * 31 });
  await page.reload();
  await sees("Ce qu’Adrienne vous confie");
  if ((await taken()) !== 200) throw new Error("her data is not given");
  await later({ hours: 24 * 62 });
  await person("Hélène");
  if ((await page.goto(`/moi/apres-moi/pour/${adrienne.id}`))?.status() !== 404)
    throw new Error("what she kept is not erased");
}

/** From the page where one comes in: an address, and its code. */
async function comesIn({ page, send, lettersTo }: Way, email: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto("/entrer");
  await send(/^\/entrer$/, { email });
  const [letter] = await lettersTo(email);
  const code = /\b(\d{3})[ \u202f\u00a0]?(\d{3})\b/.exec(letter?.text ?? "");
  await send(/^\/entrer\/code$/, { code: `${code?.[1]}${code?.[2]}` });
}
