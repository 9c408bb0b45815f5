import type { Page } from "playwright-core";

import { demonstrationPeople } from "#rules/people";

import { journey, linkIn, type Way } from "./journey.ts";

journey(
  "Adrienne needs help: Quentin does not answer, Hélène does from her letter, and it is settled",
  async (way) => {
    const { page, person, follow, send, sees, elsewhere, later, lettersTo } = way;
    const { quentin, helene } = demonstrationPeople;
    await person("Adrienne");
    await page.goto("/chez-moi");
    await sees("Appeler le 15");
    await send(/\/prevenir\/dire$/, {}, { button: /J’ai besoin d’aide/ });
    await sees("Seront prévenus, dans cet ordre : Quentin, Hélène et Lucienne.");
    await send(/\/prevenir\/aide$/);
    await sees("Personne ne s’en occupe encore.");
    await sees("Sans réponse, on prévient Hélène");

    for (const at of ["/", "/chez-moi"]) {
      await page.goto(at);
      await sees("Vous avez demandé de l’aide à");
    }

    // Ten minutes later the next one is told; who opens the letter says nothing by opening it.
    await later({ minutes: 11 });
    const asked = (await lettersTo(helene.email)).find(
      ({ subject }) => subject === "Quelqu’un a besoin de vous maintenant",
    );
    if (asked?.subject.includes("Adrienne") === true) throw new Error("the subject says of whom");
    const at = linkIn(asked, "/l/besoin/");
    const other = await elsewhere();
    await other.goto(at);
    await sees("Vous êtes Hélène ?", other);
    await sees("112", other);
    if ((await other.content()).includes("Adrienne")) throw new Error("it says who needs help");
    await follow("Oui, c’est moi", other);
    await sees("Adrienne a besoin d’aide", other);
    if ((await other.content()).includes("Quentin")) throw new Error("it says who else is told");
    await send(/\/je-ne-peux-pas$/, {}, { where: other });
    await sees("Vous avez dit que vous ne pouvez pas.", other);
    await send(/\/je-men-occupe$/, {}, { where: other });
    await sees("Vous avez dit que vous vous en occupez.", other);

    await page.goto("/prevenir");
    await sees("On a prévenu Hélène");
    await sees("s’en occupe");
    const [news] = await lettersTo(quentin.email);
    if (!news?.text.includes("Hélène s’occupe d’Adrienne")) throw new Error("Quentin is not told");
    await send(/\/prevenir\/regle$/);
    if ((await lettersTo(quentin.email))[0]?.subject !== "C’est réglé")
      throw new Error("that it is settled is not told");
    await other.goto(at);
    await follow("Oui, c’est moi", other);
    await sees("C’est réglé. Merci.", other);
    await isNotTheirs(way, { at, where: other });
  },
);

/** Forwarded, the reader of Hélène’s letter says that it is not theirs: it opens nothing more, and she is told. */
async function isNotTheirs(
  { send, sees, lettersTo }: Way,
  { at, where }: { readonly at: string; readonly where: Page },
): Promise<void> {
  await where.goto(at);
  await send(/\/pas-moi$/, {}, { where });
  await sees("Ce lien ne sert plus.", where);
  if ((await where.goto(at))?.status() !== 404) throw new Error("the link still opens");
  const [letter] = await lettersTo(demonstrationPeople.helene.email);
  if (!letter?.text.includes("n’est pas la sienne")) throw new Error("Hélène is not told");
}

