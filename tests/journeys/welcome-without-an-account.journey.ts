import { journey, linkIn, type Way } from "./journey.ts";

const NAME = "Menuiserie des Trois Portes";
const EMAIL = "atelier@trois-portes.example";
const DAY = "2026-12-17";
const door = (rest = "") => new RegExp(`^/porte/\\w{5}-?\\w{5}${rest}$`);

/** Solène invites the joinery of the directory, and answers the code of its letter. */
async function invite({ page, person, follow, send, sees }: Way): Promise<string> {
  await person("Solène");
  await page.goto(`/structures?q=${encodeURIComponent(NAME)}`);
  await follow(NAME);
  await follow("L’inviter à ouvrir sa porte une journée");
  await send(/^\/squat\/inviter\/[0-9a-f-]{36}$/, {});
  await sees("pas encore de réponse");
  const code = await page.locator(".code-papier").first().textContent();
  if (code === null) throw new Error("the letter has no code");
  return code.trim();
}

/** A structure opens its door by the letter, and says where it answers: the letter of that address is read. */
async function openBy(way: Way, code: string, { place, email }: { place: string; email: string }) {
  const { send, sees, elsewhere, lettersTo } = way;
  const there = await elsewhere();
  await there.goto(`/porte/${code}`);
  await send(
    door("/ouvrir"),
    {
      nom: place,
      commune: "Dieulefit",
      adresse: "9 chemin des Copeaux",
      places: "1",
      jours: "mardi et jeudi 9h-17h",
      presentation: "Un établi près de la verrière.",
    },
    { where: there },
  );
  await send(door("/sans-compte"), {}, { where: there });
  await sees("Accueillir pour une journée, sans compte", there);
  await send(
    door("/repondre"),
    { courriel: email, venir: "9 chemin des Copeaux, la porte bleue" },
    { where: there },
  );
  await sees("Une lettre est partie à l’adresse donnée.", there);
  await there.goto(linkIn((await lettersTo(email))[0], "/porte/adresse/"));
  return there;
}

/** The joinery does so; the holder of its address says yes. */
async function openAt(way: Way, code: string) {
  const { send, sees } = way;
  const there = await openBy(way, code, { place: "L’établi des trois portes", email: EMAIL });
  await send(/^\/porte\/adresse\/.*\/oui$/, {}, { where: there });
  await sees("C’est noté : on peut vous demander une journée.", there);
  const coming = { venir: "9 chemin des Copeaux, la porte bleue, au fond" };
  await send(/^\/porte\/adresse\/.*\/venir$/, coming, { where: there });
  await sees("C’est gardé : qui vient lit ceci.", there);
  return there;
}

/** Quentin asks to come, and answers the page of his exchange. */
async function ask({ page, person, follow, send, sees }: Way): Promise<string> {
  await person("Quentin");
  await page.goto("/squat?q=trois%20portes");
  await follow("L’établi des trois portes");
  await sees("n’a pas de compte ici et répond par courriel");
  await follow("Demander à venir");
  await sees("Cette structure n’a pas de compte ici");
  const when = { jour: DAY, moment: "day", combien: "1", comme: "volunteer" };
  const filling = { ...when, travail: "Un devis.", assurance: "1" };
  await send(/^\/squat\/demander\/\d+$/, filling);
  await sees(`Demandé à ${NAME}.`);
  return new URL(page.url()).pathname;
}

