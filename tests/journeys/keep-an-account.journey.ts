import type { Page } from "playwright-core";

import { demonstrationPeople } from "#rules/people";

import { journey, linkIn, type Way } from "./journey.ts";

const { nadege, josiane, quentin } = demonstrationPeople;
const COUPLE = "chez-nous@example.org";
const NEW = "nadege.neuve@example.org";
const THEIRS = "marcelle@example.org";

journey("Une adresse pour deux", async (way) => {
  const { page, follow, send, sees, elsewhere } = way;
  await page.goto("/");
  await follow("Entrer");
  await sayCode(way, page, COUPLE);
  await send(/^\/moi\/nom$/, { nom: "Jeanne" });
  await page.goto("/moi/adresses");
  await follow("Nous sommes plusieurs à cette adresse");
  await sees("qui lit cette adresse peut entrer comme l’un ou comme l’autre");
  await send(/\/partager$/);

  const tablet = await elsewhere();
  await tablet.goto("/entrer");
  await sayCode(way, tablet, COUPLE);
  await sees("Qui êtes-vous", tablet);
  await sees("Jeanne", tablet);
  await send(/^\/entrer\/qui$/, { qui: "nouveau" }, { where: tablet });
  await send(/^\/moi\/nom$/, { nom: "Paul" }, { where: tablet });

  await page.goto("/moi/adresses");
  await sees("Entrent aussi avec elle : Paul.");
});

