export {
  kindNames,
  powerNames,
  roleNames,
  standingNames,
  structureRoleNames,
} from "./domain/names.fr.ts";
export { logoOf } from "./domain/logo.ts";
export {
  addressOf,
  isInDirectory,
  KINDS,
  type Organisation,
  type OrganisationId,
  type OrganisationKind,
  type Power,
  POWERS,
  readKind,
  spaceOf,
  type Standing,
  standingOf,
} from "./domain/organisation.ts";
export { KIND_WORDS, wordOfKind } from "./domain/directory.ts";
export { readMergedPair } from "./directory/domain/merge.ts";
export {
  isRna,
  isSiren,
  isSiret,
  passesLuhn,
  readRegisterNumber,
  type RegisterNumbers,
  writeDigits,
} from "./domain/register-number.ts";
export { type Role, ROLES } from "./domain/representative.ts";
export { type PaperId, type PaperShareId, type PaperState } from "./papers/domain/paper.ts";
export {
  hasRoleThat,
  markOf,
  mayAnswerReserved,
  rolesOf,
  type StructureRole,
} from "./domain/structure-role.ts";