journey(
  "Adrienne says that all is well, and orders whom she has told; Lucienne says yes from her letter, then leaves",
  async (way) => {
    const { page, person, send, sees, follow, elsewhere, later, lettersTo } = way;
    const { adrienne } = demonstrationPeople;
    await person("Adrienne");
    await page.goto("/prevenir");
    await send(/\/prevenir\/dire$/, {}, { button: /Tout va bien/ });
    await sees("C’est dit à Hélène");
    await sees("« Tout va bien », dit à");
    await follow("Chez moi");
    await page.goto("/prevenir/qui");
    await send(/\/avant$/, {}, { button: /Lucienne/ });
    await send(/\/aussi-bien$/, {}, { button: /Lucienne/ });
    await send(/\/sans-bien$/, {}, { button: /Lucienne/ });
    await follow("Changer ce délai");
    await send(/\/delai$/, { delai: "half-hour" });
    await sees("une demi-heure après");
    await follow("Changer cela");
    await send(/\/qui\/silence$/, { silence: "oui" });
    await sees("cette liste est prévenue aussi");
    await choosesQuietHours(way);
    await send(/\/retirer$/, {}, { button: /Lucienne/ });
    await follow("Nommer une personne");
    await follow(/^Lucienne$/);
    await send(/\/nouvelle\/[0-9a-f-]+$/);
    await sees("N’a pas encore répondu");
    await later({ minutes: 5 });
    const ask = linkIn((await lettersTo(demonstrationPeople.lucienne.email))[0], "/l/prevenir/");
    const other = await elsewhere();
    await other.goto(ask);
    await send(/\/oui$/, {}, { where: other });
    await sees("en cas de besoin, Adrienne vous prévient", other);
    await send(/\/non$/, {}, { where: other });
    await sees("Vous avez quitté la liste d’Adrienne", other);
    await later({ minutes: 5 });
    const [left] = await lettersTo(adrienne.email);
    if (!left?.text.includes("Lucienne ne souhaite plus")) throw new Error("she is not told");

    await person("Quentin");
    await page.goto("/prevenir/pour");
    await send(/\/demande\/[0-9a-f-]+\/non$/);
    await sees("Vous avez quitté la liste d’Adrienne");
    await send(/\/demande\/[0-9a-f-]+\/oui$/);
    await sees("en cas de besoin, Adrienne vous prévient");
  },
);

/** One of three, then others. */
async function choosesQuietHours({ send, sees, follow }: Way): Promise<void> {
  await sees("Vos heures calmes : de 20 h à 8 h.");
  await follow("Changer ces heures");
  await send(/\/qui\/calme$/, { heures: "late" });
  await sees("Vos heures calmes : de 22 h à 7 h.");
  await follow("Changer ces heures");
  await sees("« J’ai besoin d’aide » part à toute heure.");
  await follow("D’autres heures");
  await send(/\/calme\/autres$/, { de: "21:30", a: "07:30" });
  await sees("Vos heures calmes : de 21 h 30 à 7 h 30.");
}

journey(
  "Adrienne says that something is wrong: Solène alone reads it, and nobody of her family",
  async ({ page, person, send, sees, follow, lettersTo }) => {
    const { adrienne, helene } = demonstrationPeople;
    await person("Adrienne");
    const before = [await lettersTo(helene.email), await lettersTo(adrienne.email)].map(
      ({ length }) => length,
    );
    await page.goto("/prevenir");
    await send(/\/prevenir\/dire$/, {}, { button: /Quelque chose ne va pas/ });
    await sees("On prévient Solène, et personne d’autre.");
    await sees("3977");
    await send(/\/autre-chose$/);
    await sees("Personne ne s’en occupe encore.");
    await sees("La réponse se lit ici, et sur aucune autre page");

    await person("Solène");
    await page.goto("/prevenir/pour");
    await sees("Adrienne dit que quelque chose ne va pas");
    await send(/\/je-ne-peux-pas$/);
    await send(/\/je-men-occupe$/);
    await sees("Vous avez dit que vous vous en occupez.");

    await person("Hélène");
    await page.goto("/prevenir/pour");
    if ((await page.content()).includes("ne va pas")) throw new Error("her daughter reads it");
    const after = [await lettersTo(helene.email), await lettersTo(adrienne.email)].map(
      ({ length }) => length,
    );
    if (String(after) !== String(before)) throw new Error("a letter speaks of it");

    await person("Adrienne");
    await page.goto("/prevenir");
    if ((await page.content()).includes("Solène")) throw new Error("the first page tells it");
    await page.goto("/prevenir/autre-chose");
    await sees("s’en occupe");
    await send(/\/autre-chose\/regle$/);
    await sees("C’est réglé, vous l’avez dit : Solène le saura.");
    await follow("Non, revenir");
    await page.goto("/prevenir/autre-chose");
    await follow("Qui est prévenu, hors de votre famille");
    await send(/\/hors-famille\/retirer$/);
    await follow(/^Solène$/);
    await send(/\/hors-famille\/[0-9a-f-]+$/);
    await sees("Vous n’avez encore nommé personne hors de votre famille");
  },
);
