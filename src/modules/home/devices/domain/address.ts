/** « Qui peut fermer mes appareils ». */
export const AT = "/moi/fermer-mes-appareils";
/** Those who named the reader for it. */
export const FOR = `${AT}/pour`;
export const forAt = (person: string): string => `${FOR}/${person}`;
/** For who keeps the instance: somebody calls, whose tablet is lost or stolen. */
export const DEVICES = "/operateur/appareils";
export const devicesAt = (person: string): string => `${DEVICES}/${person}`;
