import { noteToSayAgain, ownNote } from "../../src/modules/conversations/demonstration/note.ts";
import { journey } from "./journey.ts";

journey(
  "Nadège shares two notes in Adrienne’s name: the one that Adrienne says again stays, the other ends by itself",
  async ({ page, person, follow, send, sees, later }) => {
    const opens = async (id: string) => (await page.goto(`/moi/notes/${id}`))?.status() === 200;
    await person("Nadège");
    await page.goto("/moi/mandats");
    await send(/\/agir$/, {}, { button: /Agir pour Adrienne/ });
    await page.goto(`/moi/notes/${ownNote.id}`);
    await follow("Partager ce mot");
    await follow(/^Quentin$/);
    await page.getByRole("radio", { name: /reprenne/ }).check();
    await page.getByRole("button", { name: "Partager avec Quentin" }).click();
    await sees("Quentin peut le lire jusqu’au mercredi 9 décembre.");
    // Nobody says in her place that she wants it.
    const there = await page.goto("/moi/partages?tout");
    if (there?.status() === 200 && (await page.content()).includes("Oui, je le veux"))
      throw new Error("who acts for her may say it for her");

    await person("Adrienne");
    await page.goto("/moi/partages?tout");
    await sees("À dire vous-même");
    await sees(
      "Nadège l’a ouvert en votre nom. Avec votre oui : jusqu’à ce que vous l’arrêtiez. Sans votre oui, cela s’arrête le mercredi 9 décembre.",
    );
    await send(/\/redire$/, {}, { button: /confitures/ });
    await sees("jusqu’à ce que vous l’arrêtiez");

    await later({ hours: 24 * 14 });
    await person("Quentin");
    if (!(await opens(noteToSayAgain.id))) throw new Error("what she said again is over");
    if (await opens(ownNote.id)) throw new Error("what she did not say again is still read");
  },
);
