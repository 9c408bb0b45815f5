import { demonstrationPeople } from "#rules/people";

import { journey, type Way } from "./journey.ts";
import {
  acceptMandate,
  isSeenOnPaper,
  opensWhereToBegin,
  readSituation,
} from "./read-a-situation.ts";

const { solene } = demonstrationPeople;
const VISIT = "Le relevé du compteur";
/** What stays of the person alone, whatever a court decided. */
const CLOSED = ["/nouvelles", "/moi/apres-moi", "/moi/fermer-mes-appareils"];

journey(
  "A curator is entrusted with Adrienne’s week: plans one visit with her, and opens nothing of hers to herself; Adrienne undoes it alone",
  async (way) => {
    const { page, person, send, sees } = way;
    const curatelle = await readSituation(way, "curatelle");
    // It is Adrienne who entrusts it, from the page of the case.
    await person("Adrienne");
    await opensWhereToBegin(way, curatelle);
    await page.goto("/moi/mandats/nouveau");
    await send(/\/nouveau$/, { email: solene.email, pour: "homecare", mois: "12" });

    await person("Solène");
    const mandate = await acceptMandate(way);
    await page.goto(mandate);
    await send(/\/mesure$/, { mesure: "curatelle" });
    await sees("Curatelle (articles 440 et 467).");
    await sees("Pas encore vérifié");
    await isSeenOnPaper(way, "Adrienne");

    await plansWithHer(way, mandate);
    await opensNothingToHerself(way);
    await undoesItAlone(way, mandate);
  },
  {
    situation: "curatelle",
    as: {
      "La personne": "Adrienne",
      "Le curateur": "Solène",
      "Qui tient cet Archipel": "operator",
    },
  },
);

/** What the curator may do: what was entrusted, which stands in the journal with its day. */
async function plansWithHer({ page, person, send, sees }: Way, mandate: string): Promise<void> {
  await person("Solène");
  await page.goto(mandate);
  await sees("une preuve en a été vue sur papier");
  await page.goto("/moi/mandats");
  await send(new RegExp(`${mandate}/agir$`));
  await page.goto("/chez-moi/visites/nouvelle");
  await send(/\/visites\/nouvelle$/, { visite: VISIT, jour: "2026-11-28", heure: "11:00" });
  await sees(VISIT);
}

/** What is said closed: naming herself to come, and what is of the person alone. */
async function opensNothingToHerself({ page }: Way): Promise<void> {
  await page.goto("/chez-moi/aides/nouvelle");
  if ((await page.locator("main").innerText()).includes("Solène"))
    throw new Error("a curator may name herself");
  const herself = await page.goto(`/chez-moi/aides/nouvelle/${solene.id}`);
  if (herself?.status() !== 404) throw new Error("a curator may name herself by her address");
  for (const at of CLOSED) {
    await page.goto(at);
    if (/Hélène|Vous avez choisi/.test(await page.locator("main").innerText()))
      throw new Error(`${at} is open to a curator`);
  }
}

/** Adrienne reads who wrote it, says « pas ce jour » alone, and ends the mandate though the paper was seen. */
async function undoesItAlone(way: Way, mandate: string): Promise<void> {
  const { page, person, send, sees } = way;
  await person("Adrienne");
  await page.goto(mandate);
  await sees("Ce qui est personnel reste à la personne seule");
  await sees("Solène a ajouté une visite à la semaine");
  await page.goto("/chez-moi/semaine");
  await sees(VISIT);
  await page.goto("/chez-moi/visites");
  const written = page.locator("main a").filter({ hasText: VISIT }).first();
  await page.goto((await written.getAttribute("href")) ?? "");
  await send(/2026-11-28\/pas-ce-jour$/);
  await page.goto(`${mandate}/arreter`);
  await send(/\/arreter$/);
  await person("Solène");
  await page.goto("/moi/mandats");
  if ((await page.locator(`form[action="${mandate}/agir"]`).count()) > 0)
    throw new Error("a curator acts without a mandate");
}
