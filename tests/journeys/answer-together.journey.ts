import { journey, type Way } from "./journey.ts";

const CALL = "Six associations pour essayer une personne à temps partagé";

/** The call of the demonstration, found as anyone finds it. */
async function find({ page, follow }: Way): Promise<string> {
  await page.goto(`/appels?q=${encodeURIComponent("temps partagé")}`);
  await follow(CALL);
  return new URL(page.url()).pathname;
}

journey(
  "somebody answers a call with others, with a new circle and with one of hers",
  async (way) => {
    const { page, person, follow, send, sees } = way;
    await person("Inès");
    const at = await find(way);
    await follow("Répondre ensemble");
    await sees("2 groupes se forment autour de cet appel");
    await send(/\/ensemble$/, {
      nom: "Les jardins à temps partagé",
      but: "Trouver à quatre jardins une personne pour les dossiers.",
      charte: "On relit à deux.",
      entrer: "on-request",
      demandes: "Une page sur la semaine type\nNos horaires",
    });
    await sees("Les jardins à temps partagé");
    await sees(CALL);
    await follow("Nos horaires");
    await follow(`Notre réponse à « ${CALL}`);
    await sees("Les jardins à temps partagé");
    await page.goto(`${at}/ensemble`);
    await sees("3 groupes se forment autour de cet appel");
    await givesTheAddress(way);
    const circle = page.locator('select[name="cercle"] option:not([value=""])').first();
    await send(/\/ensemble\/cercle$/, { cercle: (await circle.getAttribute("value")) ?? "" });
    await sees(CALL);
    await page.goto(at);
    await sees("Les jardins à temps partagé");
  },
);

/** The whole address can be selected; the button that copies it is there with scripts only. */
async function givesTheAddress({ page, sight }: Way): Promise<void> {
  const field = page.getByLabel("Pour inviter quelqu’un, donnez-lui l’adresse du cercle");
  const given = await field.first().inputValue();
  if (!/^https?:\/\/.+\/cercles\/\d+$/.test(given)) throw new Error(`not an address: ${given}`);
  const button = page.getByRole("button", { name: "Copier le lien" });
  const count = await button.count();
  if (sight.scripts !== count > 0) throw new Error(`${count} buttons copy the address`);
}

journey("a private circle says whether it is counted, and what its answer cost", async (way) => {
  const { page, person, send, sees } = way;
  await person("Nadège");
  const at = await find(way);
  await page.goto(`${at}/ensemble`);
  await sees("Compté parmi les groupes qui répondent, sans son nom.");
  await send(/\/ensemble\/compter$/);
  await sees("Personne d’autre ne sait que ce cercle répond.");
  const mine = page.locator('select[name="qui"] option:not([value=""])').first();
  await send(/\/ensemble\/heures$/, {
    qui: (await mine.getAttribute("value")) ?? "",
    nombre: "26 h",
  });
  await sees("C’est noté, merci.");
  await page.goto(at);
  await sees("heures, pour 3 réponses en tout");
});
