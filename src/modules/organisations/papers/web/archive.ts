import type { Actor, App } from "#services/house";
import { fileName, streamZip, type Zipped } from "#services/files";

import { openLogo } from "../../logo/actions/keep-logo.ts";
import { openPaper, type SeenPapers } from "../actions/see-papers.ts";

/** « papiers-racines-du-roubion »: letters that every system reads. */
export function archiveNameOf({ organisation }: SeenPapers): string {
  return fileName(`papiers ${organisation.name}`);
}

/** The newest version of each paper and the logo, one file after the other: those of ten megabytes are never held together in memory. */
export function streamPapers(app: App, actor: Actor, seen: SeenPapers): ReadableStream<Uint8Array> {
  const { number, logo } = seen.organisation;
  const papers = seen.kinds.flatMap(({ papers: kept }) => kept);
  const files = papers.flatMap(({ id, title, current, file }, i): readonly Zipped[] => {
    if (file === undefined) return [];
    const ending = /\.[a-z0-9]+$/i.exec(file.name)?.[0] ?? "";
    const asked = { number, paper: id, version: current.id };
    const holds = async () => (await openPaper(app, actor, asked))?.bytes;
    return [{ name: nameIn(i, title, ending), holds }];
  });
  const ownLogo = logo && {
    name: "00-logo.png",
    holds: () => openLogo(app, actor, { number, print: logo.print }),
  };
  return streamZip(ownLogo === undefined ? files : [ownLogo, ...files], app.clock.now());
}

/** « 02-statuts.pdf »: in their order, and no name that leads elsewhere. */
function nameIn(i: number, title: string, ending: string): string {
  return `${String(i + 1).padStart(2, "0")}-${fileName(title, 60)}${ending}`;
}
