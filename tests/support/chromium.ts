import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { z } from "zod";

/** How someone looks at a page. */
export interface Sight {
  readonly width: number;
  readonly height: number;
  readonly scripts: boolean;
}

/** A small telephone, and a screen on a desk. */
export const NARROW = { width: 360, height: 740 } as const;
export const WIDE = { width: 1280, height: 900 } as const;

/** Without scripts first: who has none must be able to do everything. */
export const EVERY_SIGHT: readonly Sight[] = [
  { ...NARROW, scripts: false },
  { ...WIDE, scripts: false },
  { ...NARROW, scripts: true },
  { ...WIDE, scripts: true },
];

/**
 * The ways in which a journey is walked: the poorest and the richest; every one before a release
 * (`npm test -- --all-sights`). What a width or a script alone would break mostly shows in one of the two.
 */
export function sightsToWalk(environment: NodeJS.ProcessEnv): readonly Sight[] {
  if (environment["ARCHIPEL_ALL_SIGHTS"] === "1") return EVERY_SIGHT;
  return [
    { ...NARROW, scripts: false },
    { ...WIDE, scripts: true },
  ];
}

/** No name leads anywhere but to this machine. */
const NOWHERE = "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost";

/**
 * A browser makes the whole frame of a page anew for each document (`RenderDocument`), which takes it half as long
 * again as to draw ours; what a page may do and shows is the same without. The others are those that Playwright
 * switches off: a second list takes the place of the first.
 */
const WITHOUT = [
  "RenderDocument",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
];

/**
 * Starts the browser that came with the packages; where it cannot (not Linux on x64), the one of `CHROME_PATH`.
 * `names` lead to this machine too (« MAP wiki.example.org 127.0.0.1 »), for tests across sites.
 */
export async function openBrowser(names: readonly string[] = []): Promise<Browser> {
  const installed = process.env["CHROME_PATH"];
  const resolving = `--host-resolver-rules=${[...names.map((name) => `MAP ${name} 127.0.0.1`), NOWHERE].join(", ")}`;
  if (installed !== undefined) {
    return chromium.launch({ executablePath: installed, args: ["--no-sandbox", resolving] });
  }
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      "The browser of the packages is for Linux on x64: elsewhere, give the path of an installed Chrome in CHROME_PATH.",
    );
  }
  const folder = await unpackedBrowser();
  return chromium.launch({
    executablePath: join(folder, "chromium"),
    // Nothing else but no graphics card: the package's own arguments switch off what content
    // policies are tested with.
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--in-process-gpu",
      "--disable-software-rasterizer",
      `--disable-features=${WITHOUT.join(",")}`,
      resolving,
    ],
    env: {
      ...process.env,
      // The package brings the libraries and the font that a bare machine lacks.
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      FONTCONFIG_PATH: join(folder, "fonts"),
    },
  });
}

/**
 * The folder of the unpacked browser, made once per version and user. The package unpacks into the
 * folder of temporary files, under names that all share, and takes half an archive for a whole one:
 * so it is given a folder of its own, which gets its name once it is complete.
 */
async function unpackedBrowser(): Promise<string> {
  const require = createRequire(import.meta.url);
  const entry = require.resolve("@sparticuz/chromium");
  const described = readFileSync(join(entry, "../../package.json"), "utf8");
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(described));
  const home = tmpdir();
  const ready = join(home, `archipel-chromium-${process.getuid?.() ?? 0}-${version}`);
  if (existsSync(ready)) return ready;
  const making = mkdtempSync(`${ready}-`);
  const kept = process.env["TMPDIR"];
  process.env["TMPDIR"] = making;
  // Without it the package keeps its libraries packed.
  process.env["AWS_LAMBDA_JS_RUNTIME"] = "nodejs22.x";
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    await packaged.executablePath();
  } finally {
    if (kept === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = kept;
  }
  mkdirSync(join(making, "fonts"), { recursive: true });
  writeFileSync(
    join(making, "fonts", "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${ready}/fonts</dir><cachedir>${ready}/fonts-cache</cachedir></fontconfig>`,
  );
  try {
    renameSync(making, ready);
  } catch {
    // Another process was faster: its folder is as good.
  }
  return ready;
}

/** A fresh browser context: no cookie, nothing kept. Nothing outside the house is ever loaded. */
export async function openContext(
  browser: Browser,
  at: string,
  { width, height, scripts }: Sight,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: at,
    viewport: { width, height },
    javaScriptEnabled: scripts,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
  });
  context.setDefaultTimeout(6_000);
  return context;
}
