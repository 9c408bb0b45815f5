const listed = new Intl.ListFormat("fr", { type: "conjunction" });

/** How a part of a table is called. */
export const pieceTexts = {
  title: (
    columns: readonly string[] | undefined,
    rows: readonly (readonly [number, number])[] | undefined,
  ): string => {
    const lines = rows?.map(([from, to]) => (from === to ? `${from}` : `${from} à ${to}`));
    const single = rows?.length === 1 && rows[0]?.[0] === rows[0]?.[1];
    const said = [
      ...(columns === undefined ? [] : [listed.format(columns)]),
      ...(lines === undefined ? [] : [`${single ? "ligne" : "lignes"} ${listed.format(lines)}`]),
    ].join(", ");
    return said.charAt(0).toUpperCase() + said.slice(1);
  },
} as const;
