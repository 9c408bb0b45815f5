import { createRequire } from "node:module";

import { AxeBuilder } from "@axe-core/playwright";
import type { Browser as Chromium, BrowserContext, Page } from "playwright-core";
import { z } from "zod";

import { openContext, type Sight } from "./chromium.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4"];

/** The script of axe: that of the package which runs it. */
function scriptOfAxe(): string {
  const runner = createRequire(import.meta.url).resolve("@axe-core/playwright");
  return z.object({ source: z.string() }).parse(createRequire(runner)("axe-core")).source;
}

/** A browser context whose pages have axe in them from the start: sent at each look, it takes longer than the look. */
export async function openLooked(
  chromium: Chromium,
  at: string,
  sight: Omit<Sight, "scripts">,
): Promise<BrowserContext> {
  const context = await openContext(chromium, at, { ...sight, scripts: true });
  await context.addInitScript({ content: scriptOfAxe() });
  return context;
}

/**
 * What looks for barriers, in a page of `openLooked`. In one go and in the page itself: our pages hold no frames,
 * for which axe otherwise opens one more page at each look. Only what is wrong is told whole.
 */
export function eyeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page, axeSource: "axe.version" })
    .options({ resultTypes: ["violations"] })
    .withTags(TAGS)
    .setLegacyMode(true);
}
