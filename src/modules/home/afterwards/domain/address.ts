/** « Après moi »: what becomes of what is kept here of somebody. */
export const AT = "/moi/apres-moi";
/** Those who named the reader to say it. */
export const FOR = `${AT}/pour`;
export const forAt = (person: string, rest = ""): string => `${FOR}/${person}${rest}`;
/** For who keeps the instance. */
export const DEATHS = "/operateur/deces";
export const deathAt = (person: string, rest = ""): string => `${DEATHS}/${person}${rest}`;
