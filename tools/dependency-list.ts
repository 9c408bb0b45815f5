import { z } from "zod";

/*
 * What the house is made of besides its own code: name, version, licence, why. Read from package.json
 * and package-lock.json; the reasons are written in tools/dependencies.json.
 */

const versions = z.record(z.string(), z.string()).default({});
const projectShape = z.object({
  scripts: versions,
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
  allowScripts: z.record(z.string(), z.boolean()).default({}),
});
const lockShape = z.object({
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string().optional(),
      license: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
      /** A folder of the project itself, under the name that it has as a package. */
      link: z.boolean().optional(),
      resolved: z.string().optional(),
    }),
  ),
});

/** The three files, as JSON texts. */
export interface Sources {
  readonly project: string;
  readonly lock: string;
  readonly reasons: string;
}

/** Free licences that may be joined to an AGPL programme: « A OR B » needs one of them, « A AND B » both. */
const FREE = new Set(
  (
    "MIT MIT-0 0BSD ISC BSD-2-Clause BSD-3-Clause Apache-2.0 MPL-2.0 LGPL-3.0-or-later BlueOak-1.0.0 " +
    "LGPL-3.0-only Zlib OFL-1.1 CC-BY-4.0 CC0-1.0 Python-2.0 PSF-2.0 Unlicense GPL-3.0-or-later AGPL-3.0-or-later"
  ).split(" "),
);

/** Licences that a package tells whole in its LICENSE file only, read there by us, for this version. */
export const READ_BY_US: Readonly<Record<string, string>> = {
  // It says « BSD », which is no licence of SPDX; its file is the one of two clauses.
  "node_modules/duck@0.1.12": "BSD-2-Clause",
  "node_modules/png-js@2.0.0": "MIT",
  "node_modules/suncalc@2.0.2": "BSD-2-Clause",
};

/** Whether a licence, as SPDX writes it, is one of the free ones. */
export function isFree(licence: string): boolean {
  const bare = licence.replaceAll(/[()]/g, "");
  return bare
    .split(" AND ")
    .every((part) => part.split(" OR ").some((one) => FREE.has(one.trim())));
}

/** Moments at which npm runs a script by itself. */
const BY_ITSELF =
  /^(?:pre|post)?(?:install|prepare|publish|pack|uninstall)$|^prepublishOnly$|^dependencies$/;

/** The page that lists them, and what is wrong with them, in sentences. */
export function listDependencies({ project, lock, reasons }: Sources): {
  readonly page: string;
  readonly problems: readonly string[];
} {
  const ours = projectShape.parse(JSON.parse(project));
  const { packages } = lockShape.parse(JSON.parse(lock));
  const why = versions.parse(JSON.parse(reasons));
  const running = Object.keys({ ...ours.dependencies, ...ours.optionalDependencies });
  const named = [...running, ...Object.keys(ours.devDependencies)];
  const spoken = named.filter((name) => !name.startsWith("@types/"));
  const installed = Object.entries(packages)
    .filter(([path, { link }]) => path !== "" && link !== true)
    .map(([path, told]) => {
      const license = READ_BY_US[`${path}@${told.version ?? ""}`] ?? told.license;
      return [path, { ...told, license }] as const;
    });
  const problems = [
    ...spoken
      .filter((name) => (why[name] ?? "") === "")
      .map((name) => `${name}: say why in tools/dependencies.json`),
    ...Object.keys(why)
      .filter((name) => !named.includes(name))
      .map((name) => `${name}: it is gone, and its reason may go`),
    ...installed
      .filter(([, { license }]) => license === undefined || !isFree(license))
      .map(([path, { license }]) => `${path}: ${license ?? "no licence"} is not known as free`),
    ...Object.keys(ours.scripts)
      .filter((name) => BY_ITSELF.test(name))
      .map((name) => `the script ${name} would run by itself`),
    ...installed
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path, { name }]) => name ?? path.slice("node_modules/".length))
      .filter((name) => ours.allowScripts[name] !== true)
      .map((name) => `${name} runs a script when installed, and allowScripts does not say it may`),
  ];
  const rows = (names: readonly string[]) =>
    names.toSorted().map((name) => {
      const found = packages[`node_modules/${name}`];
      const target = found?.link === true ? packages[found.resolved ?? ""] : found;
      const { version = "", license = "" } = target ?? {};
      return `| \`${name}\` | ${version} | ${license} | ${why[name] ?? "les types de ce que son nom dit"} |`;
    });
  const licences = Object.entries(Object.groupBy(installed, ([, { license }]) => license ?? "?"))
    .map(([licence, all]) => `${licence} (${all?.length ?? 0})`)
    .toSorted();
  return {
    page: pageOf(rows(running), rows(Object.keys(ours.devDependencies)), licences),
    problems,
  };
}

const HEAD = "| paquet | version | licence | pourquoi |\n| --- | --- | --- | --- |";

function pageOf(
  running: readonly string[],
  developing: readonly string[],
  licences: readonly string[],
): string {
  return (
    [
      "# De quoi la maison est faite",
      "`npm run licences` écrit cette page depuis `package.json`, `package-lock.json` et `tools/dependencies.json`. Il refuse un paquet sans raison, une licence qui n’est pas libre, et un script que npm lancerait sans qu’on l’ait permis.",
      "## Quand elle tourne",
      [HEAD, ...running].join("\n"),
      "## Pour la construire et l’essayer",
      [HEAD, ...developing].join("\n"),
      "## Tout ce qu’ils apportent",
      `Par licence, avec ce dont ils ont eux-mêmes besoin : ${licences.join(", ")}.`,
      "",
    ]
      .join("\n\n")
      .trimEnd() + "\n"
  );
}
