import type { OrganisationId, ServiceId, WordId } from "./concern.ts";

/** « Je m’inquiète pour quelqu’un ». */
export const AT = "/inquietude";
/** Below it one writes: nothing of what is typed there is kept before it is sent. */
export const WRITE = `${AT}/ecrire`;
export const RECEIVED = `${AT}/recus`;
export const SERVICES = `${AT}/structures`;
export const OPERATOR = "/operateur/inquietude";

export const writeAt = (service: ServiceId): string => `${WRITE}/${service}`;
export const takeBackAt = (word: WordId): string => `${AT}/${word}/reprendre`;
export const receivedAt = (word: WordId, rest = ""): string => `${RECEIVED}/${word}${rest}`;
export const serviceAt = (organisation: OrganisationId, rest = ""): string =>
  `${SERVICES}/${organisation}${rest}`;
export const operatorAt = (service: ServiceId, rest = ""): string =>
  `${OPERATOR}/${service}${rest}`;
