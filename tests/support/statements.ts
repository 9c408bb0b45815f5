import pg from "pg";

/** What a step asks of the database: how many statements, with what it answers. One step at a time. */
export async function countStatements<T>(
  step: () => Promise<T>,
): Promise<{ readonly value: T; readonly statements: number }> {
  let statements = 0;
  const { prototype } = pg.Client;
  const own = Object.getOwnPropertyDescriptor(prototype, "query");
  const query: (...words: unknown[]) => unknown = Reflect.get(prototype, "query");
  Reflect.set(prototype, "query", function counted(this: unknown, ...words: unknown[]) {
    statements += 1;
    return query.apply(this, words);
  });
  try {
    return { value: await step(), statements };
  } finally {
    if (own !== undefined) Object.defineProperty(prototype, "query", own);
  }
}
