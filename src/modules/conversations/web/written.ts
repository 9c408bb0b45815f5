import type { Context } from "hono";
import { z } from "zod";

import { type ReadyFile, readyFile } from "#modules/access";
import { fileRefusalTexts } from "#pieces/access";
import { FILE_REFUSALS, type FileRefusal } from "#rules/access";
import {
  type AskedEnv,
  filesOf,
  lineField,
  listField,
  readTyped,
  textField,
  type Typed,
  typedOf,
} from "#services/forms";
import type { WithFrame } from "#ui/frame";

import { MOST_LETTERS, MOST_TITLE } from "../domain/thread.ts";
import { refusalTexts, texts } from "./thread-texts.fr.ts";

const message = {
  words: textField(texts.wordsEmpty, MOST_LETTERS),
  tell: listField(),
};
const messageForm = z.object({ ...message, title: z.string().default("") });
const threadForm = z.object({ ...message, title: lineField(texts.titleEmpty, MOST_TITLE) });

/** What a writing form brought: what may be sent, what is to be mended, and in any case what was typed. */
export interface Written {
  readonly typed: Typed;
  readonly title: string;
  readonly words: string;
  readonly ticked: readonly string[];
  /** Looked into, and drawn again when they are pictures. */
  readonly files: readonly ReadyFile[];
  readonly problems: Readonly<Record<string, string>>;
}

type Asking = Pick<Context<AskedEnv & WithFrame>, "req" | "get">;

/** Reads a writing form, files included: they are looked into here, before any transaction. */
export async function readWritten(c: Asking, isThread: boolean): Promise<Written> {
  const form = readTyped(await typedOf(c), isThread ? threadForm : messageForm);
  const problems: Record<string, string> = form.fits ? {} : { ...form.problems };
  const files: ReadyFile[] = [];
  for (const sent of await filesOf(c, "files")) {
    const ready = await readyFile(sent);
    if (ready.done) files.push(ready.value);
    else problems["files"] ??= fileRefusalTexts[ready.refusal](sent.name);
  }
  const { typed } = form;
  return {
    typed,
    title: form.fits ? form.data.title : oneOf(typed, "title").slice(0, MOST_TITLE),
    words: form.fits ? form.data.words : oneOf(typed, "words").slice(0, 2 * MOST_LETTERS),
    ticked: form.fits ? form.data.tell : [],
    files,
    problems,
  };
}

/** What was typed in a field, as it stands. */
export function oneOf(typed: Typed, name: string): string {
  const value = typed[name];
  return typeof value === "string" ? value : "";
}

/** Whether there is anything to lose. */
export function isEmpty({ title, words, files }: Written): boolean {
  return title.trim() === "" && words.trim() === "" && files.length === 0;
}

export type WritingRefusal = keyof typeof refusalTexts | FileRefusal;

/** Where the sentence of a refusal stands: under the files, or on top. */
export function sayRefusal(refusal: WritingRefusal): {
  readonly problem?: string;
  readonly problems?: Readonly<Record<string, string>>;
} {
  if (isOfFile(refusal)) return { problems: { files: fileRefusalTexts[refusal](texts.aFile) } };
  if (refusal === "too-many-files") return { problems: { files: refusalTexts[refusal] } };
  return { problem: refusalTexts[refusal] };
}

function isOfFile(refusal: WritingRefusal): refusal is FileRefusal {
  return FILE_REFUSALS.some((one) => one === refusal);
}
