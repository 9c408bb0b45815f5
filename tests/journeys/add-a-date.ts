import type { Way } from "./journey.ts";

/** Somebody adds a date to a circle. */
export async function addDate(
  { page, follow, send }: Way,
  circle: string,
  more: Readonly<Record<string, string>>,
) {
  await page.goto("/cercles");
  await follow(circle);
  const all = page.getByRole("link", { name: "Voir tous les rendez-vous" });
  if ((await all.count()) > 0) await follow("Voir tous les rendez-vous");
  await follow("Proposer un rendez-vous");
  await send(/^\/rendez-vous\/nouveau\?cercle=\w+$/, {
    sorte: "meeting",
    debut: "18:30",
    fin: "20:00",
    adresse: "La serre",
    ...more,
  });
}
