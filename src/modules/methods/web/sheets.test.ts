import { beforeAll, describe, expect, test } from "vitest";

import { type Browser, browserIn } from "../../../../tests/support/browser.ts";
import { formsOf } from "../../../../tests/support/html.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { webOf } from "../../../web.tsx";
import { readJson } from "../domain/json-file.ts";
import { readMarkdown } from "../domain/markdown-file.fr.ts";
import { readFile } from "./read-file.ts";
import { sheets, type TestSheet } from "./test-sheets.ts";

let app: TestHouse;
let browser: Browser;
beforeAll(async () => {
  app = await testHouse();
  app.setNow(TEST_NOW);
  const { people } = await gardenCircle(app);
  browser = await browserIn(app, people.ana);
});

const AT = "/communs/methodes/apporter";

/** Sends a form of a page, with what is filled in, and perhaps a file. */
async function send(
  html: string,
  action: string,
  filling: Readonly<Record<string, string | File>>,
) {
  const form = formsOf(html).find((one) => one.action === action);
  const body = new FormData();
  for (const [name, value] of form?.fields ?? []) if (!(name in filling)) body.append(name, value);
  for (const [name, value] of Object.entries(filling)) body.append(name, value);
  const answer = await webOf(app).request(`http://localhost${action}`, {
    method: "POST",
    body,
    headers: {
      origin: "http://localhost",
      "sec-fetch-site": "same-origin",
      cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    },
  });
  return { status: answer.status, to: answer.headers.get("location"), html: await answer.text() };
}

const bring = async ({ bytes, name }: Pick<TestSheet, "bytes" | "name">) =>
  send((await browser.get(AT)).html, AT, { fichier: new File([bytes], name) });

describe.each(sheets)("$name, as somebody wrote it", (sheet) => {
  const { understood, left } = sheet;

  test("is understood, and what has no place is said", () => {
    const read = readFile(sheet.bytes);
    if ("why" in read) throw new Error(read.why);
    const { steps, notWhen, material, ...facts } = understood;
    expect(read.values).toMatchObject({
      ...facts,
      licence: understood.licence,
      steps: steps.join("\n"),
      notWhen: notWhen.join("\n"),
      material: material.join("\n"),
    });
    expect(read.sheet?.left).toEqual(left);
  });

  test("comes in by the form, goes out as a text and as data, and both come back the same", async () => {
    const read = await bring(sheet);
    expect(read.status).toBe(200);
    const isTimed = understood.steps.every((step) => /^\d+ (?:min|h)/.test(step));
    expect(read.html.includes("Des étapes n’ont pas de durée")).toBe(!isTimed);
    expect(read.html.includes("ne dit pas une licence libre")).toBe(
      understood.licence === undefined,
    );
    const timed = understood.steps.map((step) => (isTimed ? step : `10 min : ${step}`));
    const filled = {
      etapes: timed.join("\n"),
      licence: understood.licence ?? "CC-BY-4.0",
      "pour-toujours": "1",
    };
    const done = await send(read.html, "/communs/methodes/nouvelle", filled);
    expect(done.status).toBe(303);
    const at = done.to ?? "";
    const [text, data] = [await browser.get(`${at}.md`), await browser.get(`${at}.json`)];
    const card = readMarkdown(text.html);
    expect(card).toMatchObject({
      read: { licence: filled.licence, card: { title: understood.title } },
    });
    expect(readJson(data.html)).toEqual(card);
    const again = readFile(new TextEncoder().encode(text.html));
    expect(again).toMatchObject({
      sheet: undefined,
      values: { steps: timed.join("\n"), material: understood.material.join("\n") },
    });
  });
});

test.each([
  ["a shopping list", "Courses\n\n- pain\n- lait\n"],
  ["a title alone", "# Une méthode\n\nPour rien.\n"],
  ["steps without a name", "1. 10 min : rien\n"],
  ["a thousand lines", `# Longue\n\n## Étapes\n\n${"1. 5 min : a\n".repeat(1_000)}`],
])("%s is no sheet of a method, and says so beside the file", async (_, text) => {
  const { html } = await bring({ bytes: new TextEncoder().encode(text), name: "a.md" });
  expect(html).toContain("Ce fichier");
  expect(html).not.toContain('name="etapes"');
});

function licenceOf(said: string) {
  const text = `# A\n\nLicence : ${said}\n\n## Étapes\n\n1. 5 min : a\n`;
  const read = readFile(new TextEncoder().encode(text));
  return "why" in read ? read.why : read.values["licence"];
}

test("a licence without its version, or that is not free, is guessed for nobody", () => {
  for (const licence of ["CC BY", "CC BY-NC 4.0", "CC BY-ND 4.0", "libre", "CC BY-SA 3.0"])
    expect(licenceOf(licence)).toBeUndefined();
  expect(licenceOf("Creative Commons CC-BY 4.0")).toBe("CC-BY-4.0");
});
