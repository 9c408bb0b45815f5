/*
 * What a release writes: its number, and the changelog by version. Pure, so that it is tried without releasing.
 */

const AHEAD = "## À paraître";

/** Whether a number is a version (semver.org, without what comes behind « - » or « + »). */
export function isVersion(text: string): boolean {
  return /^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(text);
}

/** Whether one version comes after another. */
export function comesAfter(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.split(".").map(Number));
  const at = [0, 1, 2].find((i) => a?.[i] !== b?.[i]);
  return at !== undefined && (a?.[at] ?? 0) > (b?.[at] ?? 0);
}

/** Whether the changelog has a section for a version. */
export function hasSection(changelog: string, version: string): boolean {
  return changelog.split("\n").some((line) => line.startsWith(`## ${version} (`));
}

/**
 * The changelog once a version is out: what was ahead stands under its number and its day, and what is ahead is
 * empty again. Undefined when nothing was ahead.
 */
export function dateChangelog(
  changelog: string,
  { version, on }: { readonly version: string; readonly on: Temporal.PlainDate },
): string | undefined {
  const [before, behind] = changelog.split(`${AHEAD}\n`, 2);
  if (before === undefined || behind === undefined) return undefined;
  const next = behind.search(/^## /m);
  const ahead = (next === -1 ? behind : behind.slice(0, next)).trim();
  if (ahead === "") return undefined;
  const day = on.toLocaleString("fr-FR", { dateStyle: "long" });
  const older = next === -1 ? "" : `\n\n${behind.slice(next).trimEnd()}`;
  return `${before}${AHEAD}\n\n## ${version} (${day})\n\n${ahead}${older}\n`;
}

/** The same file with another version, where it says its own: package.json, and twice in its lock. */
export function withVersion(json: string, version: string): string {
  return json.replaceAll(
    /("name": "archipel",\n\s*"version": ")[^"]*"/g,
    (_, before: string) => `${before}${version}"`,
  );
}

/** `publiccode.yml` for a version and its day. */
export function withRelease(
  yaml: string,
  { version, on }: { readonly version: string; readonly on: Temporal.PlainDate },
): string {
  return yaml
    .replace(/^softwareVersion: .*$/m, `softwareVersion: "${version}"`)
    .replace(/^releaseDate: .*$/m, `releaseDate: "${on.toString()}"`);
}
