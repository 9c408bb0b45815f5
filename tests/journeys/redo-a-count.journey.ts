import { fileHash, sealOf } from "../../src/modules/decisions/counts/actions/seal-count.ts";
import { writeCountFile } from "../../src/modules/decisions/domain/counting/count-file-text.ts";
import type { CountFile } from "../../src/modules/decisions/domain/counting/count-file.ts";
import { journey } from "./journey.ts";

const members = Array.from({ length: 24 }, (_, i) => ({
  pseudonym: `v${String(i + 1).padStart(4, "0")}`,
  voices: 1,
  marks: i < 7 ? [1, 0] : i < 12 ? [0, 1] : undefined,
  delegates: i >= 12 && i < 20 ? ["v0012"] : [],
  without: undefined,
}));

/** A vote of twenty-four, of whom eight spoke through the twelfth. */
const file: CountFile = {
  vote: "7a1b6a52-0d3e-4d5e-9d5a-0a4d7f1c2b3e",
  question: "Quel banc sous le tilleul ?",
  circle: "Jardins du Roubion",
  method: "plurality",
  secrecy: "open",
  closedAt: "2026-11-25T19:00:00Z",
  rules: { quorum: undefined, threshold: "simple", budget: undefined, cap: undefined },
  options: [
    { label: "Le banc rond", cost: undefined, lot: 1 },
    { label: "Le banc long", cost: undefined, lot: 2 },
  ],
  previous: "0".repeat(64),
  body: { kind: "members", members },
};
const text = writeCountFile(file);

const sent = (name: string, words: string) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(words),
});

journey(
  "anyone redoes the count of a vote from its file, in their browser or by the server",
  async ({ page, follow, sees, sight }) => {
    await page.goto("/votes");
    await follow("Refaire le compte d’un vote clos");
    const chooser = page.locator('input[type="file"]');
    const redo = page.getByRole("button", { name: "Refaire le compte" });
    const posts: string[] = [];
    page.on("request", (request) => request.method() === "POST" && posts.push(request.url()));

    await redo.click();
    await sees("Choisissez un fichier.");

    await chooser.setInputFiles(sent("faux.csv", text.replace("v0013;1;v0012", "v0013;1;v0099")));
    await redo.click();
    await sees("Ligne 32 : la voix est confiée à « v0099 », qui n’est pas dans le fichier.");

    await chooser.setInputFiles(sent("compte.csv", text));
    await redo.click();
    await sees("La réponse choisie est « Le banc long », avec 13 voix sur 20.");
    await sees("Sur 24 membres, 20 voix se sont exprimées, dont 8 confiées à quelqu’un d’autre.");
    await sees(sealOf(file.previous, fileHash(text)));
    await sees(
      sight.scripts ? "Compté dans votre navigateur, sans rien envoyer." : "Compté par le serveur.",
    );
    if (sight.scripts !== (posts.length === 0))
      throw new Error(`with scripts ${sight.scripts}, sent: ${posts.join(", ")}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > sight.width) throw new Error(`the page is ${wide} px wide`);

    await page.getByText("Un fichier PrefLib ou ABIF", { exact: true }).click();
    await page.getByRole("combobox", { name: /Comment compter/ }).selectOption("plurality");
    await chooser.setInputFiles(sent("villes.abif", "42:Crest>Die>Livron\n26:Die>Livron>Crest\n"));
    await redo.click();
    await sees("« Crest », avec 42 voix sur 68");
    await sees("Ce fichier ne vient pas d’un vote d’ici");
  },
);
