import { journey, linkIn, type Way } from "./journey.ts";

const TABLET = "Agrandir les lettres de ma tablette";

/** The page of their exchange, by the list, as this person. */
async function open({ page, person, follow }: Way, name: string): Promise<void> {
  await person(name);
  await page.goto("/echanges");
  await follow(TABLET);
}

/** Whether the calendar of who is signed in holds all of this. */
async function holds({ page }: Way, ...some: readonly string[]): Promise<void> {
  const answered = await page.request.get("/echanges.ics");
  const text = (await answered.text()).replaceAll("\r\n ", "");
  for (const one of some)
    if (!text.includes(one)) throw new Error(`a calendar does not hold ${one}:\n${text}`);
}

journey(
  "Adrienne and Quentin agreed: they set a day, an hour and a place; one says yes from the letter",
  async (way) => {
    const { page, send, sees, elsewhere, later, lettersTo } = way;
    await open(way, "Adrienne");
    await page.getByText("Proposer un autre moment").first().click();
    // What is missing is said beside each field, and what was typed stays.
    await page.locator('[name="debut"]').fill("");
    await page.getByRole("button", { name: "Proposer à Quentin" }).click();
    await sees("Écrivez une heure, par exemple 18:30.");
    await send(/rendez-vous$/, {
      jour: "2027-01-12",
      debut: "18:30",
      fin: "19:30",
      lieu: "Chez moi, au bout du chemin",
      mot: "Le portail est ouvert.",
    });
    await sees("Vous proposez : mardi 12 janvier 2027 à 18 h 30, jusqu’à 19 h 30");
    await sees("Le portail est ouvert.");

    await later({ minutes: 5 });
    const [told] = await lettersTo("quentin");
    if (told === undefined || told.text.includes("au bout du chemin"))
      throw new Error(`a letter says ${told?.text}`);
    const mail = await elsewhere();
    await mail.goto(linkIn(told, "/l/echange/"));
    await sees("Adrienne propose : mardi 12 janvier 2027 à 18 h 30", mail);
    await sees("Chez moi, au bout du chemin", mail);
    await send(/rendez-vous\/accord$/, {}, { where: mail });
    await sees("D’accord tous les deux", mail);
    // From the same link: another moment, the day that stays, and none at all.
    await send(/rendez-vous$/, { jour: "2027-01-13", debut: "09:00", fin: "" }, { where: mail });
    await sees("Vous proposez : mercredi 13 janvier 2027 à 9 h", mail);
    await send(/rendez-vous\/garder$/, {}, { where: mail });
    await sees("D’accord tous les deux", mail);
    await holds(way, "STATUS:CONFIRMED", "DTSTART;TZID=Europe/Paris:20270112T183000");
    await send(/rendez-vous\/annuler$/, { mot: "Je suis tombé." }, { where: mail });
    await sees("Vous avez annulé le rendez-vous du mardi 12 janvier 2027.", mail);
    await holds(way, "STATUS:CANCELLED");
  },
);

journey(
  "Quentin and Adrienne move their meeting without losing its day, and call it off; the exchange goes on",
  async (way) => {
    const { page, person, follow, send, sees } = way;
    await open(way, "Quentin");
    await send(/rendez-vous$/, { jour: "2027-01-14", debut: "10:00" });
    await sees("Tant que vous n’êtes pas d’accord tous les deux");
    await holds(way, "STATUS:CONFIRMED");

    // Adrienne would rather keep what they had; the next one suits her.
    await person("Adrienne");
    await page.goto("/");
    await follow(/^Tout ce qui vous attend/);
    await sees("Quentin propose un rendez-vous : jeudi 14 janvier 2027");
    await open(way, "Adrienne");
    await send(/rendez-vous\/garder$/);
    await sees("D’accord tous les deux");
    await open(way, "Quentin");
    await send(/rendez-vous$/, { jour: "2027-01-15", debut: "10:00" });
    await open(way, "Adrienne");
    await send(/rendez-vous\/accord$/);
    await sees("Vendredi 15 janvier 2027 à 10 h");
    await holds(
      way,
      "STATUS:CONFIRMED",
      "DTSTART;TZID=Europe/Paris:20270115T100000",
      "SUMMARY:Agrandir les",
    );

    await person("Quentin");
    await page.goto("/echanges");
    await sees("Rendez-vous : vendredi 15 janvier 2027");
    await holds(way, "STATUS:CONFIRMED", "DTSTART;TZID=Europe/Paris:20270115T100000");
    await open(way, "Quentin");
    await send(/rendez-vous\/annuler$/, { mot: "Mon vélo est cassé." });
    await sees("Vous avez annulé le rendez-vous du vendredi 15 janvier 2027. L’échange continue.");
    await sees("C’est convenu avec Adrienne.");
    await holds(way, "STATUS:CANCELLED");
  },
);
