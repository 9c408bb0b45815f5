import { afterEach, beforeEach, expect, test } from "vitest";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { writeCountFile } from "../../domain/counting/count-file-text.ts";
import { writeCountJson } from "../../domain/counting/count-file-json.ts";
import type { CountFile } from "../../domain/counting/count-file.ts";
import { countCommand } from "./command.ts";

const bench: CountFile = {
  vote: "7a1b6a52-0d3e-4d5e-9d5a-0a4d7f1c2b3e",
  question: "Quel banc ?",
  circle: "Jardins du Roubion",
  method: "plurality",
  secrecy: "open",
  closedAt: "2026-11-25T19:00:00Z",
  rules: { quorum: undefined, threshold: "simple", budget: undefined, cap: undefined },
  options: [
    { label: "Le rond\u001b[2J", cost: undefined, lot: 2 },
    { label: "Le long", cost: undefined, lot: 1 },
  ],
  previous: "0".repeat(64),
  body: {
    kind: "members",
    members: [
      { pseudonym: "v1", voices: 1, marks: [1, 0], delegates: [], without: undefined },
      { pseudonym: "v2", voices: 1, marks: undefined, delegates: ["v1"], without: undefined },
      { pseudonym: "v3", voices: 1, marks: undefined, delegates: ["v4"], without: undefined },
      { pseudonym: "v4", voices: 1, marks: undefined, delegates: ["v3"], without: undefined },
    ],
  },
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "count-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  process.exitCode = undefined;
});

interface Said {
  readonly sentence: string;
  readonly facts: Readonly<Record<string, unknown>> | undefined;
}

/** Runs the command on a text; the house stays closed. */
async function count(text: string | Buffer, ...options: readonly string[]): Promise<Said> {
  const path = join(folder, "compte.csv");
  writeFileSync(path, text);
  const said: Said[] = [];
  const command = countCommand({
    withApp: () => Promise.reject(new Error("the house was opened")),
    say: (sentence, facts) => said.push({ sentence, facts }),
    progress: () => undefined,
  });
  await command.parseAsync([path, ...options], { from: "user" });
  const [first] = said;
  if (first === undefined) throw new Error("nothing was said");
  return first;
}

test("a count is done again from its file, without the house", async () => {
  const { sentence, facts } = await count(writeCountFile(bench));
  expect(sentence).toContain("Quel banc ?");
  expect(sentence).toContain("La réponse choisie est « Le rond [2J »");
  expect(sentence).not.toContain("\u001b");
  expect(sentence).toMatch(/1\. Le rond \[2J +2\n +2\. Le long +0\n/);
  expect(sentence).toContain("dont une confiée à quelqu’un d’autre");
  expect(sentence).toContain("2 voix se sont tues : elles tournent en rond");
  expect(facts).toMatchObject({ outcome: { kind: "chosen", option: 0 }, isSealed: null });
});

test("its JSON says the same, with the same seal", async () => {
  const table = await count(writeCountFile(bench));
  expect(await count(writeCountJson(bench))).toEqual(table);
});

test("a seal is compared with the one given, and a change shows", async () => {
  const { facts } = await count(writeCountFile(bench));
  const seal = String(facts?.["seal"]);
  expect((await count(writeCountFile(bench), "--seal", seal)).sentence).toContain("n’a pas changé");
  expect(process.exitCode).toBeUndefined();
  const changed = writeCountFile({ ...bench, question: "Quel banc, alors ?" });
  expect((await count(changed, "--seal", seal)).sentence).toContain("a changé depuis");
  expect(process.exitCode).toBe(1);
});

test("a forged file is refused with its line", async () => {
  const forged = writeCountFile(bench).replace("v2;1;v1", "v2;1;v9");
  await expect(count(forged)).rejects.toThrow("Ligne 21 : la voix est confiée à « v9 »");
});

test("what is no text, no seal, no number or not there is told so", async () => {
  await expect(count(Buffer.from([0xff, 0xfe, 0x00]))).rejects.toThrow("n’est pas un texte");
  await expect(count("", "--seal", "abc")).rejects.toThrow("64 chiffres");
  await expect(count("", "--budget", "beaucoup")).rejects.toThrow("Écrivez un nombre");
  await expect(count("")).rejects.toThrow("que l’on sait compter");
});

test("ballots of elsewhere have no seal", async () => {
  const { sentence } = await count("3:A>B\n1:B>A\n", "--method", "plurality");
  expect(sentence).toContain("il n’a pas de sceau");
  expect(sentence).toMatch(/1\. A +3/);
});
