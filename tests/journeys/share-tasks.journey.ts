import { journey } from "./journey.ts";

const task = (rest = "") => new RegExp(`^/taches/[0-9a-f-]{36}${rest}$`);

journey("Solène gives something to do; Jean-Rémy cannot; it is done all the same", async (way) => {
  const { page, person, follow, send, sees, lettersTo, later } = way;
  await person("Solène");
  await page.goto("/taches");
  await send(/^\/taches$/, { title: "Retrouver le tablier bleu" });
  await sees("Retrouver le tablier bleu");
  await follow("Toutes les tâches de Plantes à partager");
  const remy = page.locator('select[name="who"] option', { hasText: "Jean-Rémy" });
  await send(/^\/taches\/cercle\/\d+$/, {
    title: "Arroser la serre dimanche",
    due: "2026-12-06",
    who: (await remy.getAttribute("value")) ?? "",
  });
  await sees("Jean-Rémy s’en charge");
  await later({ minutes: 10 });
  const [letter] = await lettersTo("jean-remy@atelier-du-lien.example.org");
  if (letter?.text.includes("Arroser la serre dimanche") !== true)
    throw new Error("Jean-Rémy was not told");

  await person("Jean-Rémy");
  await page.goto("/taches");
  await follow("Arroser la serre dimanche");
  await page.getByText("Je ne peux pas").first().click();
  await send(task("/refuser"), { why: "Je suis à Lyon." });
  await sees("Jean-Rémy : « Je suis à Lyon. »");

  await person("Solène");
  await page.goto("/taches");
  await follow("Toutes les tâches de Plantes à partager");
  await follow("Arroser la serre dimanche");
  await send(task(), { title: "Arroser la serre samedi", due: "2026-12-05" });
  await send(task("/confier"), {}, { button: "Je m’en charge" });
  await sees("Vous vous en chargez");
  await send(task("/faite"));
  await sees("Faite par Solène");
  await send(task("/pas-faite"));
  await sees("Pour samedi 5 décembre");
  await page.getByText("Effacer cette tâche").first().click();
  await send(task("/effacer"));
  await sees("Les tâches de Plantes à partager");
});
