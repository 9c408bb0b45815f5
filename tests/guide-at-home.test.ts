import { existsSync, globSync, readFileSync } from "node:fs";

import { beforeAll, expect, test } from "vitest";

import { testHouse } from "./support/house.ts";
import { type Route, routeOf, routesOf } from "./support/routes.ts";

/*
 * The guide from nothing to the first week of a first person (docs/guides/chez-soi.md): what it leads to is there.
 */

const GUIDES = "docs/guides";
const guide = readFileSync(`${GUIDES}/chez-soi.md`, "utf8");

let routes: readonly Route[];
beforeAll(async () => {
  routes = routesOf(await testHouse());
});

/** The addresses that it names, each once; what stands for an id becomes one. */
const addresses = [
  ...new Set([...guide.matchAll(/`(\/[^`\s]*)`/g)].map(([, address = ""]) => address)),
];

test("each address that it names is a page of this house", () => {
  expect(addresses.length).toBeGreaterThan(20);
  const away = addresses.filter((address) => {
    const at = address.replaceAll(/<[^>]+>/g, "a3d022f6-954b-4498-9c50-bea363a69afd");
    return routeOf(routes, "GET", at) === undefined;
  });
  expect(away).toEqual([]);
});

/** The words of all screens and letters, as they are written. */
const screens = globSync("src/**/*.fr.ts").map((file) => readFileSync(file, "utf8"));

test("each label of its steps is a word of the house", () => {
  const steps = guide.split("## Trois gestes, pas à pas")[1]?.split(/^## /m)[0] ?? "";
  const labels = [...steps.matchAll(/« ([^»]+) »/g)].map(([, label = ""]) => label.trim());
  expect(labels.length).toBeGreaterThan(20);
  expect(labels.filter((label) => !isSaid(label))).toEqual([]);
});

const isSaid = (label: string) =>
  screens.some((words) => words.includes(`"${label}`) || words.includes(`\`${label}`)) ||
  screens.some((words) => words.includes(label) && label.includes(" "));

test("each file that it leads to is there, and each of its own headings", () => {
  const links = [...guide.matchAll(/\]\(([^)]+)\)/g)].map(([, link = ""]) => link);
  expect(links).not.toHaveLength(0);
  const headings = new Set(
    [...guide.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading)),
  );
  const dead = links.filter((link) =>
    link.startsWith("#") ? !headings.has(link.slice(1)) : !existsSync(`${GUIDES}/${link}`),
  );
  expect(dead).toEqual([]);
});

/** As readers of Markdown make one: small letters, hyphens, no punctuation. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");
