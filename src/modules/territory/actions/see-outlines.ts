import type { Box } from "../domain/distance.ts";
import {
  boxesMeet,
  boxOf,
  type Line,
  linesOf,
  type Outline,
  outlinesOf,
} from "../domain/outline.ts";
import { type OutlineFile, readCommunePiece, readOutlineFile } from "../store/outline-files.ts";

/** What is drawn of the ground: whole départements that a box meets, and the lines between their communes. */
export interface SeenOutlines {
  readonly departments: readonly Outline[];
  /** Each line once; none unless they were asked. */
  readonly communes: readonly Line[];
}

interface Kept {
  readonly file: OutlineFile;
  readonly departments: readonly Outline[];
  /** The pieces read last, the oldest first. */
  readonly communes: Map<string, readonly BoxedLine[]>;
}

interface BoxedLine {
  readonly line: Line;
  readonly box: Box;
}

/** So many départements are kept in memory at once, about 200 kB each: more than a map of 50 km around meets. */
const MOST_KEPT = 8;

const kept = new Map<string, Kept>();

function keptOf(projectFolder: string): Kept {
  const known = kept.get(projectFolder);
  if (known !== undefined) return known;
  const file = readOutlineFile(projectFolder);
  const departments = outlinesOf(file.departments, file.grid);
  const made = { file, departments, communes: new Map<string, readonly BoxedLine[]>() };
  kept.set(projectFolder, made);
  return made;
}

function communeLines(projectFolder: string, department: string): readonly BoxedLine[] {
  const { file, communes } = keptOf(projectFolder);
  const known = communes.get(department);
  const piece = known === undefined ? readCommunePiece(projectFolder, file, department) : undefined;
  const lines =
    known ??
    (piece === undefined ? [] : linesOf(piece, file.communes.grid)).map((line) => ({
      line,
      box: boxOf(line),
    }));
  communes.delete(department);
  communes.set(department, lines);
  const [oldest] = communes.keys();
  if (communes.size > MOST_KEPT && oldest !== undefined) communes.delete(oldest);
  return lines;
}

/** What knows where the files lie: any work of the house. */
interface Knowing {
  readonly app: { readonly config: { readonly projectFolder: string } };
}

/** The step: outlines within a box. Facts that everybody may read: files, read at need. */
export function seeOutlinesIn(
  work: Knowing,
  asked: { readonly box: Box; readonly communes: boolean },
): SeenOutlines {
  const { projectFolder } = work.app.config;
  const departments = keptOf(projectFolder).departments.filter(({ box }) =>
    boxesMeet(box, asked.box),
  );
  const lines = asked.communes
    ? departments.flatMap(({ code }) => communeLines(projectFolder, code))
    : [];
  return {
    departments,
    communes: lines.filter(({ box }) => boxesMeet(box, asked.box)).map(({ line }) => line),
  };
}
