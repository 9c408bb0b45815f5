import type { Id } from "#basics/id";
import { cleanText, shorten, withoutEdges } from "#basics/text";

import type { SpaceId } from "./space.ts";

export type FileId = Id<"File">;

const MiB = 1024 * 1024;

/** What all files of one space may weigh together, in bytes: a soft limit, two at once may pass it by one file. */
export const MOST_IN_A_SPACE = 500 * MiB;

/** A type of file that may be kept. */
export interface FileType {
  readonly type: string;
  /** What one calls it, in French. */
  readonly label: string;
  /** How names of such files end; the first one is given to those that end otherwise. */
  readonly endings: readonly string[];
  /** The largest that is kept, in bytes. */
  readonly most: number;
}

/** What may be kept, and how large: what associations send each other. Nothing that a computer would run. */
export const FILE_TYPES = [
  { type: "application/pdf", label: "PDF", endings: ["pdf"], most: 10 * MiB },
  { type: "image/jpeg", label: "image", endings: ["jpg", "jpeg"], most: 10 * MiB },
  { type: "image/png", label: "image", endings: ["png"], most: 10 * MiB },
  { type: "image/gif", label: "image", endings: ["gif"], most: 10 * MiB },
  { type: "image/webp", label: "image", endings: ["webp"], most: 10 * MiB },
  { type: "image/avif", label: "image", endings: ["avif"], most: 10 * MiB },
  {
    type: "application/vnd.oasis.opendocument.text",
    label: "document",
    endings: ["odt"],
    most: 10 * MiB,
  },
  {
    type: "application/vnd.oasis.opendocument.spreadsheet",
    label: "tableau",
    endings: ["ods"],
    most: 10 * MiB,
  },
  {
    type: "application/vnd.oasis.opendocument.presentation",
    label: "présentation",
    endings: ["odp"],
    most: 10 * MiB,
  },
  {
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    label: "document",
    endings: ["docx"],
    most: 10 * MiB,
  },
  {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    label: "tableau",
    endings: ["xlsx"],
    most: 10 * MiB,
  },
  {
    type: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    label: "présentation",
    endings: ["pptx"],
    most: 10 * MiB,
  },
  { type: "application/msword", label: "document", endings: ["doc"], most: 10 * MiB },
  { type: "application/vnd.ms-excel", label: "tableau", endings: ["xls"], most: 10 * MiB },
  {
    type: "application/vnd.ms-powerpoint",
    label: "présentation",
    endings: ["ppt"],
    most: 10 * MiB,
  },
  { type: "text/calendar; charset=utf-8", label: "agenda", endings: ["ics"], most: MiB },
  { type: "text/plain; charset=utf-8", label: "texte", endings: ["txt", "csv", "md"], most: MiB },
] as const satisfies readonly FileType[];

export type KnownType = (typeof FILE_TYPES)[number]["type"];

/** What a field of files lets one choose, as its `accept`: names end so. */
export const FILE_ENDINGS = FILE_TYPES.flatMap(({ endings }) =>
  endings.map((ending) => `.${ending}`),
).join(",");

/** A file of a space, without its bytes. */
export interface FileFacts {
  readonly id: FileId;
  readonly space: SpaceId;
  readonly name: string;
  readonly type: string;
  /** In bytes, as it was sent (a picture: as it was drawn again). */
  readonly size: number;
  readonly keptAt: Temporal.Instant;
}

export const FILE_REFUSALS = [
  "empty",
  "too-big",
  "unknown-type",
  "has-macros",
  "not-an-image",
  "space-full",
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

/** A type that we know, by its name. */
export function typeNamed(type: string): FileType | undefined {
  return FILE_TYPES.find((known) => known.type === type);
}

/**
 * The name under which a file is kept: no folder, no mark that turns letters around, at most a line,
 * and an ending that tells the truth about what is inside.
 */
export function nameOf(name: string, { endings }: FileType): string {
  const bare = cleanText(name.split(/[/\\]/).at(-1) ?? "")
    .replaceAll(/[\u202a-\u202e\u2066-\u2069\u200e\u200f"<>|:*?]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  const [, stem = "", ending = ""] = /^(.*?)(?:\.([A-Za-z0-9]{1,5}))?$/.exec(bare) ?? [];
  const kept = endings.find((one) => one === ending.toLowerCase()) ?? endings[0];
  const start = withoutEdges(stem, ". ");
  return `${start === "" ? "fichier" : shorten(start, 100)}.${kept}`;
}
