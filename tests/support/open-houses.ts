/** How the houses that a test file opened are left, wherever it opened them: also within a test, where no hook can be set. */
export const openHouses = new Set<() => Promise<void>>();
