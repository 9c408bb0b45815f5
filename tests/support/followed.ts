import { readFileSync } from "node:fs";

import type { Locator, Page } from "playwright-core";

import type { GuideStep } from "../../src/modules/guides/domain/guide.ts";
import { readGuide } from "../../src/modules/guides/domain/guide-file.ts";

/*
 * A guide followed as it is written. Each step is read from its file: what it names between « » is looked for on the page
 * and used, by the first word of the step. So neither the guide nor the page can change alone.
 */

/** What a step cannot say: what one writes in a field, by its label; and what one does, by the sentence of the step. */
export interface Own {
  readonly writes?: Readonly<Record<string, string>>;
  readonly does?: Readonly<Record<string, () => Promise<void>>>;
}

/** Follows all the steps of a guide on a page, in order. Throws on a step that is not there, or that nobody says how to do. */
export async function followGuide(page: Page, slug: string, own: Own): Promise<void> {
  const guide = readGuide(slug, readFileSync(`src/modules/guides/data/${slug}.md`, "utf8"));
  const left = new Set([...Object.keys(own.does ?? {}), ...Object.keys(own.writes ?? {})]);
  for (const [place, step] of guide.steps.entries()) {
    try {
      for (const used of await doStep(page, step, own)) left.delete(used);
    } catch (error) {
      throw new Error(`${slug}, étape ${place + 1}, « ${step.does} »: ${String(error)}`, {
        cause: error,
      });
    }
  }
  if (left.size > 0) throw new Error(`${slug} has no step for ${[...left].join(", ")}`);
}

async function doStep(page: Page, { does }: GuideStep, own: Own): Promise<readonly string[]> {
  const ownAct = own.does?.[does];
  if (ownAct !== undefined) {
    await ownAct();
    return [does];
  }
  const [, label = ""] = /« (.+) »/.exec(does) ?? [];
  if (label === "") throw new Error("nobody says how to do it");
  const [word = ""] = does.split(" ");
  const act = ACTS[word];
  if (act === undefined) throw new Error(`nobody knows how to « ${word} »`);
  const written = own.writes?.[label];
  await act(page, label, written);
  return written === undefined ? [] : [label];
}

const ACTS: Readonly<
  Record<string, (page: Page, label: string, written: string | undefined) => Promise<void>>
> = {
  Touchez: async (page, label) => {
    const named = new RegExp(`^${RegExp.escape(label)}`);
    const sought = page
      .getByRole("link", { name: named })
      .or(page.getByRole("button", { name: named }));
    await (await reached(page, sought)).click();
    await page.waitForLoadState();
  },
  Ouvrez: async (page, label) => {
    await page.locator("summary", { hasText: label }).first().click();
  },
  Choisissez: async (page, label) => {
    await (await reached(page, page.getByLabel(label, { exact: true }))).check({ force: true });
  },
  Écrivez: write,
  Collez: write,
  Lisez: async (page, label) => {
    await (await reached(page, page.getByText(label))).waitFor();
  },
};

async function write(page: Page, label: string, written: string | undefined): Promise<void> {
  if (written === undefined) throw new Error("nobody says what to write");
  await (await reached(page, page.getByLabel(label))).fill(written);
}

/** The first of these that is seen; what is folded is opened to look for it. */
async function reached(page: Page, sought: Locator): Promise<Locator> {
  const shown = sought.filter({ visible: true });
  const folded = page.locator("main details.groupe:not([open]) > summary:visible");
  await page.waitForLoadState();
  for (let opened = 0; opened < 100 && (await shown.count()) === 0; opened += 1) {
    if ((await folded.count()) === 0) break;
    await folded.first().click();
  }
  return shown.first();
}
