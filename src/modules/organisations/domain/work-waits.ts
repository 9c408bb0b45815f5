/** How long what one side said of who works where waits for the other's yes. */
export const WAITS_DAYS = 60;
