import { type FileFacts, typeNamed } from "../domain/file.ts";
import { fileTexts } from "./texts.fr.ts";

interface FileLinkProps {
  readonly file: Pick<FileFacts, "name" | "type" | "size">;
  readonly at: string;
}

/** A file as a link, with what it is and what it weighs: one knows before one opens it. */
export function FileLink({ file, at }: FileLinkProps) {
  return (
    <>
      <a href={at}>{file.name}</a> <span class="doux petit">({sayFile(file)})</span>
    </>
  );
}

/** « PDF, 240 Ko ». */
export function sayFile({ type, size }: Pick<FileFacts, "type" | "size">): string {
  return `${typeNamed(type)?.label ?? ""}, ${fileTexts.weight(size)}`;
}
