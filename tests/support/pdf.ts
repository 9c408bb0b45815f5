import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether another reader of PDF is on this machine (poppler). */
export const hasPdfReader = spawnSync("pdftotext", ["-v"]).error === undefined;

/** What another reader finds in a PDF: its words as they stand, and how many pages. */
export function readPdf(bytes: Uint8Array): { readonly words: string; readonly pages: number } {
  const file = join(mkdtempSync(join(tmpdir(), "archipel-pdf-")), "read.pdf");
  writeFileSync(file, bytes);
  const words = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  const told = execFileSync("pdfinfo", [file], { encoding: "utf8" });
  return { words, pages: Number(/^Pages:\s+(\d+)$/m.exec(told)?.[1]) };
}
