import { demonstrationPeople } from "#rules/people";

import { journey, type Way } from "./journey.ts";

const NOTE = /\/avances\/noter$/;
const AMOUNT = /12,40|4,60|Le pain/;

journey(
  "Lucienne paid bread for Adrienne and notes it; it is given back, not yet, then it is",
  async (way) => {
    const { page, person, follow, send, sees } = way;
    await person("Lucienne");
    await page.goto("/chez-moi/passages");
    await follow("J’ai payé un achat pour quelqu’un");
    await sees("Le pain et deux fromages");
    await follow("Noter un achat que j’ai payé");
    await sees("Rien ne se paie ici.");
    const pain = { pour: demonstrationPeople.adrienne.id, quoi: "Le pain" };
    await send(NOTE, { ...pain, somme: "4,60" });
    await sees("Vous avez avancé 4,60 €, mercredi 25 novembre : Le pain. Pour Adrienne.");

    await person("Adrienne");
    await page.goto("/chez-moi");
    await sees("Lucienne a avancé 4,60 €");
    await send(/\/rendu$/);
    await sees("Remboursé, dit par vous");
    await saysNotYet(way);

    await person("Odile");
    await page.goto("/chez-moi/avances");
    if (AMOUNT.test(await page.content())) throw new Error("another reads what was advanced");
  },
);

/** Lucienne was not given it: she says so; Adrienne gives it, and Lucienne says that it is. One that she noted twice she takes away. */
async function saysNotYet({ page, person, send, sees }: Way): Promise<void> {
  await person("Lucienne");
  await page.goto("/chez-moi/avances");
  await sees("Remboursé, dit par Adrienne");
  await send(/\/pas-encore$/);
  await send(/\/rendu$/);
  await page.goto("/chez-moi/avances/noter");
  await send(NOTE, {
    pour: demonstrationPeople.adrienne.id,
    quoi: "Du fil",
    somme: "2",
  });
  await sees("Du fil");
  await send(/\/enlever$/);
  if ((await page.content()).includes("Du fil"))
    throw new Error("what was a mistake is still read");
}
