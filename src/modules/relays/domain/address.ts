import type { AlarmToldId, NamedId, PersonId, ServiceId } from "./relay.ts";
import type { OrganisationId, ServedId } from "./service.ts";

export const AT = "/prevenir";
/** Where one of three buttons is pressed. */
export const SAY = `${AT}/dire`;
/** « J’ai besoin d’aide », before it is sent. */
export const SURE = `${AT}/aide`;
/** « Quelque chose ne va pas ». */
export const APART = `${AT}/autre-chose`;
/** That all is well was said, to whom. */
export const WELL = `${AT}/tout-va-bien`;
export const WHO = `${AT}/qui`;
export const NEW = `${WHO}/nouvelle`;
export const DELAY = `${WHO}/delai`;
/** Whether one’s list is told of a silence. */
export const SILENCE = `${WHO}/silence`;
/** The hours in which nothing of a silence is asked nor told. */
export const QUIET = `${WHO}/calme`;
export const OTHER_HOURS = `${QUIET}/autres`;
/** The services that agreed to be told of a silence. */
export const SERVICES = `${WHO}/services`;
/** The one that stands in one’s list. */
export const SERVICE = `${WHO}/service`;
/** Where an organisation agrees to be told. */
export const BODIES = `${AT}/structures`;
export const APART_WHO = `${AT}/hors-famille`;
/** Where one is told oneself. */
export const FOR_OTHERS = `${AT}/pour`;

export const newAt = (person: PersonId): string => `${NEW}/${person}`;
export const apartAt = (person: PersonId): string => `${APART_WHO}/${person}`;
export const namedAt = (named: NamedId, rest = ""): string => `${WHO}/${named}${rest}`;
export const askedAt = (named: NamedId, rest = ""): string =>
  `${FOR_OTHERS}/demande/${named}${rest}`;
export const toldAt = (told: AlarmToldId, rest = ""): string => `${FOR_OTHERS}/${told}${rest}`;
export const serviceToNameAt = (service: ServiceId): string => `${SERVICES}/${service}`;
export const bodyAt = (organisation: OrganisationId, rest = ""): string =>
  `${BODIES}/${organisation}${rest}`;
export const servedAt = (organisation: OrganisationId, served: ServedId, rest: string): string =>
  bodyAt(organisation, `/${served}${rest}`);
