import { journey, type Way } from "./journey.ts";

const LINE = /^\/kori\/lignes\/[0-9a-f-]{36}/;

/** Thanks Solène in kori, and opens the line. */
async function give({ page, follow, send }: Way, kori: string): Promise<void> {
  await page.goto("/moi/kori");
  await page.locator('select[name="a"]').selectOption({ label: "Solène" });
  await send(/\/moi\/kori$/, { kori });
  await follow(/^Un merci, le/);
}

async function say({ page }: Way, kori: string, why: string): Promise<void> {
  await page.locator('[name="kori"]').fill(kori);
  await page.locator('[name="pourquoi"]').fill(why);
  await page.getByRole("button", { name: "Dire l’erreur" }).click();
}

/** Another time, Solène does not agree. */
async function disagree(way: Way): Promise<void> {
  const { page, person, follow, send, sees } = way;
  await person("Inès");
  await give(way, "3");
  await say(way, "1", "Une heure, pas trois.");
  await person("Solène");
  await page.goto("/moi/kori");
  await follow(/^Un merci, le/);
  await page.getByText("Je ne suis pas d’accord").first().click();
  await send(/\/refuser$/, { mot: "Trois, avec le trajet." });
  await sees("C’est dit : la ligne reste comme elle est.");
  await person("Inès");
  await page.goto("/moi/kori");
  await sees("Une erreur a été dite, l’autre n’était pas d’accord");
  await follow(/^Un merci, le/);
  await sees("« Trois, avec le trajet. »");
}

journey(
  "Inès thanks Solène with too many kori and says so; Solène is told, agrees, and both read the two lines",
  async (way) => {
    const { page, person, follow, send, sees, later, lettersTo } = way;
    await person("Inès");
    await give(way, "12");
    await sees("Inès a donné 12 kori à Solène");
    await say(way, "douze", "");
    await sees("Écrivez un nombre entier, de 0 à 100.");
    await sees("Écrivez ce qui s’est passé, en une phrase.");
    await say(way, "12", "Je voulais dire deux.");
    await sees("C’est ce que la ligne dit déjà.");
    await say(way, "2", "Je voulais dire deux.");
    await sees("C’est dit : l’autre côté le lira.");
    await send(LINE, {}, { button: "Finalement, il n’y a pas d’erreur" });
    await sees("C’est retiré.");
    await say(way, "2", "Je voulais dire deux.");
    await sees("Il aurait fallu 2 kori.");

    await later({ hours: 24 });
    const [letter] = await lettersTo("solene");
    if (!letter?.text.includes("Inès pense qu’une ligne entre vous est fausse"))
      throw new Error(`no letter: ${letter?.text}`);
    await person("Solène");
    await page.goto("/moi/kori");
    await sees("Une erreur est dite : elle attend une réponse");
    await follow(/^Un merci, le/);
    await sees("« Je voulais dire deux. »");
    await send(/\/corriger$/);
    await sees("C’est corrigé : une ligne contraire est écrite.");
    await follow(/^Elle est corrigée par une ligne/);
    await sees("Solène a donné 10 kori à Inès");
    await follow(/^Elle corrige la ligne/);
    await sees("Inès a donné 12 kori à Solène");
    await disagree(way);
  },
);
