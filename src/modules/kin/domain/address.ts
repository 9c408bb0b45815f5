import type { BondId } from "./bond.ts";

/** « Nos nouvelles ». */
export const AT = "/nouvelles";
export const WHOM = `${AT}/proposer`;
/** Where a letter leads to say « on s’est parlé » without coming in. */
export const BY_LETTER = "/l/parle";
/** Likewise, to answer who proposes that their silence be noticed. */
export const BY_PROPOSAL = "/l/silence";

export const bondAt = (bond: BondId, rest = ""): string => `${AT}/${bond}${rest}`;
export const daysAt = (bond: BondId): string => bondAt(bond, "/jours");

/** Of `relays`, on the same floor: whom one's list tells of a silence. */
export const TOLD_OF_SILENCE = "/prevenir/qui/silence";
/** Likewise: the hours in which nothing of one's silences is asked nor told. */
export const QUIET = "/prevenir/qui/calme";
