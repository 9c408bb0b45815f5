import { journey } from "./journey.ts";

journey("Quentin prepares a meeting, date and all, from the page of his circle", async (way) => {
  const { page, person, follow, send, sees } = way;
  await person("Quentin");
  await page.goto("/cercles");
  await follow("Plantes à partager");
  await follow("Préparer une réunion");
  await send(/^\/reunions\/cercle\/\w+\/nouvelle$/, {
    titre: "Les plants de mars",
    jour: "2026-12-11",
    debut: "18:30",
    fin: "20:00",
    adresse: "La serre",
  });
  await sees("Les plants de mars");
  await send(/^\/reunions\/[0-9a-f-]{36}\/convoquer$/);
  await sees("Le cercle est convoqué");
});