journey("Une adresse perdue", async (way) => {
  const { page, person, sees, send, elsewhere, lettersTo, later } = way;
  await person("Nadège");
  const hers = await elsewhere();
  await askToComeBack(way, hers);
  for (const { email } of [quentin, josiane]) {
    await send(/^\/l\/retrouver\//, { email }, { where: hers });
    const [letter] = await lettersTo(email);
    const friend = await elsewhere();
    await friend.goto(linkIn(letter, "/l/temoigner/"));
    await sees("Est-ce bien Nadège", friend);
    await send(/^\/l\/temoigner\//, {}, { button: /^Oui/, where: friend });
  }
  await hers.reload();
  await sees("Vous pourrez entrer avec votre adresse d’aujourd’hui à partir du", hers);
  // Her other devices say so on each page; the old address was written to.
  await page.goto("/cercles");
  await sees("Quelqu’un demande à entrer dans votre compte avec une autre adresse");
  linkIn((await lettersTo(nadege.email))[0], "/l/garder/");

  await later({ hours: 71 });
  await hers.reload();
  await sees("Vous pourrez entrer", hers);
  await later({ hours: 2 });
  await hers.reload();
  await sees("C’est fait", hers);
  await way.follow("Entrer", hers);
  await sayCode(way, hers, NEW);
  await hers.goto("/moi/adresses");
  await sees(NEW, hers);
  await page.goto("/moi/adresses");
  await sees("Votre adresse de courriel");
});

journey("three times somebody says to have lost an address, and is stopped", async (way) => {
  const { page, person, follow, sees, send, elsewhere, lettersTo } = way;
  await asksAndIsConfirmed(way, "premier@example.org");
  const anyone = await elsewhere();
  await anyone.goto(linkIn((await lettersTo(nadege.email))[0], "/l/garder/"));
  await send(/^\/l\/garder\//, {}, { where: anyone });
  await sees("La demande est arrêtée", anyone);

  await asksAndIsConfirmed(way, "second@example.org");
  await person("Nadège");
  await page.goto("/");
  await follow(/Arrêtez-le ici/);
  await send(/^\/moi\/reprise\//);
  await sees("La demande est arrêtée");

  await askToComeBack(way, await elsewhere(), "dernier@example.org");
  await person("operator");
  await page.goto("/operateur/comptes");
  await send(
    /^\/operateur\/comptes\/adresses\/.*\/confirmer$/,
    { raison: "Elle m’a dit au téléphone que ce n’était pas elle." },
    { button: "Arrêter la demande" },
  );
  await sees("C’est fait.");
});

journey("Une membre sans adresse", async (way) => {
  const { page, person, follow, send, sees, elsewhere } = way;
  await person("Solène");
  await register(way, "Marcelle");
  await page.goto("/moi/mandats");
  await send(/\/agir$/);
  await sees("Vous agissez pour Marcelle");
  await follow(/^Les cercles/);
  await follow(/Plantes à partager/);
  await page.getByRole("button", { name: "Accepter la charte et rejoindre" }).click();
  await sees("membre par Solène");
  await sees("Vous agissez pour Marcelle");
  await page.goto("/agir");
  await send(/^\/agir\/arreter$/);

  await follow(/journal : Marcelle/);
  await sees("a rejoint un cercle");
  await send(/\/renouveler$/, {
    accord: "telephone",
    note: "Appelée ce matin : elle est d’accord.",
    mois: "3",
  });
  await follow(/journal : Marcelle/);
  await send(/\/billet$/);
  await sees("ce billet vous donne votre compte");
  const code = (await page.locator("main .gros strong").innerText()).trim();

  const hers = await elsewhere();
  await hers.goto("/entrer");
  await follow("Quelqu’un m’a inscrit·e ici : j’ai son billet", hers);
  await send(/^\/entrer\/billet$/, { billet: code, email: THEIRS }, { where: hers });
  const six = await codeTo(way, THEIRS);
  await send(/^\/entrer\/billet\/code$/, { code: six }, { where: hers });
  await sees("Solène peut encore agir pour vous jusqu’au", hers);
  await hers.goto("/moi/fil");
  await sees("Solène peut encore agir pour vous jusqu’au", hers);
  await hers.goto("/moi/mandats");
  await send(/\/garder$/, {}, { where: hers });
  await sees("C’est noté", hers);
  await follow(/journal : Solène/, hers);
  await sees("a pris son compte", hers);
  await follow("Arrêter ce mandat", hers);
  await send(/\/arreter$/, {}, { where: hers });
  await sees("C’est fini", hers);
});

journey(
  "somebody entrusts the circles to a helper; the operator ends what is asked by letter",
  async (way) => {
    const { page, person, follow, send, sees } = way;
    await person("Adrienne");
    await page.goto("/moi/mandats");
    await follow("Confier quelque chose à quelqu’un");
    await send(/\/nouveau$/, { email: quentin.email, pour: "circles", mois: "3" });
    await sees("elle verra votre proposition");
    await person("Quentin");
    await page.goto("/moi/mandats");
    await sees("Adrienne vous propose d’agir à sa place");
    await send(/\/accepter$/);
    await sees("C’est accepté");

    await register(way, "Germaine");
    await person("operator");
    await page.goto("/operateur/comptes");
    await sees("Germaine, par Quentin");
    await send(/\/mandats\/.*\/arreter$/, { raison: "Elle l’a demandé par lettre." });
    await sees("C’est fait.");
  },
);

/** Somebody is made a member by who is signed in, on paper. */
async function register({ page, follow, send, sees }: Way, name: string): Promise<void> {
  await page.goto("/moi/mandats");
  await follow("Inscrire quelqu’un qui n’a pas d’adresse");
  await send(/\/sans-adresse$/, {
    nom: name,
    pour: "circles",
    accord: "paper",
    note: "Papier signé ce matin, rangé au bureau.",
    mois: "6",
  });
  await sees(`Mandat de ${name}`);
}

async function codeTo({ lettersTo }: Way, address: string): Promise<string> {
  const [letter] = await lettersTo(address);
  const code = /\b(\d{3})[ \u202f\u00a0]?(\d{3})\b/.exec(letter?.text ?? "");
  if (code === null) throw new Error(`no code for ${address}: ${letter?.text ?? "no letter"}`);
  return `${code[1]}${code[2]}`;
}

/** From the page where one comes in: an address, and its code. */
async function sayCode(way: Way, where: Page, email: string): Promise<void> {
  // A moment passes since the letters that were there: the code is the latest.
  await way.lettersTo(email);
  await way.send(/^\/entrer$/, { email }, { where });
  const code = await codeTo(way, email);
  await way.send(/^\/entrer\/code$/, { code }, { where });
}

/** Nadège, or somebody who says to be her, asks to come in by another address. */
async function askToComeBack(way: Way, where: Page, email = NEW): Promise<void> {
  await where.goto("/entrer");
  await way.follow("J’ai perdu mon adresse de courriel", where);
  const lost = { perdue: nadege.email, email };
  await way.send(/^\/entrer\/adresse-perdue$/, lost, { where });
  const code = await codeTo(way, email);
  const says = { code, nom: "Nadège", telephone: "04 65 71 00 12" };
  await way.send(/^\/entrer\/adresse-perdue\/code$/, says, { where });
  await way.sees("Nous avons reçu votre demande", where);
}

async function asksAndIsConfirmed(way: Way, email: string): Promise<void> {
  await askToComeBack(way, await way.elsewhere(), email);
  await way.person("operator");
  await way.page.goto("/operateur/comptes");
  await way.sees("Compte de Nadège");
  const how = { raison: "Je l’ai appelée à son numéro." };
  await way.send(/\/confirmer$/, how, { button: /^Confirmer/ });
  await way.sees("Confirmée : prend effet");
}
