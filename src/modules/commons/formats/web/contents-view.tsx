import { Markdown } from "#ui/markdown";
import { Table } from "#ui/table";

import type { Contents } from "../../domain/contents.ts";
import type { PictureSize } from "../../domain/picture.ts";
import { pictureTexts } from "./picture-texts.fr.ts";
import { texts } from "./texts.fr.ts";

/** More lines than one reads on a page: the file has them all. */
const MOST_ROWS = 200;

export interface TableContentsProps {
  readonly caption: string;
  readonly contents: Extract<Contents, { kind: "table" }>;
}

/** A table of a document, its first lines; numbers stand to the right. */
export function TableContents({ caption, contents: { columns, rows } }: TableContentsProps) {
  return (
    <>
      <Table
        caption={caption}
        rows={rows.slice(0, MOST_ROWS)}
        columns={columns.map(({ title, type }, at) => ({
          title,
          number: type === "number" || type === "integer",
          cell: (row: readonly string[]) => row[at] ?? "",
        }))}
      />
      {rows.length > MOST_ROWS && <p class="petit">{texts.rows(MOST_ROWS, rows.length)}</p>}
    </>
  );
}

export interface ContentsViewProps {
  readonly title: string;
  readonly contents: Contents;
  readonly pictures: ReadonlyMap<string, PictureSize>;
}

/** The pictures of a text as a page shows them. */
export const picturesShown = (shown: ReadonlyMap<string, PictureSize>) => ({
  shown,
  undescribed: pictureTexts.undescribed,
});

/** What a document, or a piece of one, says. */
export function ContentsView({ title, contents, pictures }: ContentsViewProps) {
  return contents.kind === "text" ? (
    <Markdown text={contents.markdown} pictures={picturesShown(pictures)} />
  ) : (
    <TableContents caption={title} contents={contents} />
  );
}