journey(
  "a structure without an account says yes from its letter; Quentin comes, then it wants no more letters",
  async (way) => {
    const { page, send, sees, later, lettersTo } = way;
    const there = await openAt(way, await invite(way));
    const at = await ask(way);
    await later({ minutes: 5 });
    await there.goto(linkIn((await lettersTo(EMAIL))[0], "/l/echange/"));
    await sees("Quentin", there);
    await there.getByRole("button", { name: "J’accepte" }).click();
    await sees("C’est d’accord.", there);
    const first = there.url();
    await page.goto(at);
    await sees("C’est d’accord.");
    await send(/\/mots$/, { mot: "Faut-il apporter son repas ?" });
    await later({ hours: 24 });
    // Each of its letters answers, the one that said yes as well.
    await there.goto(first);
    await sees("Faut-il apporter son repas ?", there);
    await send(/\/mots$/, { mot: "Oui, il y a un four." }, { where: there });
    await sees("Oui, il y a un four.", there);
    await send(/\/mots$/, { mot: "Et un chat." }, { where: there });
    await there.getByRole("button", { name: "Reprendre ce mot" }).last().click();
    await sees("Ce mot a été repris", there);
    await sees("Nous ne pouvons plus vous accueillir", there);
    await page.goto(at);
    await sees("Oui, il y a un four.");
    await later({ hours: 24 * 20 + 11 });
    await page.goto(at);
    await sees("la porte bleue, au fond");
    await later({ hours: 13 });
    await page.goto(at);
    await send(/arrivee$/, {}, { button: "Je suis arrivé·e" });
    await sees("Vous avez dit être arrivé·e.");
    const letters = await lettersTo(EMAIL);
    if (!letters.some(({ text }) => text.includes("Ce n’était pas vous")))
      throw new Error("what was answered was not told to the address");
    // Whoever got hold of the letter stops nothing by its page: the way out is sent to the address.
    await there.goto(linkIn(letters[0], "/l/echange/"));
    await there.getByText("Ne plus recevoir de telles demandes").click();
    await send(/^\/porte\/adresse\/.*\/ecrire$/, {}, { where: there });
    await sees("un courriel part à l’adresse qui répond", there);
    await there.goto(linkIn((await lettersTo(EMAIL))[0], "/porte/adresse/"));
    await send(/^\/porte\/adresse\/.*\/arreter$/, {}, { where: there });
    await sees("plus rien ne vous est demandé", there);
  },
);

journey(
  "a structure that no directory knows says who it is, is asked for a day, answers from its letter, closes its door and keeps it open",
  async (way) => {
    const { page, person, follow, send, sees, later, lettersTo } = way;
    const email = "bonjour@tannerie.example";
    await person("Solène");
    await page.goto("/squat/inviter");
    await send(/^\/squat\/inviter$/, { nom: "La Tannerie", commune: "Dieulefit" });
    await sees("pas encore de réponse");
    const code = (await page.locator(".code-papier").first().textContent()) ?? "";
    const there = await openBy(way, code.trim(), { place: "La cuve du quai", email });
    await sees("Votre structure n’est pas encore dans l’annuaire.", there);
    const who = { nom: "La Tannerie du quai", genre: "cooperative" };
    await send(/^\/porte\/adresse\/.*\/qui$/, who, { where: there });
    await sees("C’est noté : on peut vous demander une journée.", there);
    await person("Quentin");
    await page.goto("/squat?q=cuve%20du%20quai");
    await sees("pas encore dans l’annuaire");
    await sees("La Tannerie du quai");
    await follow("La cuve du quai");
    await follow("Demander à venir");
    const when = { jour: DAY, moment: "day", combien: "1", comme: "volunteer" };
    const filling = { ...when, travail: "Un devis.", assurance: "1" };
    await send(/^\/squat\/demander\/\d+$/, filling);
    await sees("Demandé à La Tannerie du quai.");
    const at = new URL(page.url()).pathname;
    await later({ minutes: 5 });
    await there.goto(linkIn((await lettersTo(email))[0], "/l/echange/"));
    await there.getByRole("button", { name: "J’accepte" }).click();
    await page.goto(at);
    await sees("C’est d’accord.");
    // The letter that tells what was answered leaves first.
    await later({ hours: 24 });
    await later({ minutes: 5 });
    // Whoever has the code has a letter sent; the place is closed from there, and kept open after all.
    await there.goto(`/porte/${code.trim()}`);
    await send(door("/fermer"), {}, { where: there });
    await sees("un courriel part à l’adresse qui répond", there);
    await there.goto(linkIn((await lettersTo(email))[0], "/porte/adresse/"));
    await send(/^\/porte\/adresse\/.*\/fermer$/, {}, { where: there });
    await sees("C’est noté : la porte se ferme.", there);
    await page.goto("/squat?q=cuve%20du%20quai");
    await sees("Aucun lieu");
    await send(/^\/porte\/adresse\/.*\/garder$/, {}, { where: there });
    await sees("elle reste ouverte", there);
    await page.goto(at);
    await sees("C’est d’accord.");
    await page.goto("/structures?q=Tannerie%20du%20quai");
    await sees("Aucune structure");
  },
);
