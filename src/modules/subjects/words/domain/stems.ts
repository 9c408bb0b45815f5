/** The question of PostgreSQL that some words in a row make; empty when none of them counts. */
export type Stems = (words: string) => string;
