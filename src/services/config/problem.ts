/** Nonsense in the environment: the sentence says which variable, and what it may hold. */
export class ConfigProblem extends Error {}
