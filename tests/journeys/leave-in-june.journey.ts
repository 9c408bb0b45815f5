import { demonstrationPeople } from "#rules/people";

import { journey, type Letter, linkIn } from "./journey.ts";

const TABLE = "La Grande Tablée";
const { quentin } = demonstrationPeople;

/** Whether a letter leads there: several news may come in one. */
const leadsTo = (start: string) => (letter: Letter) =>
  letter.links.some((link) => link.startsWith(start));

journey(
  "a representative leaves in June: names who follows, hands over; in July the other acts, and is asked each year",
  async ({ page, person, follow, send, sees, elsewhere, lettersTo, later }) => {
    await person("Solène");
    await page.goto("/structures?q=tablee");
    await follow(TABLE);
    const table = new URL(page.url()).pathname;
    await follow("Passer la main ou partir");
    await sees("Vous êtes la dernière personne à s’en occuper.");
    await page.getByText("Partir tout de suite").click();
    await send(/\/passer-la-main\/partir$/, {}, { button: "Je pars" }).catch(() => undefined);
    await sees("Invitez d’abord quelqu’un.");

    await page.goto(`${table}/passer-la-main`);
    await follow("Inviter quelqu’un");
    await send(/\/equipe\/inviter$/, { "adresse-1": quentin.email, "fonction-1": "presidency" });
    await sees("Invitations en attente");
    const [invitation] = await lettersTo(quentin.email);
    const mailed = await elsewhere();
    await mailed.goto(linkIn(invitation, "/l/structures/invitation/"));
    await sees("Solène vous invite à représenter La Grande Tablée.", mailed);
    await mailed.getByRole("button", { name: "Oui, je la représente" }).click();
    await sees("C’est oui : vous la représentez.", mailed);

    await page.goto(`${table}/passer-la-main`);
    await send(/\/jour$/, { jusquau: "2027-06-30" });
    await sees("30 juin 2027");
    await send(/\/mot$/, { mot: "Le double des clés est chez le boulanger." });
    await page.getByLabel("Clés, badges et codes des locaux").check();
    await send(/\/liste$/);
    await sees("transmis, dit Solène");

    await later({ hours: 24 * 188 });
    await later({ minutes: 5 });
    const notice = (await lettersTo(quentin.email)).find(leadsTo(`${table}/passer-la-main/`));
    await person("Quentin");
    await page.goto(linkIn(notice, `${table}/passer-la-main/`));
    await sees("Ce que Solène transmet");
    await sees("Le double des clés est chez le boulanger.");
    await page.getByLabel("Clés, badges et codes des locaux").check();
    await send(/\/liste$/);
    await sees("reçu, dit Quentin");

    await later({ hours: 24 * 32 });
    await person("Solène");
    await page.goto(table);
    await sees("Je représente cette structure");
    await person("Quentin");
    await page.goto(table);
    await follow("Modifier la page");
    await send(/\/modifier$/, { joindre: "Le mardi de midi à deux heures, autour de la table." });
    await sees("Le mardi de midi à deux heures, autour de la table.");
    await page.goto(`${table}/journal`);
    await sees("Le dernier jour de Solène est passé");

    await later({ hours: 24 * 160 });
    await later({ minutes: 5 });
    const asking = (await lettersTo(quentin.email)).find(leadsTo("/l/structures/encore/"));
    const again = await elsewhere();
    await again.goto(linkIn(asking, "/l/structures/encore/"));
    await again.getByRole("button", { name: "Oui, c’est encore moi" }).click();
    await sees("C’est noté.", again);
  },
);
