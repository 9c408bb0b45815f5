/** What a column of a table holds; `address` is one of the Web. */
export type ColumnType = "text" | "number" | "integer" | "date" | "boolean" | "address";

/** A column of a table. Its `name` is a slug, unique in the table (CSVW `name`, `titles`, `datatype`, `dc:description`). */
export type Column = {
  name: string;
  title: string;
  type: ColumnType;
  description: string;
};

/** What a version of a document holds, whole: a text in Markdown, or a table whose rows have one cell a column. */
export type Contents =
  | { kind: "text"; markdown: string }
  | { kind: "table"; columns: Column[]; rows: string[][] };
