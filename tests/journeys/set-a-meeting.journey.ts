import { journey, linkIn } from "./journey.ts";

const TABLET = "Agrandir les lettres de ma tablette";

journey(
  "Adrienne and Quentin agreed: they set a day, an hour and a place, answer from the letter, move it, call one off",
  async ({ page, person, follow, send, sees, elsewhere, later, lettersTo }) => {
    const ics = async (where = page) =>
      (await (await where.request.get("/echanges.ics")).text()).replaceAll("\r\n ", "");
    const holds = (text: string, ...some: readonly string[]) => {
      for (const one of some)
        if (!text.includes(one)) throw new Error(`a calendar does not hold ${one}:\n${text}`);
    };

    await person("Adrienne");
    await page.goto("/echanges");
    await follow(TABLET);
    await page.getByText("Proposer un autre moment").first().click();
    // What is missing is said beside each field, and what was typed stays.
    await page.locator('[name="debut"]').fill("");
    await page.locator('[name="lieu"]').fill("");
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

    // Quentin moves it: until Adrienne says yes, Tuesday stays. She would rather keep it.
    await person("Quentin");
    await page.goto("/echanges");
    await sees("Rendez-vous : mardi 12 janvier 2027");
    await follow(TABLET);
    await send(/rendez-vous$/, { jour: "2027-01-14", debut: "10:00" });
    await sees(
      "Tant que vous n’êtes pas d’accord tous les deux, mardi 12 janvier 2027 à 18 h 30, jusqu’à 19 h 30 reste convenu.",
    );
    holds(await ics(), "STATUS:CONFIRMED", "DTSTART:20270112T173000Z");

    await person("Adrienne");
    await page.goto("/");
    await sees("Quentin propose un rendez-vous : jeudi 14 janvier 2027");
    await page.goto("/echanges");
    await follow(TABLET);
    await send(/rendez-vous\/garder$/);
    await sees("D’accord tous les deux");

    await person("Quentin");
    await page.goto("/echanges");
    await follow(TABLET);
    await send(/rendez-vous$/, { jour: "2027-01-15", debut: "10:00" });
    await person("Adrienne");
    await page.goto("/echanges");
    await follow(TABLET);
    await send(/rendez-vous\/accord$/);
    await sees("Vendredi 15 janvier 2027 à 10 h");
    const hers = await ics();
    holds(hers, "STATUS:CONFIRMED", "DTSTART:20270115T090000Z", "SUMMARY:Agrandir les lettres");
    await person("Quentin");
    const his = await ics();
    holds(his, "STATUS:CONFIRMED", "DTSTART:20270115T090000Z");

    // The exchange goes on once the meeting is called off.
    await page.goto("/echanges");
    await follow(TABLET);
    await send(/rendez-vous\/annuler$/, { mot: "Mon vélo est cassé." });
    await sees("Vous avez annulé le rendez-vous du vendredi 15 janvier 2027. L’échange continue.");
    await sees("C’est convenu avec Adrienne.");
    holds(await ics(), "STATUS:CANCELLED");
  },
);
