import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

import { z } from "zod";

import { redrawScript } from "./redraw-script.ts";
import { runApart } from "./run-apart.ts";

/** The kinds of pictures that we read, each with the reader of libvips that knows it. */
const LOADERS = {
  "image/jpeg": "VipsForeignLoadJpeg",
  "image/png": "VipsForeignLoadPng",
  "image/gif": "VipsForeignLoadNsgif",
  "image/webp": "VipsForeignLoadWebp",
  "image/avif": "VipsForeignLoadHeif",
} as const;
export type ImageKind = keyof typeof LOADERS;

/** A picture of 50 megapixels is larger than what any telephone takes; a larger one is a trap or a poster. */
const MOST_PIXELS = 50_000_000;
/** Sharp on the widest screens of our pages, and on an A4 sheet. Metadata, and what is hidden after the picture, go. */
const LONGEST_SIDE = 2_560;
/** A PNG beyond this is a photograph that lost its way: as JPEG it weighs ten times less. */
const MOST_PNG = 4 * 1024 * 1024;
const MOST_SECONDS = 20;
const MOST_ANSWER = 32 * 1024 * 1024;

/** A picture drawn again by us: its pixels, and nothing else of what was sent. */
export interface Redrawn {
  readonly type: "image/jpeg" | "image/png";
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/**
 * The shape that a picture is given. « contain »: all of it, on white, in few colours (a logo).
 * « cover »: its middle, filling the frame (a face).
 */
export interface PictureFrame {
  readonly width: number;
  readonly height: number;
  readonly fit: "contain" | "cover";
}

const headShape = z.object({
  type: z.enum(["image/jpeg", "image/png"]),
  width: z.number(),
  height: z.number(),
});

let before: Promise<unknown> = Promise.resolve();

/**
 * Draws a picture again in a process of its own, one at a time: without our environment, without
 * network, files to write or other processes (Node's permissions), with limits of pixels, memory and
 * time. What crashes there crashes alone. Undefined when the picture is broken, or meant to break us.
 *
 * In a frame when one is given. Where a telephone was when it took the picture, and whatever else it wrote there, is gone.
 */
export function redrawImage(
  bytes: Uint8Array,
  kind: ImageKind,
  frame?: PictureFrame,
): Promise<Redrawn | undefined> {
  const drawing = before.then(() => drawAlone(bytes, argumentsOf(LOADERS[kind], frame)));
  before = drawing.catch(() => undefined);
  return drawing;
}

async function drawAlone(
  bytes: Uint8Array,
  drawing: readonly string[],
): Promise<Redrawn | undefined> {
  const said = await runApart(bytes, {
    words: drawing,
    env: { MALLOC_ARENA_MAX: "2", VIPS_CONCURRENCY: "1" },
    mostSeconds: MOST_SECONDS,
    mostAnswer: MOST_ANSWER,
  });
  return said && readAnswer(said);
}

function argumentsOf(loader: string, frame: PictureFrame | undefined): readonly string[] {
  const library = pathToFileURL(createRequire(import.meta.url).resolve("sharp")).href;
  const limits = [MOST_PIXELS, LONGEST_SIDE, MOST_PNG].map(String);
  return [
    "--permission",
    "--allow-addons",
    "--allow-fs-read=*",
    "--max-old-space-size=96",
    "--input-type=module",
    "--eval",
    redrawScript,
    library,
    loader,
    ...limits,
    ...(frame === undefined ? [] : [JSON.stringify(frame)]),
  ];
}

function readAnswer(said: Buffer): Redrawn | undefined {
  const end = said.indexOf("\n");
  if (end === -1) return undefined;
  const head = headShape.safeParse(JSON.parse(said.toString("utf8", 0, end)));
  return head.success ? { ...head.data, bytes: said.subarray(end + 1) } : undefined;
}
