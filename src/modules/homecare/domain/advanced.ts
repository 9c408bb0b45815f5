/**
 * How much somebody who helps may have advanced for another, in cents, of all that is not given back: what a basket of shopping
 * costs, and what either can lose without being in trouble. Above, the shop is paid by who buys. Nothing is paid here.
 */
export const MOST_ADVANCED = 50_00;
