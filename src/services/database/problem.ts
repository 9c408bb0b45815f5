/** What prevents a database from starting or from being reached, in a French sentence. */
export class DatabaseProblem extends Error {}
