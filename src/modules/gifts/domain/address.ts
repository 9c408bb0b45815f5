/** What one gave, and the statement of one's year. */
export const MINE = "/moi/donne";
