import { demonstrationPeople } from "#rules/people";

import { journey, linkIn, type Way } from "./journey.ts";

const EMPLOYER = "Communauté de communes des Basaltes";
const AT_HOME = "accueil@basaltes.example.org";
const HR = "rh@val-et-cretes.example.org";

/** Where the structure of somebody is. */
async function structureOf({ page, follow }: Way, name: string): Promise<string> {
  await page.goto(`/structures?q=${encodeURIComponent(name)}`);
  await follow(name);
  return new URL(page.url()).pathname;
}

journey(
  "somebody works for a structure: each side says it, the other says yes, either ends it, and who says yes is named",
  async (way) => {
    await ask(way);
    await say(way);
    await nameWho(way);
    await find(way);
  },
);

/** Damien asked: Odile says it is not true; Nadège asks, she says yes, and Nadège leaves with a word. */
async function ask(way: Way): Promise<void> {
  const { page, person, follow, send, sees } = way;
  await person("Odile");
  const at = await structureOf(way, "Racines du Roubion");
  await follow("Qui travaille ici");
  await sees("Damien dit travailler ici");
  await send(/reponse$/, {}, { button: /^Ce n’est pas vrai : Damien/ });
  await sees("C’est répondu.");
  await person("Nadège");
  await page.goto(at);
  await follow("J’y travaille");
  await send(/j-y-travaille$/, { statut: "employee", depuis: "2026-10-01" });
  await sees("Cela comptera quand la structure aura dit oui.");
  await person("Odile");
  await page.goto(`${at}/qui-travaille-ici`);
  await send(/reponse$/, {}, { button: /^Oui, Nadège/ });
  await sees("C’est répondu.");
  await person("Nadège");
  await page.goto("/moi/travail");
  await send(/fin$/, { mot: "Merci pour la saison." }, { button: "C’est fini" });
  await sees("C’est écrit. La structure le lit.");
  await person("Odile");
  await page.goto(`${at}/qui-travaille-ici`);
  await sees("Merci pour la saison.");
}

/** Odile says it of Clémence, who says no by her page, then yes by the letter; Odile ends it. */
async function say(way: Way): Promise<void> {
  const { page, person, send, sees, lettersTo } = way;
  const { email } = demonstrationPeople.clemence;
  const team = `${await structureOf(way, "Racines du Roubion")}/qui-travaille-ici`;
  const tell = async (adresse: string) => {
    // What was posted before is of an earlier instant.
    await lettersTo(email);
    await person("Odile");
    await page.goto(team);
    const asked = { adresse, statut: "intern", depuis: "2026-11-02" };
    await send(/qui-travaille-ici$/, asked, { button: "Lui écrire" });
  };
  await person("Odile");
  await page.goto(team);
  await page.getByRole("button", { name: "Lui écrire", exact: true }).click();
  await sees("Écrivez son adresse.");
  await tell(email);
  await sees("Cela comptera quand la personne aura dit oui.");
  await send(/fin$/, {}, { button: /^Retirer, / });
  await sees("C’est écrit.");
  await tell(email);
  await person("Clémence");
  await page.goto("/moi/travail");
  await send(/reponse$/, {}, { button: /^Ce n’est pas vrai/ });
  await sees("La structure le lit.");
  await tell(email);
  const out = await way.elsewhere();
  const [letter] = await lettersTo(email);
  await out.goto(linkIn(letter, "/l/structures/travail/"));
  await send(/travail\/[^/]+\/[^/]+$/, {}, { button: "Oui, j’y travaille", where: out });
  await sees("C’est dit : vous y travaillez.", out);
  await person("Odile");
  await page.goto(team);
  await page
    .locator("summary", { hasText: /Dire que c’est fini.*Clémence/ })
    .first()
    .click();
  const end = page
    .locator(".pile-s", { has: page.getByText("Clémence") })
    .locator('form[action$="/fin"]');
  const action = (await end.first().getAttribute("action")) ?? "";
  await send(new RegExp(`${action.split("/").slice(-2).join("/")}$`));
  await sees("C’est écrit. La personne le lit.");
}

/** Maëlle gives an address, whose reader answers; then a function, a person, and nobody. */
async function nameWho(way: Way): Promise<void> {
  const { page, person, send, sees, lettersTo } = way;
  await person("Roseline");
  const at = `${await structureOf(way, "Réseau Val-et-Crêtes")}/accords`;
  await page.goto(at);
  const given = { qui: "adresse", adresse: HR, nom: "Nadia Benali, ressources humaines" };
  await send(/accords$/, given);
  await sees("Cela comptera quand cette adresse aura répondu");
  const out = await way.elsewhere();
  const [letter] = await lettersTo(HR);
  await out.goto(linkIn(letter, "/l/structures/accords/"));
  await send(/accords\/[^/]+\/[^/]+$/, {}, { button: "Oui, c’est à moi de le dire", where: out });
  await sees("Vous recevrez un courriel quand il y aura à répondre.", out);
  await page.goto(at);
  await sees("Nadia Benali, ressources humaines, à l’adresse");
  await send(/accords$/, { qui: "team" });
  await sees("Qui a la fonction « Équipe salariée »");
  await send(/accords$/, { qui: "tous" });
  await sees("Les personnes qui peuvent donner un accord, l’une après l’autre.");
}

/** Nadège waits for an employer that nobody represents: who keeps the instance finds its address, and it says yes. */
async function find(way: Way): Promise<void> {
  const { page, person, follow, send, sees, lettersTo } = way;
  await person("Nadège");
  await page.goto(`${await structureOf(way, EMPLOYER)}/j-y-travaille`);
  await sees("Personne ne représente encore cette structure ici.");
  await send(/j-y-travaille$/, { statut: "public-agent", depuis: "2020-09-01" });
  await person("operator");
  await page.goto("/operateur");
  await follow("Adresses d’employeurs");
  await sees(EMPLOYER);
  const asked = {
    structure: EMPLOYER,
    adresse: AT_HOME,
    nom: "L’accueil",
    page: "https://ailleurs.example/contact",
    "lue-le": "2026-11-24",
  };
  await page.locator('main [name="structure"]').fill("Nulle part");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
  await sees("Écrivez l’adresse.");
  await send(/adresses-d-employeurs$/, { ...asked, page: "https://basaltes.example.org/contact" });
  await sees("C’est enregistré.");
  const out = await way.elsewhere();
  const letters = await lettersTo(AT_HOME);
  const letter = letters.find(({ text }) => text.includes("Nadège"));
  await out.goto(linkIn(letter, "/l/structures/employeur/"));
  await sees("Nadège", out);
  await send(/employeur\/[^/]+\/[^/]+$/, {}, { button: "Oui", where: out });
  await sees("Merci, c’est répondu.", out);
  await page.goto("/operateur/adresses-d-employeurs");
  await sees("Lue ");
  const again = page.locator('form[action^="/operateur/adresses-d-employeurs/"]').first();
  const id = ((await again.getAttribute("action")) ?? "").split("/").at(3) ?? "";
  await send(new RegExp(`${id}$`), { "lue-le": "2026-11-25" });
  await sees("C’est enregistré.");
  await send(/retirer$/);
  await sees("C’est retiré");
  await person("Nadège");
  await page.goto("/moi/travail");
  await sees("Fonction publique");
}
