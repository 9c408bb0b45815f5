import { fileName, streamZip } from "#services/files";
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
  return fileName(texts.printTitle(answer.call.title));
}

/** The whole file of an answer, as it is made: a page to read, its text, then its pieces one after the other. */
export async function streamArchive(asked: ArchiveAsked): Promise<ReadableStream<Uint8Array>> {
  const { app, actor, seen } = asked;
  const sent = seen.sendings.flatMap(({ files }) => files);
  const here = seen.pieces.filter(({ takenBackAt }) => takenBackAt === undefined);
  const pieces = [...here, ...sent].map(({ id, name }, i) => ({
    name: pieceName(i, name),
    holds: async () => (await openPiece(app, actor, { piece: id }))?.bytes,
  }));
  // The paper of a structure goes with the file of its one reader, and with no other.
  const papers = seen.papers
    .filter(({ share }) => share.isMine)
    .map(({ id, name }, i) => ({
      name: paperName(i, name),
      holds: async () => (await openAttachedPaper(app, actor, { paper: id }))?.bytes,
    }));
  return streamZip(
    [
      { name: "reponse.html", holds: await writePage(asked) },
      { name: "reponse.md", holds: writeText(seen) },
      ...pieces,
      ...papers,
    ],
    app.clock.now(),
  );
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
