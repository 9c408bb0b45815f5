import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import type { Page } from "playwright-core";
import sharp from "sharp";

import { openBrowser } from "../tests/support/chromium.ts";

/*
 * `npm run pictures`: the pictures of the README, taken of the demonstration as it is now. The clock stands still,
 * so that the same house gives the same pictures.
 */
const project = resolve(import.meta.dirname, "..");
const folder = join(project, "docs/pictures");

/** All of them together weigh no more, in bytes. */
const MOST = 400_000;
const WIDE = { width: 1_280, height: 860 } as const;
const TELEPHONE = { width: 360, height: 740 } as const;

interface Wanted {
  readonly name: string;
  /** On a telephone, by night and without scripts; else on a desk, by day. */
  readonly onTelephone?: boolean;
  /** As whom of the demonstration; nobody for a visitor. */
  readonly as?: string;
  readonly at: string;
  /** The first link of that page whose address fits is looked at instead. */
  readonly follow?: RegExp;
}

const PICTURES: readonly Wanted[] = [
  { name: "accueil", at: "/" },
  { name: "appel", at: "/appels?q=jardins", follow: /^\/appels\/\d+$/ },
  { name: "cercles", as: "Jean-Rémy", at: "/cercles" },
  { name: "entraide", as: "Jean-Rémy", at: "/entraide" },
  { name: "structure", at: "/structures?q=lien", follow: /^\/structures\/\d+$/ },
  { name: "calendrier", as: "Jean-Rémy", at: "/moi/calendrier" },
  { name: "attend", as: "Jean-Rémy", at: "/", onTelephone: true },
  { name: "table", at: "/orientations", follow: /^\/orientations\/\d+$/, onTelephone: true },
  { name: "simple", as: "Adrienne", at: "/", onTelephone: true },
];

/** The day of the demonstration on which it is looked at. */
const CLOCK = "2026-11-25T09:00:00Z";
const PORT = 18_291;
const at = `http://localhost:${PORT}`;

const data = mkdtempSync(join(tmpdir(), "archipel-pictures-"));
const house = spawn(process.execPath, ["src/main.ts", "serve"], {
  cwd: project,
  env: { ...process.env, ARCHIPEL_DATA: data, PORT: String(PORT), ARCHIPEL_CLOCK: CLOCK },
  stdio: ["ignore", "ignore", "inherit"],
});
try {
  await answering(house);
  await takeAll();
} finally {
  const gone = new Promise((tell) => house.once("close", tell));
  if (house.kill()) await gone;
  rmSync(data, { recursive: true, force: true });
}

/** Waits until the house is open: the first start makes the demonstration. */
async function answering(child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error("the house did not start");
    const answer = await fetch(`${at}/etat.json`).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((tell) => setTimeout(tell, 1_000));
  }
  throw new Error("the house did not open within five minutes");
}

async function takeAll(): Promise<void> {
  const browser = await openBrowser();
  mkdirSync(folder, { recursive: true });
  let weight = 0;
  try {
    for (const wanted of PICTURES) {
      const { onTelephone = false } = wanted;
      const context = await browser.newContext({
        viewport: onTelephone ? TELEPHONE : WIDE,
        colorScheme: onTelephone ? "dark" : "light",
        javaScriptEnabled: !onTelephone,
        deviceScaleFactor: onTelephone ? 2 : 1,
        reducedMotion: "reduce",
      });
      weight += await take(await context.newPage(), wanted);
      await context.close();
    }
  } finally {
    await browser.close();
  }
  process.stdout.write(`${PICTURES.length} pictures, ${Math.round(weight / 1_000)} KB\n`);
  if (weight > MOST) throw new Error(`the pictures weigh more than ${MOST / 1_000} KB`);
}

/** The bytes of the picture of a page, which begins under what says that the clock stands still. */
async function take(page: Page, wanted: Wanted): Promise<number> {
  const { name, as, at: path, follow, onTelephone = false } = wanted;
  if (as !== undefined) {
    await page.goto(`${at}/demonstration/entrer`);
    await page.getByRole("button", { name: as }).first().click();
    await page.waitForLoadState();
  }
  await page.goto(at + path);
  if (follow !== undefined) {
    const links = await page
      .locator("main a")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    const first = links.find((link) => follow.test(link));
    if (first === undefined) throw new Error(`no link of ${path} fits ${follow}`);
    await page.goto(at + first);
  }
  const file = join(folder, `${name}.webp`);
  const { width, height } = onTelephone ? TELEPHONE : WIDE;
  const y = (await page.locator(".tete > .cadre, .haut-simple > .cadre").boundingBox())?.y ?? 0;
  const png = await page.screenshot({ clip: { x: 0, y, width, height }, fullPage: true });
  await sharp(png)
    .resize(onTelephone ? 480 : 960)
    .webp({ quality: 72, effort: 6 })
    .toFile(file);
  return statSync(file).size;
}
