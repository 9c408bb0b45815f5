import { createRequire } from "node:module";

import { z } from "zod";

import { runApart } from "#services/files";

import { convertScript } from "./convert-script.ts";
import { MOST } from "./read.ts";

const MOST_SECONDS = 20;
const MOST_ANSWER = 48 * 1024 * 1024;
const MOST_MEMORY = 512;

const answerShape = z.object({ html: z.string(), pictures: z.array(z.string()) });

/** A `.docx` as a page, and its pictures in their order (`image-1` is the first). */
export type Converted = z.infer<typeof answerShape>;

let before: Promise<unknown> = Promise.resolve();

/**
 * Converts a `.docx` in a process of its own, one at a time: without our environment, without network, files to
 * write or other processes (Node's permissions), with limits of memory and time, as pictures are drawn again.
 * Undefined when it cannot be read, or takes too much.
 */
export function convertApart(docx: Uint8Array): Promise<Converted | undefined> {
  const converting = before.then(() => convertAlone(docx));
  before = converting.catch(() => undefined);
  return converting;
}

async function convertAlone(docx: Uint8Array): Promise<Converted | undefined> {
  const said = await runApart(docx, {
    words: argumentsOf(),
    mostSeconds: MOST_SECONDS,
    mostAnswer: MOST_ANSWER,
  });
  if (said === undefined) return undefined;
  const answer = answerShape.safeParse(JSON.parse(said.toString("utf8")));
  return answer.success ? answer.data : undefined;
}

function argumentsOf(): readonly string[] {
  const library = createRequire(import.meta.url).resolve("mammoth");
  return [
    "--permission",
    "--allow-fs-read=*",
    `--max-old-space-size=${MOST_MEMORY}`,
    "--input-type=commonjs",
    "--eval",
    convertScript,
    library,
    String(MOST.pictures),
  ];
}
