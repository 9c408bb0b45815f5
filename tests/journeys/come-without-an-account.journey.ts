import type { Page } from "playwright-core";

import { journey, linkIn, type Way } from "./journey.ts";

const occasion = (rest = "") => new RegExp(`^/rendez-vous/[0-9a-f-]{36}(-[\\w-]+)?${rest}$`);
const date = (rest: string) => new RegExp(`^/rendez-vous/dates/[0-9a-f-]{36}${rest}$`);
const guestLink = (rest = "") => new RegExp(`^/l/je-viens/[0-9a-f-]{36}/[\\w-]+${rest}$`);

const IDA = "ida.ferrand@example.org";

journey(
  "a meal that is open to everyone: who brings what, who comes without an account, who comes no more",
  async (way) => {
    const { page, person, sees, later, lettersTo } = way;
    const at = await propose(way);
    const guest = await comeWithoutAccount(way, at);
    await bringSomething(way, at);
    await comeNoMore(way);

    await person("Solène");
    await page.goto(at);
    await sees("Ida Ferrand, à 3, dont 2 enfants, sans compte");
    await page.getByText("Inscrire quelqu’un au téléphone").click();
    await way.send(date("/inscrire"), {
      nom: "Monsieur Bertin",
      telephone: "04 75 00 00 01",
      combien: "1",
    });
    await page.getByText("Annuler ce rendez-vous").first().click();
    await way.send(occasion("/annuler"), { mot: "La halle est inondée." });
    await sees("À prévenir par téléphone");
    await way.follow("Imprimer cette liste");
    await sees("04 75 00 00 01");
    await later({ minutes: 10 });
    const letters = await lettersTo(IDA);
    if (!letters.some(({ subject }) => subject.includes("annulé")))
      throw new Error("Ida was not told that it is off");
    await guest.reload();
    await sees("Cette date n’a pas lieu.", guest);
  },
);

async function propose({ page, person, follow, send, sees }: Way): Promise<string> {
  await person("Solène");
  await page.goto("/cercles");
  await follow("Plantes à partager");
  await follow("Voir tous les rendez-vous");
  await follow("Proposer un rendez-vous");
  await send(/^\/rendez-vous\/nouveau\?cercle=\w+$/, {
    titre: "Le repas des semences",
    sorte: "convivial",
    jour: "2026-12-05",
    debut: "12:00",
    fin: "15:00",
    adresse: "La halle",
    ou: "Dieulefit",
    voir: "everyone",
  });
  await sees("Le repas des semences");
  await page.getByText("Ajouter une chose à apporter ou à faire").click();
  await send(
    occasion("/apporter"),
    { quoi: "Du pain pour trente" },
    { button: "Qui veut s’en charge" },
  );
  await sees("Personne ne s’en charge encore");
  return new URL(page.url()).pathname;
}

/** Ida has no account: nothing counts before the button of the page to which her letter leads. */
async function comeWithoutAccount(way: Way, at: string): Promise<Page> {
  const { send, sees, elsewhere, lettersTo } = way;
  const guest = await elsewhere();
  await guest.goto(at);
  await guest.getByText("Dire que je viens, sans compte").click();
  await send(
    date("/sans-compte"),
    { nom: "Ida Ferrand", email: IDA, combien: "2", enfants: "1" },
    { where: guest },
  );
  await sees("Encore un bouton, et vous venez", guest);
  const [letter] = await lettersTo(IDA);
  await guest.goto(linkIn(letter, "/l/je-viens/"));
  await sees("Rien n’est encore compté.", guest);
  await send(guestLink(), {}, { where: guest, button: "Je viens" });
  await sees("Vous venez, à 2, dont 1 enfant.", guest);
  await send(guestLink("/retirer"), {}, { where: guest });
  await sees("Vous ne venez pas : plus rien n’est compté.", guest);
  await guest.getByText("Changer d’avis").click();
  await send(guestLink(), { combien: "3", enfants: "2" }, { where: guest, button: "Je viens" });
  await sees("Vous venez, à 3, dont 2 enfants.", guest);
  return guest;
}

/** Jean-Rémy says that he brings the bread, then that he does not. */
async function bringSomething({ page, person, send, sees }: Way, at: string): Promise<void> {
  await person("Jean-Rémy");
  await page.goto(at);
  await send(date("/repondre"), { combien: "1" }, { button: "Je viens" });
  const give = /^\/taches\/[0-9a-f-]{36}\/confier$/;
  await send(give, {}, { button: "Je m’en charge, Du pain pour trente" });
  await sees("Vous vous en chargez");
  await send(give, {}, { button: "Je ne m’en charge plus, Du pain pour trente" });
  await sees("Personne ne s’en charge encore");
}

/** He says from his letter that he does not come: a page, a button. */
async function comeNoMore({ send, sees, elsewhere, later, lettersTo }: Way): Promise<void> {
  await later({ hours: 24 });
  const letters = await lettersTo("jean-remy@atelier-du-lien.example.org");
  const letter = letters.find(({ text }) => text.includes("Le repas des semences"));
  const mail = await elsewhere();
  await mail.goto(linkIn(letter, "/l/je-ne-viens-pas/"));
  await sees("Le repas des semences", mail);
  await send(/^\/l\/je-ne-viens-pas\//, {}, { where: mail, button: "Je ne viens pas" });
  await sees("C’est noté : vous ne venez pas.", mail);
}
