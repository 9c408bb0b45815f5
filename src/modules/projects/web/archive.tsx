import { Readable } from "node:stream";

import { ZipFile } from "yazl";

import { plain } from "#basics/text";
import type { Actor, App } from "#services/house";
import { type Frame, write } from "#ui/frame";

import { openAttachedPaper } from "../actions/attach-paper.ts";
import { openPiece } from "../actions/attach-piece.ts";
import type { SeenAnswer } from "../actions/see-answer.ts";
import { WholeAnswer } from "./print-page.tsx";
import { texts } from "./texts.fr.ts";
import { signedWords } from "./words.tsx";

export interface ArchiveAsked {
  readonly app: App;
  readonly actor: Actor;
  readonly frame: Frame;
  readonly seen: SeenAnswer;
}

/** « reponse-a-jardins-nourriciers »: letters that every system reads. */
export function fileNameOf({ answer }: SeenAnswer): string {
  const words = plain(texts.printTitle(answer.call.title)).replace(/[^a-z0-9]+/g, "-");
  return words.replace(/^-|-$/g, "").slice(0, 80);
}

/** The whole file of an answer, as it is made: a page to read, its text, then its pieces one after the other. */
export async function streamArchive(asked: ArchiveAsked): Promise<ReadableStream<Uint8Array>> {
  const zip = new ZipFile();
  await fillArchive(zip, asked);
  const pieces = Readable.from(zip.outputStream)[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
  });
}

async function fillArchive(zip: ZipFile, asked: ArchiveAsked): Promise<void> {
  const { app, actor, seen } = asked;
  const mtime = new Date(app.clock.now().epochMilliseconds);
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name, { mtime });
  add("reponse.html", await writePage(asked));
  add("reponse.md", writeText(seen));
  // Each is opened when its turn comes: pieces of ten megabytes are not held together in memory.
  const sent = seen.sendings.flatMap(({ files }) => files);
  const here = seen.pieces.filter(({ takenBackAt }) => takenBackAt === undefined);
  for (const [i, { id, name }] of [...here, ...sent].entries())
    zip.addReadStreamLazy(pieceName(i, name), { mtime, compress: false }, (give) => {
      openPiece(app, actor, { piece: id }).then(
        (opened) => give(null, Readable.from([Buffer.from(opened?.bytes ?? [])])),
        (error: unknown) => give(error, Readable.from([])),
      );
    });
  // The paper of a structure goes with the file of its one reader, and with no other.
  const papers = seen.papers.filter(({ share }) => share.isMine);
  for (const [i, { id, name }] of papers.entries())
    zip.addReadStreamLazy(paperName(i, name), { mtime, compress: false }, (give) => {
      openAttachedPaper(app, actor, { paper: id }).then(
        (opened) => give(null, Readable.from([Buffer.from(opened?.bytes ?? [])])),
        (error: unknown) => give(error, Readable.from([])),
      );
    });
  zip.end();
}

/** « pieces/02-budget.pdf »: in their order, and no name that leads elsewhere. */
export function pieceName(i: number, name: string): string {
  const safe = name.replace(/[\\/:*?"<>|]+/g, "-").replace(/^\.+/, "");
  return `pieces/${String(i + 1).padStart(2, "0")}-${safe}`;
}

/** « papiers/01-RIB (Racines du Roubion).pdf ». */
function paperName(i: number, name: string): string {
  return pieceName(i, `${name}.pdf`).replace(/^pieces/, "papiers");
}

const STYLE =
  "body{font:1.1rem/1.5 sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}h2{margin-top:2rem}";

async function writePage({ app, frame, seen }: ArchiveAsked): Promise<string> {
  const page = (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <title>{texts.printTitle(seen.answer.call.title)}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <WholeAnswer seen={seen} now={app.clock.now()} />
      </body>
    </html>
  );
  return `<!doctype html>\n${await write(frame, page)}`;
}

/** The same as one text, to be pasted into the form of whoever asks. */
export function writeText({ answer, taking, parts }: SeenAnswer): string {
  const head = `# ${texts.printTitle(answer.call.title)}\n\n${taking.map(signedWords).join("\n")}`;
  const body = parts.map(({ title, words }) => `## ${title}\n\n${words}`);
  return `${[head, ...body].join("\n\n")}\n`;
}
