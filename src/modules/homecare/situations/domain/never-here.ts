/**
 * How much somebody who helps may advance for another, at once, in euros: what a basket of shopping
 * costs, and what either can lose without being in trouble. Above, the shop is paid by who buys. It is said in
 * words: nothing is paid here, and nothing of it is kept.
 */
export const MOST_ADVANCED = 50;
