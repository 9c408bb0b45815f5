import { demonstrationPeople } from "#rules/people";

import { journey, type Letter, linkIn, type Way } from "./journey.ts";

const TABLE = "La Grande Tablée";
const { quentin } = demonstrationPeople;

/** Whether a letter leads there: several news may come in one. */
const leadsTo = (start: string) => (letter: Letter) =>
  letter.links.some((link) => link.startsWith(start));

journey(
  "a representative leaves in June: names who follows, hands over; in July the other acts, and is asked each year",
  async (way) => {
    const table = await nameWhoFollows(way);
    await handOver(way, table);
    await actInJuly(way, table);
    await answerEachYear(way);
  },
);

/** Solène looks after it alone: she invites Quentin, who says yes in his mail. Answers where its page is. */
async function nameWhoFollows(way: Way): Promise<string> {
  const { page, person, follow, send, sees, elsewhere, lettersTo } = way;
  await person("Solène");
  await page.goto("/structures?q=tablee");
  await follow(TABLE);
  const table = new URL(page.url()).pathname;
  await follow("Passer la main ou partir");
  await sees("Vous êtes la dernière personne à s’en occuper.");
  await page.getByText("Partir tout de suite").click();
  await page.getByRole("button", { name: "Je pars" }).click();
  await sees("Invitez d’abord quelqu’un.");

  await page.goto(`${table}/passer-la-main`);
  await follow("Inviter quelqu’un");
  await send(/\/equipe\/inviter$/, {
    "adresse-1": quentin.email,
    "fonction-1": "presidency",
    pouvoirs: "manage",
  });
  await sees("Invitations en attente");
  const [invitation] = await lettersTo(quentin.email);
  await page.goto(`${table}/passer-la-main`);
  await sees("une invitation attend une réponse");
  await sees("Qui est invité n’a pas encore répondu");
  await sees("Présidence, invitation de Solène du");
  const mailed = await elsewhere();
  await mailed.goto(linkIn(invitation, "/l/structures/invitation/"));
  await sees("Solène vous invite à représenter La Grande Tablée.", mailed);
  await mailed.getByRole("button", { name: "Oui, je la représente" }).click();
  await sees("C’est oui : vous la représentez.", mailed);
  return table;
}

/** She says her last day; a month before, Quentin is told, and both tick the list. */
async function handOver(way: Way, table: string): Promise<void> {
  const { page, person, send, sees, lettersTo, later } = way;
  await page.goto(`${table}/passer-la-main`);
  await send(/\/jour$/, { jusquau: "2027-06-20" });
  await sees("C’est noté : votre dernier jour est fixé.");
  await send(/\/jour\/retirer$/, {}, { button: "Retirer ce dernier jour" });
  await sees("vous n’avez plus de dernier jour");
  await send(/\/jour$/, { jusquau: "2027-06-30" });
  await sees("30 juin 2027");
  await send(/\/mot$/, { mot: "Le double des clés est chez le boulanger." });
  await sees("C’est noté : votre mot est gardé.");
  await page.getByLabel("Clés, badges et codes des locaux").check();
  await send(/\/liste$/);
  await sees("C’est noté : la liste est enregistrée.");
  await sees("transmis, dit Solène");

  await later({ hours: 24 * 188 });
  await later({ minutes: 5 });
  const notice = (await lettersTo(quentin.email)).find(leadsTo(`${table}/passer-la-main/`));
  await person("Quentin");
  await page.goto(linkIn(notice, `${table}/passer-la-main/`));
  await sees("Ce que Solène transmet");
  await receiveFromTheFeed(way, table);
  await sees("Le double des clés est chez le boulanger.");
  await page.getByLabel("Clés, badges et codes des locaux").check();
  await send(/\/liste$/);
  await sees("reçu, dit Quentin");
}

/** Without the letter: his own page, then « mon fil », lead to the list that Solène hands over. */
async function receiveFromTheFeed({ page, follow, sees }: Way, table: string): Promise<void> {
  await page.goto(`${table}/passer-la-main`);
  await sees("Solène vous transmet : une chose à recevoir");
  await follow("Ce que Solène transmet");
  await sees("Le double des clés est chez le boulanger.");
  await page.goto("/moi/fil");
  await sees("Solène vous transmet : une chose à recevoir");
  await follow(`Recevoir, ${TABLE}`);
}

async function actInJuly(way: Way, table: string): Promise<void> {
  const { page, person, follow, send, sees, later } = way;
  await later({ hours: 24 * 32 });
  await person("Solène");
  await page.goto(table);
  await sees("Je représente cette structure");
  await person("Quentin");
  await page.goto(table);
  await follow("Modifier la page");
  await send(/\/modifier$/, {
    joindre: "Le mardi de midi à deux heures, autour de la table.",
    benevoles: "35",
  });
  await sees("C’est noté : la page est enregistrée.");
  await sees("Bénévoles");
  await sees("Le mardi de midi à deux heures, autour de la table.");
  await page.goto(`${table}/journal`);
  await sees("Le dernier jour de Solène est passé");
}

async function answerEachYear({ sees, elsewhere, lettersTo, later }: Way): Promise<void> {
  await later({ hours: 24 * 160 });
  await later({ minutes: 5 });
  const asking = (await lettersTo(quentin.email)).find(leadsTo("/l/structures/encore/"));
  const mailed = await elsewhere();
  await mailed.goto(linkIn(asking, "/l/structures/encore/"));
  await mailed.getByRole("button", { name: "Oui, c’est encore moi" }).click();
  await sees("C’est noté.", mailed);
}
